"""What was drafted, told in a few lines: the files, what is left over, what to do next. `factcheck init` and `draft`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from factcheck.drafting.stubs import ITEMS, Draft, untraced
from factcheck.languages.guessing import is_plainly_not
from factcheck.logic.claims_in_words import listing, where
from factcheck.logic.coverage.by_article import coverage_by_article
from factcheck.logic.quotations.places_in_texts import quoted, text_place
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.destinations import on_terminal, wrapped
from factcheck.reports.parts.phrases import counted

SHOWN: Final = 5
"""Places that are named of each kind."""

_WORD: Final = re.compile(r"\w")
_NEXT: Final = (
    "Next: `factcheck next` shows the claim to begin with, `factcheck check` what does not hold together."
)


def render_draft(records: RecordSet, article: str, drafted: Draft, paths: Sequence[str]) -> str:
    """What `factcheck draft` did.

    Args:
        records: The record set before.
        article: The article's id.
        drafted: The stubs.
        paths: The files that hold them.
    """
    lines: list[str] = []
    if drafted.claims:
        count = counted(len(drafted.claims), "unchecked claim")
        lines.append(f"{listing([*paths])}: {count} for what no record of {article} accounts for.")
    elif not drafted.left and not untraced(records, article):
        lines.append(f"Nothing of {article} is uncovered: no file was written.")
    else:
        lines.append("No file was written.")
    lines += [*_left(records, article, drafted), *_untraced(records, article), *_guessed(records, article)]
    lines += [_NEXT] if drafted.claims else []
    return _page(lines)


def _guessed(records: RecordSet, article: str) -> Iterator[str]:
    """In which language the article seems to be, where its record names none and that of the house is another."""
    record = records.articles[article]
    declared = records.language_of(article).pack
    found = None if record.language else is_plainly_not(records.article_texts[article], declared)
    if found is not None:
        yield (
            f"{article} seems to be in “{found}”, by its most frequent words, and was read as “{declared.code}”: write "
            f"`language: {found}` in its record, and draft anew."
        )


def render_init(
    records: RecordSet, article: str, drafted: Draft, made: Mapping[str, str], remarks: Sequence[str]
) -> str:
    """What `factcheck init` did.

    Args:
        records: The record set that was made.
        article: The article's id.
        drafted: The stubs.
        made: What each new file is, by its path.
        remarks: What else there is to say, a paragraph each.
    """
    width = max(map(len, made), default=0) + 2
    table = "".join(f"{path:<{width}}{what}\n" for path, what in made.items())
    coverage = coverage_by_article(records)[article]
    totals = {name[:-1]: coverage.aspect(name).total for name in ITEMS}
    counts = [counted(total, name) for name, total in totals.items() if total]
    holding = f", with {listing(counts)} anchored in them" if counts else ""
    lines = [
        f"{counted(len(drafted.claims), 'claim')} to check, one a sentence{holding}.",
        *_left(records, article, drafted),
        *_asides(records, article),
        *remarks,
        _NEXT,
    ]
    return on_terminal(table) + "\n" + _page(lines)


def _left(records: RecordSet, article: str, drafted: Draft) -> Iterator[str]:
    """What no stub accounts for: it has no word, or the same words stand too often around it."""
    if drafted.left:
        record, text = records.articles[article], records.article_texts[article]
        places = [
            f"{text_place(record, text, span.start)} {quoted(text[span.start : span.end])}"
            for span in drafted.left[:SHOWN]
        ]
        yield (
            f"No quote could be anchored for {counted(len(drafted.left), 'place')}, since there is no word, the text "
            f"repeats itself, or a part is excluded: {'; '.join(places)}{_more(drafted.left)}"
        )


def _asides(records: RecordSet, article: str) -> Iterator[str]:
    """Where tables and notes stand, which have words and no stubs."""
    view = records.article_views.get(article)
    lines: list[tuple[int, int]] = []
    for start, end in view.asides if view is not None else ():
        assert view is not None
        if _WORD.search(view.text, start, end):
            first, last = (view.text.count("\n", 0, at) + 1 for at in (start, end))
            begun = lines.pop()[0] if lines and lines[-1][1] == first - 1 else first
            lines.append((begun, last))
    if lines:
        places = [f"{first} to {last}" if last > first else str(first) for first, last in lines]
        yield (
            f"No claim was drafted for what stands in tables and notes ({'line' if places == [str(lines[0][0])] else 'lines'} "
            f"{listing(places[:SHOWN])}{_more(places)}), and none is asked for: write one where they say something to check."
        )


def _untraced(records: RecordSet, article: str) -> Iterator[str]:
    """The records with quotes to be mended, for which nothing was drafted."""
    found = [f"{record.key} ({where(record)})" for record in untraced(records, article)]
    if found:
        yield (
            f"The quotes of {counted(len(found), 'record')} do not stand in the article. Mend them first; nothing was "
            f"drafted for what comes nearest to them: {', '.join(found[:SHOWN])}{_more(found)}"
        )


def _more(found: Sequence[object]) -> str:
    return f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""


def _page(lines: Sequence[str]) -> str:
    """Paragraphs, wrapped; what is laid out in lines stays so."""
    paragraphs = (line if "\n" in line else "\n".join(wrapped(line)) for line in lines)
    return on_terminal("\n".join(paragraphs) + "\n")
