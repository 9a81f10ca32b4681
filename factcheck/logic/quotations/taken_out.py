"""What a quote is taken out of: a denial, a question, a condition, or the mouth of others."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from factcheck.languages.negations import negations_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of

Setting = Literal["a denial", "a question", "a condition", "what others say"]

_WORD: Final = re.compile(r"\w+(?:[’']\w+)*")
_CLAUSE: Final = re.compile(r"[,;:.!?()–—]")
_QUESTION: Final = re.compile(r"^[\s”\"’']*\?")
_INSIDE: Final = re.compile(r"“[^”]*$")
_MARKS: Final = '“" \n'
_NEAR: Final = 5  # words from a denial to the clause that it denies


class _Leads:
    """What leads in a language to a clause that is not said for true."""

    def __init__(self, pack: Pack) -> None:
        data = pack.quoting
        that = rf"(?: {any_of(data.leads_to_a_clause)})"
        near = rf"(?:\s+\S+){{0,{_NEAR}}}?"
        denials = negations_of(pack).plain.pattern
        self.conditions = re.compile(rf"\b{any_of(data.supposing)}{that}?$")
        self.denials = re.compile(rf"{denials}{near}\s+{any_of(data.believing)}{that}?$")
        self.doubts = re.compile(rf"\b{any_of(data.doubting)}{that}$")
        self.denied_doubts = re.compile(rf"{denials}{near}\s+{any_of(data.doubting)}{that}$")
        self.told = re.compile(rf"(?P<subject>\S+) {any_of(data.telling)}{that}?$")
        self.no_denials = re.compile(rf"\b{any_of(map(re.escape, pack.turns.no_denials))}(?!\w)")
        self.presupposing = re.compile(rf"\W*{any_of(data.presupposing)}\b", re.IGNORECASE)


_leads_of = cache(_Leads)


def taken_out_of(before: str, quote: str, after: str, pack: Pack) -> Setting | None:
    """What a quote is taken out of; None where it begins a clause of its own, or nothing certain is known.

    Args:
        before: Its sentence, up to the quote.
        quote: The quote.
        after: The rest of its sentence.
        pack: The language of the text.
    """
    if not pack.quoting.believing:
        return None
    leads, outside = _leads_of(pack), before.rstrip(_MARKS)
    if _QUESTION.match(after) and not leads.presupposing.match(before + quote):
        return "a question"
    clause = " ".join(_WORD.findall(_CLAUSE.split(outside)[-1])).lower().replace("’", "'")
    if leads.conditions.search(clause):
        return "a condition"
    if _is_denied(clause, leads):
        return "a denial"
    told = leads.told.search(clause) if _INSIDE.search(outside) else None
    return "what others say" if told and told["subject"] not in pack.quoting.tellers_themselves else None


def _is_denied(clause: str, leads: _Leads) -> bool:
    """Whether a clause denies the one that it leads to; to deny a doubt is not to."""
    if leads.doubts.search(clause):
        return not leads.denied_doubts.search(clause)
    return leads.denials.search(leads.no_denials.sub(" ", clause)) is not None
