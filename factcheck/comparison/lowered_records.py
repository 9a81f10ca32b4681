"""What a change to the records lets pass: waivers, exclusions, claims that are central no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from factcheck.comparison.judging import known_as, waivers_of
from factcheck.comparison.lowered_bar import Lowered
from factcheck.comparison.pairing import Pairing
from factcheck.comparison.splitting import Division
from factcheck.findings import Finding, Place
from factcheck.logic.claims_in_words import excerpt, listing
from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.logic.waivers import apply_waivers
from factcheck.outcomes import Report
from factcheck.records.articles import Exclusion
from factcheck.records.claims import Claim
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet

SHOWN: Final = 3
"""Quotes of new exclusions that are told; the records have the others."""


def lowered_records(
    base: Report, head: Report, claims: Pairing, divisions: Iterable[Division] = ()
) -> Iterator[Lowered]:
    """What the later side's records let pass that the earlier side's did not.

    Args:
        base: The earlier side.
        head: The later one, in which no waiver counts that it adds.
        claims: Their claims in pairs.
        divisions: Those that were split, or put together.
    """
    yield from _waivers(base, head, claims.names)
    added = [each for each in head.records.exclusions if _is_new(each, base.records)]
    told: set[Exclusion] = set()
    for claim, exclusion, verb in _excluded(base, head, claims, added):
        told.add(exclusion)
        yield Lowered(
            what="claim-deleted-and-excluded",
            words=f"the claim {claim.id}, which was {claim.status}, was {verb}, and its words are excluded as "
            f"{exclusion.reason or 'not checkable'}: “{excerpt(claim.statement)}”",
            about=claim.id,
            place=_place(exclusion),
            hides=tuple(each for each in _open(base) if each.record == claim.key),
        )
    yield from _exclusions(each for each in added if each not in told)
    yield from _central(claims)
    yield from _central_divided(head.records, divisions)


def _waivers(base: Report, head: Report, names: Mapping[str, str]) -> Iterator[Lowered]:
    is_allowed = waivers_of(base.records, names)
    of_record: Mapping[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in head.findings:
        of_record[finding.place.file, finding.record].append(finding)
    for record in _records(head.records):
        for position, waiver in enumerate(record.waive):
            if is_allowed(record, waiver):
                continue
            alone = record.model_copy(update={"waive": (waiver,)})
            found = of_record.get((record.origin.file, record.key), [])
            accepted, _ = apply_waivers([alone], found)
            hides = [one for one, two in zip(found, accepted, strict=True) if one is not two]
            yield Lowered(
                what="waiver-added",
                words=f"a waiver on {record.key} accepts a finding of {waiver.rule}"
                + (f", signed by {waiver.by}" if waiver.by else "")
                + (f": “{excerpt(waiver.reason)}”" if waiver.reason else ", without a reason"),
                about=record.key,
                place=head.records.locate(record.origin, ("waive", position)),
                hides=tuple(hides),
            )


def _excluded(
    base: Report, head: Report, claims: Pairing, added: Iterable[Exclusion]
) -> Iterator[tuple[Claim, Exclusion, str]]:
    """The claims that are gone or withdrawn, each with an exclusion that now stands on its words."""
    by_sentence = {
        sentence: exclusion for exclusion in added for sentence in _sentences(exclusion, head.records)
    }
    gone = [(claim, "deleted") for claim in claims.removed]
    gone += [
        (before, "withdrawn")
        for before, after in (*claims.kept, *claims.renamed)
        if after.status == "withdrawn" != before.status
    ]
    for claim, verb in gone:
        met = (by_sentence.get(each) for each in _sentences(claim, base.records))
        exclusion = next((each for each in met if each is not None), None)
        if exclusion is not None:
            yield claim, exclusion, verb


def _sentences(record: Claim | Exclusion, records: RecordSet) -> Iterator[tuple[str, str]]:
    """The sentences on which a record stands, each with its article, since places change with the text."""
    article = record.origin.article or ""
    text, index = records.article_texts.get(article), article_sentences(records).get(article)
    if text is not None and index is not None:
        for start, end in anchors(records).spans(record):
            for each in index.overlapping(start, end):
                yield article, " ".join(text[each.start : each.end].split())


def _exclusions(added: Iterable[Exclusion]) -> Iterator[Lowered]:
    """One item for an article: a list of furniture is one deed."""
    by_article: dict[str, list[Exclusion]] = defaultdict(list)
    for each in added:
        by_article[each.origin.article or ""].append(each)
    for article, some in by_article.items():
        quotes = [
            f"“{excerpt(' … '.join(part.exact for part in each.quote))}” ({each.reason})" for each in some
        ]
        more = [f"and {len(quotes) - SHOWN} more"] if len(quotes) > SHOWN else []
        count = "an exclusion takes" if len(some) == 1 else f"{len(some)} exclusions take"
        yield Lowered(
            what="exclusion-added",
            words=f"{count} words of {article} out of what has to be checked: {', '.join([*quotes[:SHOWN], *more])}",
            about=some[0].key if len(some) == 1 else f"article.{article}",
            place=_place(some[0]),
        )


def _is_new(exclusion: Exclusion, base: RecordSet) -> bool:
    """Whether it was not there before; that of an article that was not there takes nothing away."""
    known = {known_as(each, {}) for each in base.exclusions}
    return exclusion.origin.article in base.articles and known_as(exclusion, {}) not in known


def _central(claims: Pairing) -> Iterator[Lowered]:
    gone = [
        after for before, after in (*claims.kept, *claims.renamed) if before.central and not after.central
    ]
    for claim in gone:
        yield Lowered(
            what="central-taken-off",
            words=f"the claim {claim.id} is central no more, so that less is asked of it: “{excerpt(claim.statement)}”",
            about=claim.id,
            place=_place(claim),
        )


def _central_divided(records: RecordSet, divisions: Iterable[Division]) -> Iterator[Lowered]:
    """Central claims that went into others, or into parts, of which none is central."""
    for each in divisions:
        both = (each.whole, *each.parts)
        after = [claim for claim in both if records.claims.get(claim.id) is claim]
        before = [claim for claim in both if records.claims.get(claim.id) is not claim]
        lost = next((claim for claim in before if claim.central), None)
        if lost is not None and not any(claim.central for claim in after):
            yield Lowered(
                what="central-taken-off",
                words=f"the claim {lost.id} was central, and {listing([claim.id for claim in after])}, "
                f"which it became, {'is' if len(after) == 1 else 'are'} not: “{excerpt(lost.statement)}”",
                about=lost.id,
                place=_place(after[0]),
            )


def _records(records: RecordSet) -> Iterator[Record]:
    return (entry.record for entry in records.entries if entry.record is not None)


def _open(report: Report) -> Iterator[Finding]:
    return (each for each in report.findings if each.waived is None)


def _place(record: Record) -> Place:
    return Place(file=record.origin.file, line=record.origin.line, column=1)
