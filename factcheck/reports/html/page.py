"""The page: all that it shows, gathered from a report, and set in the templates beside this module.

Articles, claims and sources are not ours. Jinja escapes every value, what cannot be seen is written out, only addresses
of the web become links, and the page's own policy lets no script or style run but the two files of this package.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from factcheck.logic.claims_in_words import name_of, speaker_of
from factcheck.logic.conclusions.answerable import VOICES
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.contradictions.tensions import tensions
from factcheck.outcomes import Report
from factcheck.records.articles import Article, Exclusion
from factcheck.records.claims import STATUSES, Claim, Status
from factcheck.reports.html.cards import Card, cards
from factcheck.reports.html.gaps import Measured, measured
from factcheck.reports.html.headings import marked_heading
from factcheck.reports.html.index import page_of
from factcheck.reports.html.lineages import Lineage, lineages
from factcheck.reports.html.marked import MarkedText, Paragraph, Segment
from factcheck.reports.html.masthead import bar, byline
from factcheck.reports.html.people import Person, people
from factcheck.reports.html.picture import Picture, picture
from factcheck.reports.html.places import Spot, breaks, spot, web_address
from factcheck.reports.html.result import TopOfPage, result_of
from factcheck.reports.html.setting import set_page
from factcheck.reports.parts.answer_phrases import VOICE_TITLES, title_line
from factcheck.reports.parts.conflicts import ToldConflict, newly_in, others, stand_to, told_once
from factcheck.reports.parts.events import conflicts_in_time
from factcheck.reports.parts.options import Options
from factcheck.reports.parts.phrases import lines_of_not_run, quotation_line, verdict
from factcheck.reports.people.editor import MEANINGS
from factcheck.reports.programs import claimreview

NAME = "html"
TAKES = "article"

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""BCP 47, roughly: what a browser may be told."""


def render(report: Report, article: str, options: Options) -> str:
    """One page in HTML about one article: style and script inside, nothing from elsewhere.

    Args:
        report: The outcome of a run.
        article: The article's id.
        options: Whether its verdicts stand in it as ClaimReview, and where the index is that it belongs to.

    Raises:
        FactcheckError: ClaimReviews are asked for, and there are none, or the settings do not say where the page is
            published.
    """
    return set_page(Page(report, article, options))


