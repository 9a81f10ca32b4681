"""A signature that stands under what nobody has signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.logic.signatures.digests import digest_of
from factcheck.mutation import corruptions
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.records.verdicts import VERDICTS

_LONG_AGO: Final = "1970-01-01"  # not in the future, whatever the day of the run


def signature_kept(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """A word of the statement is replaced after the claim was signed, and the signature stays under it.

    Noticed by the signature, which holds what was signed.
    """
    if claim.record.status not in VERDICTS:
        return
    days = [str(item["accessed"]) for item in claim.raw.get("evidence") or [] if item.get("accessed")]
    signature = {
        "by": "A reader",
        "date": max(days, default=_LONG_AGO),
        "digest": digest_of(claim.record, scene.records),
    }
    signed = claim.signed_with(signature)
    dice = scene.dice("signature", claim.record.id)
    text = scene.text_about(claim.record)
    for statement, before, after in corruptions.other_word(str(claim.raw.get("statement")), text, dice):
        yield signed.put(("statement",), statement, f"statement, signed before: {became(before, after)}")
