"""Contradictions that nobody is told of."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.mutation.record_edits import Rewritten, put
from factcheck.mutation.scene import Corruption, Scene, Subject
from factcheck.store.layout.writer import flow_text


def contradiction_unflagged(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """A contradiction of the article is flagged by neither of the two claims any more.

    Noticed by assertions of both that cannot both hold.
    """
    for flag in claim.record.contradicts:
        other = scene.claims.get(flag.claim)
        if other is not None and claim.record.id < flag.claim:
            edits = tuple(
                edit
                for one, two in ((claim, flag.claim), (other, claim.record.id))
                for edit in _without(one, two)
            )
            yield Corruption(said=f"contradiction with {flag.claim} flagged by neither", edits=edits)


def contradiction_one_sided(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A contradiction is flagged by the other claim alone, so that a reader of this one learns nothing.

    Noticed by the other claim's flag.
    """
    for flag in claim.record.contradicts:
        for edit in _without(claim, flag.claim):
            yield Corruption(said=f"contradiction with {flag.claim} flagged only there", edits=(edit,))


def _without(claim: Subject, other: str) -> Iterator[Rewritten]:
    """The edit that takes a claim's flag away, where it has one."""
    flags = claim.raw.get("contradicts") or []
    left = [flag for flag in flags if flag.get("claim") != other]
    if left != flags:
        written = flow_text(put(claim.raw, ("contradicts",), left))
        yield Rewritten(file=claim.origin.file, route=claim.origin.route, written=written)
