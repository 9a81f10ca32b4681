"""What sources are made to say: other figures and dates in their assertions, and words that nobody has seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from factcheck.findings import Route
from factcheck.mutation.asserted_figures import DATES
from factcheck.mutation.record_edits import pick, put
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.records.record import as_edtf
from factcheck.store.layout.writer import flow_text

_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_TENFOLD: Final = 10


def evidence_assertion_shifted(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A source is made to give another date or figure: a year later, ten times as much.

    Noticed by the item's own quote, by the claim that it supports, or by another source of a supported claim.
    """
    for index, item in enumerate(claim.raw.get("evidence") or []):
        for number in range(len(item.get("asserts") or [])):
            for at, other in _shifted(claim, ("evidence", index, "asserts", number)):
                before = as_edtf(pick(claim.raw, at))
                yield claim.put(at, other, f"{item.get('source')} asserts {at[-1]}: {became(before, other)}")


def _shifted(claim: Subject, at: Route) -> Iterator[tuple[Route, object]]:
    """Another date or number for each in an assertion."""
    value = pick(claim.raw, (*at, "value"))
    if isinstance(value, int) and not isinstance(value, bool) and value:
        yield (*at, "value"), value * _TENFOLD
    for key in DATES:
        date = pick(claim.raw, (*at, key))
        text = str(as_edtf(date))
        if date is not None and _YEAR.search(text) and value is None:
            yield (*at, key), _YEAR.sub(lambda match: f"{int(match[0]) + 1:04}", text)


def words_not_seen(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A quotation is called supported, and no source's words are on record any more.

    Noticed by the kind and status, which ask for the words as they stand in a source.
    """
    evidence = claim.raw.get("evidence") or []
    if claim.record.kind == "quotation" and claim.record.status == "supported":
        left = [{key: value for key, value in item.items() if key != "quote"} for item in evidence]
        if left != evidence:
            yield claim.rewritten(
                flow_text(put(claim.raw, ("evidence",), left)), "quotes of the sources removed"
            )
