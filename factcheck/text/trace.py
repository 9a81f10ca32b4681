"""Where a quotation stands in a text, and how faithfully. Anchors and the public `factcheck.trace` call it.

Both sides are compared in the normal form of `normalise`. A quote passes when its words stand in the text in one
piece (`verbatim`, `typography`), in pieces joined by ellipses (`elided`), or with changes that brackets declare
(`altered`). Everything else fails, and approximate matching only finds the passage to show.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.text.grams import Haystack
from factcheck.text.normalise import Normalised, normalise
from factcheck.text.passages import Passage, nearest_passage

MOST_PLACES = 1_000  # of one piece that are followed up
LONGEST_REPLACEMENT = 6  # words of the source that a bracket may stand for
SHORT_CUT = 4  # words; a cut so short that loses a negation turns the sentence round
NEGATIONS = frozenset(
    [
        "not",
        "no",
        "never",
        "none",
        "nobody",
        "nothing",
        "neither",
        "nor",
        "without",
        "cannot",
        "hardly",
        "scarcely",
        "barely",
        "unless",
        "except",
    ]
)
_CLAUSE_MARKS = tuple(",;:-()")
_WORD = re.compile(r"\w+(?:'\w+)?")
_PART = re.compile(
    r"(?P<cut>\s*(?:[\[(] ?)?(?:\. ?){2,3}\.(?: ?[\])])?\s*)"
    r"|(?P<initial>(?<!\w)\[(?P<letter>\w)\](?=\w| \w))"
    r"|(?P<bracket> ?\[(?P<words>[^\[\]]*)\])"
)


class Outcome(StrEnum):
    """How a quotation stands in a text."""

    VERBATIM = "verbatim"  # character by character
    TYPOGRAPHY = "typography"  # but for quotation marks, dashes, white space and the like
    ELIDED = "elided"  # with cuts that ellipses declare
    ALTERED = "altered"  # with changes that brackets declare
    NEAR = "near"  # some words differ
    ABSENT = "absent"  # nothing like it

    @property
    def passes(self) -> bool:
        """Whether the quotation is faithful."""
        return self not in (Outcome.NEAR, Outcome.ABSENT)


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A place of a quotation, in code points of the text as given."""

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]  # what of it is quoted; one piece where nothing is cut


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """Whether a quotation is faithful, and where it stands."""

    outcome: Outcome
    spans: tuple[Span, ...] = ()  # every place, in order
    nearest: Passage | None = None  # for a message, where the quotation fails


@dataclass(frozen=True, kw_only=True, slots=True)
class _Part:
    """A stretch of the quote's own words, and what joins it to the one before."""

    words: str
    join: str = ""  # `cut`, `bracket`, or nothing before the first
    free_initial: bool = False  # `[T]he`: the first letter's case is free


