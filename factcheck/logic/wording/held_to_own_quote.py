"""The figures that an item of evidence asserts, held to the words that it quotes itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

from factcheck.findings import Route
from factcheck.logic.wording.figure_copies import asserted_figures
from factcheck.logic.wording.near import Figure, figures_in, seen_from
from factcheck.logic.wording.otherwise_given import is_told_otherwise
from factcheck.logic.wording.same_figure import fits, same_sort
from factcheck.readings.reading import Quantity, Time, agree
from factcheck.records.claims import Claim, Evidence
from factcheck.records.record_set import RecordSet


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherInQuote:
    """A figure that an item of evidence asserts, and what its own quote has in its place."""

    at: Route  # from the claim to the figure
    asserted: Figure
    given: Figure


def others_in_quote(claim: Claim, item: int, records: RecordSet) -> Iterator[OtherInQuote]:
    """The asserted figures of an item that its own quote has otherwise.

    A figure of the quote that another assertion of the item stands for is not meant; one that the quote has not at all may stand
    elsewhere in the source.

    Args:
        claim: The claim.
        item: The position in its evidence.
        records: The record set.
    """
    evidence = claim.evidence[item]
    given = _quoted(evidence, records)
    language = records.statement_language
    asserted = [
        ((number, *at), figure)
        for number, assertion in enumerate(evidence.asserts)
        for at, figure in asserted_figures(assertion, language)
    ]
    free = [
        each
        for each in given
        if not _is_no_count(each) and not any(fits(each, figure) for _, figure in asserted)
    ]
    for at, figure in asserted:
        if is_told_otherwise(figure) or _is_share_of_two(figure, given):
            continue
        if not any(fits(each, figure) for each in given):
            other = next((each for each in free if same_sort(each, figure)), None)
            if other is not None:
                yield OtherInQuote(at=("evidence", item, "asserts", *at), asserted=figure, given=other)


def _is_no_count(figure: Figure) -> bool:
    """Whether a nought only says where a scale begins: below zero."""
    return isinstance(figure, Quantity) and figure.low == figure.high == 0 and figure.side != "exactly"


def _is_share_of_two(figure: Figure, given: Sequence[Figure]) -> bool:
    """Whether a share is what two numbers of a quote come to: 19.6%, and 237 of 1,212."""
    if not isinstance(figure, Quantity) or figure.kind != "share":
        return False
    numbers = sorted({each for each in map(_number, given) if each})
    return any(
        agree(figure, replace(figure, low=share, high=share, side="exactly", is_rounded=False))
        for share in (less / more for less, more in combinations(numbers, 2))
    )


def _number(figure: Figure) -> Fraction | None:
    """The number of a count; of what reads as a year too, which of so many may be none."""
    if isinstance(figure, Time):
        return Fraction(figure.year) if figure.year is not None and figure.words.isdigit() else None
    if not isinstance(figure, Quantity) or figure.kind != "count" or figure.low != figure.high:
        return None
    return figure.low if isinstance(figure.low, Fraction) and figure.low > 0 else None


def _quoted(evidence: Evidence, records: RecordSet) -> list[Figure]:
    """The figures of an item's quote, seen from the day on which its source appeared; none where they are not read."""
    language = records.language_of_source(evidence.source)
    if not language.pack.reads.issuperset(("numbers", "dates")):
        return []
    source = records.source_of(evidence)
    day = source.published.latest if source is not None and source.published is not None else None
    return [
        figure
        for selector in evidence.quote or ()
        if selector.language is None
        for figure in seen_from(figures_in(selector.exact, language), day)
    ]
