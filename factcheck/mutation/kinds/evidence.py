"""Verdicts without their evidence, and evidence that is turned round, hidden or made to look independent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.mutation.record_edits import pick
from factcheck.mutation.scene import Corruption, Scene, Subject, became

RESTS_ON: Final = {
    "supported": ("supports",),
    "refuted": ("refutes",),
    "misleading": ("supports",),
    "conflicting": ("supports", "refutes"),
}
"""The stances without which a verdict does not stand; `insufficient` rests on all of its evidence together."""
_OPPOSITE: Final = {"supports": "refutes", "refutes": "supports"}


def evidence_removed(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """The evidence is gone on which the verdict stands, and the verdict stays.

    Noticed by the status, which says what evidence it needs.
    """
    evidence = claim.raw.get("evidence") or []
    if evidence:
        yield claim.drop(("evidence",), "all evidence removed")
    for stance in RESTS_ON.get(claim.record.status, ()):
        left = [item for item in evidence if item.get("stance") != stance]
        if left and left != evidence:
            yield claim.put(("evidence",), left, f"all evidence removed that {stance} it")


def stance_flipped(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A source that supports the claim is made to refute it, or the other way about.

    Noticed by the status, where no other source takes that side, or by what the source says of a claim on which this one rests.
    """
    for index, item in enumerate(claim.raw.get("evidence") or []):
        other = _OPPOSITE.get(item.get("stance"))
        if other:
            said = f"stance of {item.get('source')}: {became(item['stance'], other)}"
            yield claim.put(("evidence", index, "stance"), other, said)


def status_flipped(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """The verdict is another: what was open is settled, what was refuted is supported.

    Noticed by the evidence, whose stances do not bear the verdict out.
    """
    status = claim.record.status
    for other in ("supported", "refuted"):
        if status not in (other, "withdrawn"):
            yield claim.put(("status",), other, f"status: {became(status, other)}")


def locator_removed(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A piece of evidence no longer says where in the source it stands, so that nobody can look it up.

    Noticed by the item itself, which needs `at`; a logged search needs none.
    """
    for index, item in enumerate(claim.raw.get("evidence") or []):
        if pick(item, ("at",)) is not None and item.get("stance") != "search":
            yield claim.drop(
                ("evidence", index, "at"), f"locator removed in the evidence of {item.get('source')}"
            )


def lineage_hidden(source: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A source no longer says from which it derives, and a reprint counts as a witness of its own.

    Noticed by another source that only this one cites, or by the words of the two records that name the origin or the relay.
    """
    if source.raw.get("derives_from"):
        origins = ", ".join(source.raw["derives_from"])
        yield source.drop(("derives_from",), f"derives_from removed, which named {origins}")
