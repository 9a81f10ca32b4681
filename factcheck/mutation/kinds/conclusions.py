"""Conclusions that say more than the claims under them, or leave out what matters most."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.mutation.record_edits import put
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.store.layout.writer import flow_text


def conclusion_made_stronger(article: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A conclusion has another verdict: what is open or mixed is settled, what is refuted is supported.

    Noticed by the claims that it rests on, where they do not bear it out.
    """
    for index, conclusion in enumerate(article.record.conclusions):
        for other in ("supported", "refuted"):
            if conclusion.status != other:
                said = f"status of the conclusion {conclusion.id}: {became(conclusion.status, other)}"
                yield article.put(("conclusions", index, "status"), other, said)


def central_claim_left_out(article: Subject, scene: Scene) -> Iterator[Corruption]:
    """A claim with which the article stands or falls is under none of the conclusions any more.

    Noticed by the claim, which says that it is central.
    """
    written = article.raw.get("conclusions") or []
    named = dict.fromkeys(claim for each in written for claim in each.get("rests_on") or [])
    for name in named:
        if name in scene.claims and scene.claims[name].record.central:
            left = [
                put(each, ("rests_on",), [claim for claim in each.get("rests_on") or [] if claim != name])
                for each in written
            ]
            yield article.put(("conclusions",), left, f"{name} taken out of the conclusions")


def central_claim_not_pursued(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A claim with which the article stands or falls is laid aside, with a note that nobody looked.

    Noticed by the claim, which says that it is central.
    """
    status = claim.record.status
    if claim.record.central and status not in ("not-pursued", "withdrawn"):
        changed = put(claim.raw, ("status",), "not-pursued")
        changed = put(changed, ("note",), "Nobody looked into it.")
        yield claim.rewritten(flow_text(changed), f"status: {became(status, 'not-pursued')}")
