"""An item of evidence as a line of Markdown: the stance, the source in words, where in it, its words, and what it comes to."""

from __future__ import annotations

from typing import Final

from factcheck.records.claims import Evidence, Stance
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source
from factcheck.reports.parts.asserted import asserted
from factcheck.reports.parts.escaping import escape
from factcheck.text.addresses import is_web

STANCES: Final[dict[Stance, str]] = {
    "supports": "supports it",
    "refutes": "refutes it",
    "context": "context",
    "search": "looked for",
}


def evidence_line(item: Evidence, records: RecordSet, *, machine_form: bool = True) -> str:
    """The item on one line: `refutes it: [Accounts](https://...) (Vidrov, 2020), page 3: “52 million”; It was dear.`.

    Args:
        item: The item.
        records: The record set, for its source and for names.
        machine_form: Whether what it asserts in machine-comparable form is told as well.
    """
    at = f", {escape(item.at)}" if item.at else ""
    words = " … ".join(f"“{escape(quote.exact)}”" for quote in item.quote or ())
    says = (
        f" ({escape('; '.join(asserted(each, records) for each in item.asserts))})"
        if item.asserts and machine_form
        else ""
    )
    terms = f"for {escape(', '.join(item.terms))}" if item.terms else ""
    told = "; ".join(filter(None, (terms, words, escape(item.note or ""))))
    return f"{STANCES[item.stance]}: {source_link(item, records)}{at}{f': {told}' if told else ''}{says}"


def source_link(item: Evidence, records: RecordSet) -> str:
    """The source in words, linked where it has an address, with publisher and date; of a search without one where it looked."""
    source = records.source_of(item)
    if source is None:
        return escape(item.source or ", ".join(item.where))
    title, known = _known(source)
    linked = f"[{title}]({source.url})" if source.url and can_be_linked(source.url) else title
    return f"{linked} ({known})" if known else linked


def can_be_linked(url: str) -> bool:
    """Whether an address may be linked in Markdown: the records are not ours."""
    return is_web(url) and not set(url) & set("()'")


def _known(source: Source) -> tuple[str, str]:
    """What a source is called, and what else is known of it; one without a title goes by its publisher."""
    if source.confidential:
        return f"a confidential source, {escape(source.id)}", ""
    names = [*filter(None, (source.title, source.publisher))] or [source.id]
    details = [*names[1:], *([str(source.published)] if source.published else [])]
    return escape(names[0]), ", ".join(map(escape, details))