class Tracer:
    """Traces any number of quotations in one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._form: Normalised = normalise(text)
        self._haystack = Haystack(self._form.text)

    def trace(self, quote: str, prefix: str = "", suffix: str = "") -> Trace:
        """How and where a quotation stands in the text.

        Args:
            quote: The words.
            prefix: Words right before the place that is meant.
            suffix: Words right after it.
        """
        found: tuple[list[Span], Outcome] = ([], Outcome.ABSENT)
        for form in _readings(quote):
            found = self._in_one_piece(form, quote)
            if not found[0]:
                found = self._declared(form)
            if found[0]:
                break
        spans = tuple(span for span in found[0] if self._is_meant(span, prefix, suffix))
        if spans:
            return Trace(outcome=found[1], spans=spans)
        if not _WORD.search(quote):
            return Trace(outcome=Outcome.ABSENT)
        nearest = nearest_passage(normalise(quote).text.strip(), self._form, self.text)
        return Trace(outcome=Outcome.NEAR if nearest else Outcome.ABSENT, nearest=nearest)

    def _in_one_piece(self, form: str, quote: str) -> tuple[list[Span], Outcome]:
        """The places of a quotation that declares no change, and its outcome."""
        places = self._places(form) if _WORD.search(form) else []
        spans = [self._span(((start, start + len(form)),)) for start in places]
        verbatim = any(self.text[span.start : span.end] == quote.strip() for span in spans)
        return spans, Outcome.VERBATIM if verbatim else Outcome.TYPOGRAPHY

    def _span(self, pieces: tuple[tuple[int, int], ...]) -> Span:
        """A place in the normal form as one in the text."""
        origins = tuple((self._form.start(begin), self._form.end(end)) for begin, end in pieces)
        return Span(start=origins[0][0], end=origins[-1][1], pieces=origins)

    def _is_meant(self, span: Span, prefix: str, suffix: str) -> bool:
        """Whether the words around a place are those that the selector gives."""
        if not prefix and not suffix:
            return True
        before = normalise(self.text[max(0, span.start - 2 * len(prefix) - 8) : span.start]).text
        after = normalise(self.text[span.end : span.end + 2 * len(suffix) + 8]).text
        return before.rstrip().endswith(normalise(prefix).text.strip()) and after.lstrip().startswith(
            normalise(suffix).text.strip()
        )

    def _places(self, words: str, *, free_initial: bool = False) -> list[int]:
        """Where words stand in the normal form, not inside longer words."""
        forms = {words}
        if free_initial:
            forms = {words[0].lower() + words[1:], words[0].upper() + words[1:]}
        found = sorted(place for form in forms for place in self._haystack.find_all(form, MOST_PLACES))
        text = self._form.text
        return [at for at in found if _is_whole(text, at, at + len(words))]

    def _declared(self, form: str) -> tuple[list[Span], Outcome]:
        """The places of a quotation with ellipses or brackets, and its outcome."""
        parts, brackets = _parts(form)
        if not parts or any(_negates(words) for words in brackets):
            return [], Outcome.ABSENT
        if len(parts) == 1 and not brackets and not parts[0].free_initial and parts[0].words == form:
            return [], Outcome.ABSENT
        altered = bool(brackets) or any(part.free_initial for part in parts)
        paths = self._paths(parts)
        return [self._span(path) for path in paths], Outcome.ALTERED if altered else Outcome.ELIDED

    def _paths(self, parts: list[_Part]) -> list[tuple[tuple[int, int], ...]]:
        """Every way to lay the parts over the text in order, one for each place of the last part."""
        paths: list[tuple[tuple[int, int], ...]] = []
        for number, part in enumerate(parts):
            places = self._places(part.words, free_initial=part.free_initial)
            spans = [(at, at + len(part.words)) for at in places]
            if number == 0:
                paths = [(span,) for span in spans]
            else:
                paths = list(self._continued(paths, spans, part.join))
            if not paths:
                return []
        return _shortest(paths)

    def _continued(
        self, paths: list[tuple[tuple[int, int], ...]], spans: list[tuple[int, int]], join: str
    ) -> Iterator[tuple[tuple[int, int], ...]]:
        """The paths that reach each of these spans from the nearest end before it."""
        dead = {path for path in paths if join == "cut" and self._turns_round(path[-1][1], spans)}
        index = 0
        for span in spans:
            while index < len(paths) and paths[index][-1][1] <= span[0]:
                index += 1
            for path in reversed(paths[max(0, index - 3) : index]):
                if path in dead:  # a beginning farther away would only hide it
                    break
                between = self._form.text[path[-1][1] : span[0]]
                if _WORD.search(between) if join == "cut" else _is_replaced(between):
                    yield (*path, span)
                    break

    def _turns_round(self, end: int, spans: list[tuple[int, int]]) -> bool:
        """Whether a cut loses a negation on the way to where the quote first goes on.

        `did … want` of `did not want` is no cut, even where another `want` follows later.
        """
        following = bisect_left(spans, (end,))
        if following == len(spans):
            return False
        between = self._form.text[end : spans[following][0]].strip(" '")
        enclosed = between[:1] in _CLAUSE_MARKS and between[-1:] in _CLAUSE_MARKS
        return len(_WORD.findall(between)) <= SHORT_CUT and _negates(between) and not enclosed


def _readings(quote: str) -> Iterator[str]:
    """The normal forms that a quote may have, the strictest first.

    A hyphen at a line's end may belong to the word or not, and a quote may bring quotation marks of its own around it
    or end with a stop where the text goes on: words dropped at the edges are a shorter quote, and so are stops.
    """
    first = normalise(quote).text.strip()
    yield first
    forms = dict.fromkeys((first, normalise(quote, at_break="-").text.strip()))
    forms |= dict.fromkeys(form.strip("'").rstrip("'.,;:").strip() for form in (*forms,))
    yield from (form for form in (*forms,)[1:] if _WORD.search(form))


def _shortest(paths: list[tuple[tuple[int, int], ...]]) -> list[tuple[tuple[int, int], ...]]:
    """Of the paths from one beginning, the shortest."""
    best: dict[int, tuple[tuple[int, int], ...]] = {}
    for path in paths:
        best.setdefault(path[0][0], path)
    return [best[start] for start in sorted(best)]


def _parts(form: str) -> tuple[list[_Part], list[str]]:
    """The quote's own words between its ellipses and brackets, and what stands in the brackets."""
    parts: list[_Part] = []
    brackets: list[str] = []
    join, words, free, at = "", "", False, 0

    def close(following: str) -> None:
        nonlocal join, words, free
        stripped = words.strip()
        if stripped:
            parts.append(_Part(words=stripped, join=join, free_initial=free))
            join = following
        elif following == "cut" or not join:
            join = following if parts else ""
        words, free = "", False

    for match in _PART.finditer(form):
        words += form[at : match.start()]
        at = match.end()
        if match["initial"]:
            if words.strip():  # a new stretch begins at the initial
                close("initial")
            words, free = match["letter"], True
        elif match["cut"]:
            close("cut")
        else:
            brackets.append(match["words"])
            close("bracket")
    words += form[at:]
    close("")
    return parts, brackets


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends at the edges of words."""
    left = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    right = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not left and not right


def _negates(words: str) -> bool:
    return any(word in NEGATIONS or word.endswith("n't") for word in _WORD.findall(words.lower()))


def _is_replaced(between: str) -> bool:
    """Whether a bracket may stand here: between two words as an insertion, or for a few words of one sentence."""
    words = _WORD.findall(between)
    if not words:
        return len(between) <= 1
    ends = re.search(r"[.!?]\W*\s", between)
    return (
        len(words) <= LONGEST_REPLACEMENT
        and not ends
        and not _negates(between)
        and not re.search(r"\d", between)
    )


def trace(quote: str, text: str) -> Trace:
    """How and where a quotation stands in a text; for many quotations of one text make one `Tracer`."""
    return Tracer(text).trace(quote)
