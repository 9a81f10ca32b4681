"""What validation has against a record, in the words of the people who write records.

Pydantic names the place and the kind of each error; the words here are our own, with the way out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from pydantic import ValidationError

from factcheck.errors import DateError, RefusedError
from factcheck.findings import Route
from factcheck.records.quotes import Selector
from factcheck.records.record import Part
from factcheck.store.faults import faults_in_words
from factcheck.store.faults.cases import Case, cases
from factcheck.store.faults.faults_in_words import keys_of, read_as, typed
from factcheck.store.faults.file_faults import Words, shown
from factcheck.text.alikeness import nearest_name

MOST_COMPLAINTS: Final = 20  # about one record; nobody reads more


@dataclass(frozen=True, kw_only=True, slots=True)
class Complaint:
    """One fault of a record."""

    rule: str  # `broken-record` or `impossible-date`
    route: Route  # from the record's top
    at_key: bool = False  # whether the key is at fault, not its value
    message: str
    hint: str


def complaints(record: str, model: type[Part], raw: object, error: ValidationError) -> tuple[Complaint, ...]:
    """What is wrong with a record, each fault once.

    Args:
        record: What kind of record it is, with its article: `a claim`.
        model: Its model.
        raw: What stands in the file.
        error: What Pydantic says of it.
    """
    found = [_complaint(case) for case in _without_misspelt(list(cases(record, model, raw, error)))]
    more = len(found) - MOST_COMPLAINTS
    if more > 0:
        hint = f"{found[MOST_COMPLAINTS - 1].hint}; {more} more faults of this record are not shown"
        found[MOST_COMPLAINTS - 1 :] = [replace(found[MOST_COMPLAINTS - 1], hint=hint)]
    return tuple(found)


def _without_misspelt(found: list[Case]) -> Iterator[Case]:
    """The cases but those of missing keys that are there in another spelling."""
    spelt = {
        (case.route[:-1], nearest_name(case.key, keys_of(case.model)))
        for case in found
        if case.fault == "extra_forbidden"
    }
    for case in found:
        if case.fault != "missing" or (case.route[:-1], case.route[-1]) not in spelt:
            yield case


def _complaint(case: Case) -> Complaint:
    error = case.context.get("error")
    message, hint = _WORDS.get(case.fault, _anything_else)(case)
    return Complaint(
        rule="impossible-date" if isinstance(error, DateError) else "broken-record",
        route=case.route,
        at_key=case.fault == "extra_forbidden",
        message=message,
        hint=hint,
    )


def _missing(case: Case) -> Words:
    key = str(case.route[-1])
    purpose = faults_in_words.purpose(case.model, key)
    return f"{case.owner} has no '{key}'", f"add '{key}'" + (f": {purpose}" if purpose else "")


def _unknown(case: Case) -> Words:
    keys = keys_of(case.model)
    near = nearest_name(case.key, keys)
    message = f"{shown(case.key)} is no key of {case.owner}"
    if near is not None:
        return f"{message}; did you mean '{near}'?", f"write '{near}', or take {shown(case.key)} away"
    hint = f"its keys are {', '.join(keys)}"
    if case.value is None:  # most often the rest of a text in braces
        hint += "; between { and } a comma ends a value, so text with a comma needs quotation marks"
    return message, hint


def _no_text(case: Case) -> Words:
    if case.value is None:
        return _empty(case)
    message = f"{case.name} must be text, and here stands {read_as(case.value)}"
    if isinstance(case.value, int):
        return message, f'put it in quotation marks: "{typed(case.value)}"'
    return message, "write one text; if it begins with '[' or '{', put it in quotation marks"


def _empty(case: Case) -> Words:
    return f"{case.name} is empty", f"write it{case.or_leave_out}"


def _too_long(case: Case) -> Words:
    longest = case.context.get("max_length")
    return f"{case.name} has {len(str(case.value))} characters, and {longest} are allowed", "shorten it"


def _no_slug(case: Case) -> Words:
    if case.key == "sha256":
        return (
            f"{case.name} is not a digest of 64 small hexadecimal digits",
            "write what `sha256sum` prints for the file",
        )
    near = faults_in_words.as_slug(str(case.value))
    message = f"{case.name} is {shown(str(case.value))}, which is not an id"
    hint = "ids have small letters, digits and single hyphens between them"
    return message, f"{hint}: write {near}" if near else hint


def _no_choice(case: Case) -> Words:
    choices = re.findall("'([^']*)'", str(case.context.get("expected", "")))
    if case.value is None:
        return _empty(case)[0], f"write one of {', '.join(choices)}{case.or_leave_out}"
    message = f"{case.name} is {read_as(case.value).removeprefix('the text ')}, and must be one of {', '.join(choices)}"
    near = nearest_name(case.value, choices) if isinstance(case.value, str) else None
    return (
        (f"{message}; did you mean {near}?", f"write {near}")
        if near
        else (message, "write one of these words")
    )


def _no_truth_value(case: Case) -> Words:
    if case.value is None:
        return _empty(case)
    return f"{case.name} must be true or false, and here stands {read_as(case.value)}", "write true or false"


def _no_list(case: Case) -> Words:
    if case.value is None:
        return f"{case.name} is empty", "list something below it, or leave the key out"
    message = f"{case.name} must be a list, and here stands {read_as(case.value)}"
    if isinstance(case.value, dict):
        return message, "put '- ' before its first key, and line the other keys up with that one"
    return message, f"write {case.key}: [{typed(case.value)}]"


def _too_many(case: Case) -> Words:
    most = case.context.get("max_length")
    return (
        f"{case.name} has {case.context.get('actual_length')} items, and {most} are allowed",
        f"keep the {most} that matter most",
    )


def _empty_list(case: Case) -> Words:
    return f"{case.name} is an empty list", "write the words of the text"


def _no_mapping(case: Case) -> Words:
    if issubclass(case.model, Selector):
        if case.value is None:
            return _empty(case)
        message = f"{case.name} must be the words of the text, and here stands {read_as(case.value)}"
        return (
            message,
            "write the words in quotation marks, or {exact: words, prefix: words before, suffix: words after}",
        )
    message = f"{case.name} must be a mapping, and here stands {read_as(case.value)}"
    return message, f"write its keys and values; the keys are {', '.join(keys_of(case.model))}"


def _one_of_several(case: Case) -> Words:
    if case.value is None:
        return _empty(case)
    operand = (
        ", or {subject, property}" if "ValueOf" in case.loc or case.key not in ("value", "equals") else ""
    )
    message = (
        f"{case.name} must be text, a number, true or false{operand}, and here stands {read_as(case.value)}"
    )
    return message, "write one value; if it begins with '[' or '{', put it in quotation marks"


def _no_assertion(case: Case) -> Words:
    message = f"{case.name} is none of the forms of an assertion"
    return message, "write " + case.said.removeprefix("an assertion gives ")


def _refused_value(case: Case) -> Words:
    """About a value that a validator of ours refuses: a date, a gap, or an assertion as a whole."""
    error = case.context.get("error")
    if case.value is None:
        return _empty(case)
    message = f"{case.name}: {error}"
    if isinstance(error, RefusedError):
        return message, error.way_out
    if not isinstance(error, DateError) and not str(error).startswith(("a date ", "a gap ")):
        return message, "one assertion says one thing; write a further item for another"
    if case.key == "by":
        return message, "gaps are ISO 8601 durations, shortest and longest: P3D, P2D/P10D, P2D/.."
    return message, "dates are EDTF (ISO 8601-2): 2015-07-24, 2015-07, 2021-04~, 2015-06/2015-08, ../2015"


def _anything_else(case: Case) -> Words:
    return f"{case.name}: {case.said}", "`factcheck schema` describes what may stand here"


_WORDS: Mapping[str, Callable[[Case], Words]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _no_text,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _no_slug,
    "literal_error": _no_choice,
    "bool_type": _no_truth_value,
    "tuple_type": _no_list,
    "too_long": _too_many,
    "too_short": _empty_list,
    "model_type": _no_mapping,
    "one_of_several": _one_of_several,
    "assertion_form": _no_assertion,
    "value_error": _refused_value,
}
