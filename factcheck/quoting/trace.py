"""Where a quotation stands in a text, and how faithfully. Anchors and the public `factcheck.trace` call it.

Both sides are compared in the normal form of `normalise`. A quote passes when its words stand in the text in one
piece (`verbatim`, `typography`), in pieces joined by ellipses (`elided`), or with changes that brackets declare
(`altered`). Everything else fails, and approximate matching only finds the passage to show.

A text may be quoted as it is read, or without the numbers of its notes; one in Markdown also as its file has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from factcheck.languages.language import Language, language_of
from factcheck.quoting.asides import without_asides
from factcheck.quoting.licences import licences_of
from factcheck.quoting.matches import Match, QuotedSpan, Trace
from factcheck.quoting.one_form import OneForm
from factcheck.text.markdown.view import VisibleText
from factcheck.text.moved import Moved


class Tracer:
    """Traces any number of quotations in one text."""

    def __init__(
        self,
        text: str,
        foreseen: Iterable[str] = (),
        language: Language | None = None,
        view: VisibleText | None = None,
    ) -> None:
        """Take a text.

        Args:
            text: What is quoted.
            foreseen: Quotations that will be asked for, where some are known; what is common to them is done at once.
            language: What reads the text; that of statements where it is not given.
            view: Of a text in Markdown: the map to its file, from which may be quoted too, marks and all.
        """
        self.text = text
        self._view = view
        self._language = language or language_of()
        self._licences = licences_of(self._language.pack)
        self._side = OneForm(text, self._licences, foreseen)
        self._others: dict[Language, Tracer] = {}
        self._traced: dict[tuple[str, str, str], Trace] = {}  # records often rest on the same words

    def in_language(self, language: Language) -> Tracer:
        """The tracer of the same text for quotations in another language, whose denials it knows; itself for its own."""
        if language is self._language:
            return self
        if language not in self._others:
            self._others[language] = Tracer(self.text, (), language, self._view)
        return self._others[language]

    def trace(self, quote: str, prefix: str = "", suffix: str = "") -> Trace:
        """How and where a quotation stands in the text.

        Args:
            quote: The words.
            prefix: Words right before the place that is meant.
            suffix: Words right after it.
        """
        asked = (quote.strip(), prefix, suffix)
        if asked not in self._traced:
            self._traced[asked] = self._trace(*asked)
        return self._traced[asked]

    def _trace(self, quote: str, prefix: str, suffix: str) -> Trace:
        found = self._side.trace(quote, prefix, suffix) or self._beside(quote, prefix, suffix)
        if found is not None:
            return found
        nearest = self._side.nearest(quote)
        outcome = Match.NEAR if nearest else Match.ABSENT
        return Trace(outcome=outcome, nearest=nearest, lost=self._side.lost(quote))

    def _beside(self, quote: str, prefix: str, suffix: str) -> Trace | None:
        """A quotation as it stands in the text without what is none of its words, or in its file."""
        if self._bare is not None:
            bare, side = self._bare
            found = side.trace(quote, prefix, suffix)
            if found is not None:
                return _located(found, lambda start, end: (bare.start(start), bare.end(end)))
        return None if self._view is None else self._from_file(self._view, quote, prefix, suffix)

    def _from_file(self, view: VisibleText, quote: str, prefix: str, suffix: str) -> Trace | None:
        """A quotation with the marks of Markdown, as the file has them, or with links and emphasis of its own.

        What it cuts is judged by the words that are seen, since the address of a link would make a cut look longer.
        """
        from factcheck.text.markdown.inline_marks import plain_quote  # noqa: PLC0415 - only texts in Markdown need it

        found = self._in_file.in_one_piece(quote, prefix, suffix)
        located = None if found is None else _located(found, view.from_file)
        if located is not None:
            return located
        plain = plain_quote(quote)
        found = None if plain == quote else self._side.trace(plain, prefix, suffix)
        return None if found is None else _located(found, lambda start, end: (start, end))

    @cached_property
    def _bare(self) -> tuple[Moved, OneForm] | None:
        """The text without the numbers of notes and the like, where it has any."""
        bare = without_asides(self.text, self._language)
        return None if bare is None else (bare, OneForm(bare.text, self._licences))

    @cached_property
    def _in_file(self) -> OneForm:
        """The file's text, where it is in Markdown."""
        return OneForm("" if self._view is None else self._view.source, self._licences)


def _located(found: Trace, place: Callable[[int, int], tuple[int, int] | None]) -> Trace | None:
    """A trace in one form of a text as one in the text that the reader sees; None where no place has a counterpart."""
    spans: list[QuotedSpan] = []
    for span in found.spans:
        pieces = [place(*piece) for piece in span.pieces]
        there = tuple(piece for piece in pieces if piece is not None)
        if there and len(there) == len(pieces):
            spans.append(QuotedSpan(start=there[0][0], end=there[-1][1], pieces=there))
    if not spans:
        return None
    outcome = Match.TYPOGRAPHY if found.outcome is Match.VERBATIM else found.outcome
    return Trace(outcome=outcome, spans=tuple(spans))


def trace(quote: str, text: str) -> Trace:
    """How and where a quotation stands in a text; for many quotations of one text make one `Tracer`."""
    return Tracer(text).trace(quote)