@dataclass(frozen=True, kw_only=True, slots=True)
class OfVoice:
    """The claims of one voice: the author's own, what he attributes, what others say, what the article leaves out."""

    id: str
    title: str
    count: int
    by_status: Mapping[Status, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """How many claims have a verdict, and where their part of a bar begins."""

    status: str
    meaning: str
    count: int
    start: float  # percent
    width: float


class Page:
    """What the page of an article shows; the templates read it."""

    def __init__(self, report: Report, article: str, options: Options) -> None:
        """Take an article of a report.

        Args:
            report: The outcome of a run.
            article: The article's id.
            options: What is asked of the page.
        """
        self.index = options.index
        self.claimreview = (
            Markup(claimreview.render_script(report, article, options)) if options.embed_claimreview else None  # noqa: S704 - it escapes
        )
        self.report, self.records = report, report.records
        self.article: Article = report.records.articles[article]
        self.text: str | None = report.records.article_texts.get(article)
        self.url = web_address(self.article.url)
        self.verdict = verdict(report)
        self.quotations = quotation_line(report.summary)
        self.not_run = [*lines_of_not_run(report)]

    @property
    def language(self) -> str | None:
        """The article's language, where it has the form of one."""
        language = self.article.language
        return language if language is not None and _LANGUAGE.fullmatch(language) else None

    def speaker(self, claim: Claim) -> str:
        """Who says a claim, in words."""
        return speaker_of(claim, self.records)

    def known(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of these ids, those that are not on record left out."""
        return [self.records.claims[each] for each in ids if each in self.records.claims]

    def holds(self, claim: Claim) -> bool:
        """Whether a claim is about this page's article, so that its card is here."""
        return claim.origin.article == self.article.id

    def address(self, claim: Claim) -> str | None:
        """Where a claim is shown: on this page, on that of its article where there is one, or nowhere."""
        if self.holds(claim):
            return f"#{claim.id}"
        return f"{page_of(claim.origin.article)}#{claim.id}" if self.index and claim.origin.article else None

    def title_of(self, claim: Claim) -> str:
        """The title of the article that a claim is about."""
        article = self.records.article_of(claim)
        return article.title if article is not None else "an article that is not on record"

    def others(self, conflict: Conflict, claim: Claim) -> list[Claim]:
        """The claims that clash with one, or the two that do where it is only on the way."""
        return self.known(others(conflict, claim))

    @cached_property
    def title_line(self) -> str:
        """What the page is: `Fact-check of “The bridge is dear”`."""
        return title_line(self.article)

    @cached_property
    def title(self) -> tuple[Segment, ...]:
        """The headline, with the claims that quote it."""
        return marked_heading(self.article, "title", self.records)

    @cached_property
    def standfirst(self) -> tuple[Segment, ...]:
        """The lines between headline and text, with the claims that quote them."""
        return marked_heading(self.article, "standfirst", self.records)

    @cached_property
    def result(self) -> TopOfPage:
        """What was found."""
        return result_of(self.report, self.article)

    @cached_property
    def voices(self) -> tuple[OfVoice, ...]:
        """The claims by whose they are; only voices that occur."""
        return tuple(
            OfVoice(
                id=voice,
                title=VOICE_TITLES[voice],
                count=len(statuses),
                by_status={status: statuses.count(status) for status in STATUSES},
            )
            for voice in VOICES
            if (statuses := [card.claim.status for card in self.cards if card.voice == voice])
        )

    @cached_property
    def left_out(self) -> tuple[Claim, ...]:
        """What the article leaves out."""
        return tuple(
            card.claim for card in self.cards if card.voice == "left-out" and card.claim.status != "withdrawn"
        )

    @cached_property
    def byline(self) -> str:
        """Who wrote the article, where and when it appeared."""
        return byline(self.article, self.records)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The conflicts that claims of the article take part in, in the order of the article."""
        order = {
            claim.id: (claim.origin.file, claim.origin.line)
            for claim in self.records.claims.values()
            if claim.origin.article == self.article.id
        }
        found = [each for each in conflicts(self.records) if not order.keys().isdisjoint(each.claims)]
        found.sort(
            key=lambda each: (
                each.flagged,
                min(order[claim] for claim in each.claims if claim in order),
                each.claims,
                each.about,
            )
        )
        return tuple(each for told in told_once(found) for each in (told.conflict, *told.again))

    @cached_property
    def told_conflicts(self) -> tuple[tuple[int, ToldConflict], ...]:
        """Each dispute once, with the number of its first conflict; those that repeat it follow in the count."""
        numbers = {id(conflict): number for number, conflict in enumerate(self.conflicts, 1)}
        return tuple((numbers[id(told.conflict)], told) for told in told_once(self.conflicts))

    def newly_in(self, conflict: Conflict, told: Conflict) -> list[Claim]:
        """The claims of a conflict that are not in the one with which it is told."""
        return self.known(newly_in(conflict, told))

    def stand_to(self, conflict: Conflict, claim: Claim) -> str:
        """How a claim stands to the two that clash, as a heading."""
        return stand_to(conflict, claim)

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The claims in the order of the article."""
        return cards(self.report, self.article.id, self.conflicts)

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """The claims by verdict, those that do not stand first; only verdicts that occur."""
        total = len(self.cards)
        return tuple(
            Count(
                status=part.status,
                meaning=MEANINGS[part.status],
                count=part.count,
                start=round(part.start / total * 100, 2),
                width=round(part.count / total * 100, 2),
            )
            for part in bar([card.claim for card in self.cards])
        )

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The article's text with its marks."""
        return tuple(self.marked.paragraphs()) if self.marked is not None else ()

    @cached_property
    def marked(self) -> MarkedText | None:
        """The article's text with what is said of it, where it is at hand."""
        return MarkedText(self.report, self.article.id) if self.text is not None else None

    @cached_property
    def coverage(self) -> tuple[Measured, ...]:
        """How much of the article is accounted for."""
        coverage = self.report.coverage.get(self.article.id)
        if coverage is None:
            return ()
        ends = breaks(self.records).get(self.article.id, ())
        gaps = self.marked.gaps if self.marked is not None else ()
        return tuple(measured(coverage, gaps, self.text or "", ends))

    @cached_property
    def tensions(self) -> tuple[tuple[Claim, Claim, str], ...]:
        """Pairs of claims that sit badly together though both can hold, with the note."""
        known = tensions(self.records)
        pairs = {
            (*sorted((card.claim.id, other)), note)
            for card in self.cards
            for other, note in known.get(card.claim.id, ())
        }
        return tuple(
            (self.records.claims[one], self.records.claims[other], note) for one, other, note in sorted(pairs)
        )

    @cached_property
    def picture(self) -> Picture:
        """The timeline."""
        in_time = {id(conflict) for conflict in conflicts_in_time(self.records)}
        numbers = {
            each.claims: number for number, each in enumerate(self.conflicts, 1) if id(each) in in_time
        }
        return picture(self.report, self.article.id, numbers)

    @cached_property
    def lineages(self) -> tuple[Lineage, ...]:
        """The sources in lines of evidence."""
        return lineages(self.records, self.cards)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Who speaks and who is spoken of."""
        return people(self.records, self.cards)

    @cached_property
    def questions(self) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
        """What is open: by the note that says what would settle it, the claims, in the order of the article."""
        found: dict[str, tuple[Claim, ...]] = {}
        for card in self.cards:
            if card.claim.status in ("insufficient", "unchecked", "not-pursued"):
                note = card.claim.note or ""
                found[note] = (*found.get(note, ()), card.claim)
        return tuple(found.items())

    @cached_property
    def exclusions(self) -> tuple[tuple[Exclusion, Spot], ...]:
        """What is not checkable."""
        return tuple(
            (each, spot(self.report, each.origin))
            for each in self.records.exclusions
            if each.origin.article == self.article.id
        )

    @cached_property
    def speakers(self) -> tuple[tuple[str, str, int], ...]:
        """The voices to filter by: id, name and how many claims they say or relay."""
        counts: dict[str, int] = {}
        for card in self.cards:
            for speaker in dict.fromkeys(card.speakers):
                counts[speaker] = counts.get(speaker, 0) + 1
        named = [(each, name_of(each, self.records), count) for each, count in counts.items()]
        return tuple(sorted(named, key=lambda each: (each[1].casefold(), each[0])))

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of claims that occur."""
        return tuple(sorted({card.claim.kind for card in self.cards}))

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The rules that found something on a claim."""
        return tuple(sorted({rule for card in self.cards for rule in card.rules}))

    def spot(self, place: object) -> Spot:
        """A place as the page links it."""
        return spot(self.report, place)  # type: ignore[arg-type]  # a template has no types
