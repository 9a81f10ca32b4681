"""Pydantic's errors about a record, told in terms of the file: where in it, in which mapping, about what value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from factcheck.findings import Route
from factcheck.records.record import Part
from factcheck.store.faults.faults_in_words import model_at, named

_ALTERNATIVES: Final = frozenset({"constrained-str", "int", "bool", "ValueOf"})
"""How Pydantic labels the choices of a union without tags."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """One error of Pydantic with what is needed to speak of it."""

    fault: str  # Pydantic's name for it
    loc: tuple[int | str, ...]  # as Pydantic names it
    route: Route  # as the file has it
    record: str  # `a claim`
    model: type[Part]  # of the innermost mapping
    needed: bool  # whether the innermost key must be there
    value: object
    context: Mapping[str, Any]
    said: str  # Pydantic's own words

    @property
    def key(self) -> str:
        """The innermost key."""
        return next((step for step in reversed(self.route) if isinstance(step, str)), "")

    @property
    def name(self) -> str:
        """The part at fault."""
        return named(self.route) or self.record

    @property
    def owner(self) -> str:
        """The mapping that holds the part at fault."""
        return named(self.route[:-1]) or self.record

    @property
    def or_leave_out(self) -> str:
        """Further advice where the part need not be there."""
        if self.route and isinstance(self.route[-1], int):
            return ", or take it away"
        return "" if self.needed else ", or leave the key out"


def cases(record: str, model: type[Part], raw: object, error: ValidationError) -> Iterator[Case]:
    """The errors, those about the choices of one union made into one.

    Args:
        record: What kind of record it is, with its article: `a claim`.
        model: Its model.
        raw: What stands in the file.
        error: What Pydantic says of it.
    """
    found = [_case(record, model, raw, details) for details in error.errors(include_url=False)]
    mappings = {_union(raw, case) for case in found if _label(case) in case.loc[:-1]}
    seen: set[Route | None] = {None}
    for case in found:
        union = _union(raw, case)
        if union is None or (union in mappings and _label(case) == "ValueOf"):
            yield case
        elif union not in seen and union not in mappings:
            yield case if case.fault == "string_too_short" else replace(case, fault="one_of_several")
        seen.add(union)


def _label(case: Case) -> str | None:
    """The choice of a union that an error is about, as Pydantic labels it; None where there is no choice."""
    where = case.loc[:-1] if case.fault in ("missing", "extra_forbidden") else case.loc
    return next((str(step) for step in where if step in _ALTERNATIVES), None)


def _union(raw: object, case: Case) -> Route | None:
    """The route of the value that may be one of several things; None for any other value."""
    label = _label(case)
    return None if label is None else _in_file(raw, case.loc[: case.loc.index(label)])


def _case(record: str, model: type[Part], raw: object, details: ErrorDetails) -> Case:
    loc = details["loc"]
    route = _in_file(raw, loc)
    return Case(
        fault=details["type"],
        loc=loc,
        route=(*route, loc[-1]) if details["type"] == "missing" else route,
        record=record,
        model=model_at(model, loc[:-1] if details["type"] in ("extra_forbidden", "missing") else loc),
        needed=_is_needed(model, loc, route),
        value=details["input"],
        context=details.get("ctx", {}),
        said=details["msg"],
    )


def _is_needed(model: type[Part], loc: tuple[int | str, ...], route: Route) -> bool:
    """Whether the innermost key of a route must be there."""
    keys = [step for step in route if isinstance(step, str)]
    if not keys:
        return True
    last = len(loc) - 1 - loc[::-1].index(keys[-1])
    fields = model_at(model, loc[:last]).model_fields.items()
    return any(
        field.is_required() or field.validate_default is True  # a default that is not always good enough
        for name, field in fields
        if keys[-1] in (name, field.alias)
    )


def _in_file(raw: object, loc: tuple[int | str, ...]) -> Route:
    """The route in the file that a place of Pydantic's stands for: without tags of unions and what is left out."""
    route: list[str | int] = []
    for position, step in enumerate(loc):
        is_tag = position > 1 and loc[position - 2] == "asserts"
        is_there = step in raw if isinstance(raw, dict) else isinstance(raw, list) and step in range(len(raw))
        if is_there and not is_tag:
            raw = raw[step]  # type: ignore[index] # it is there
            route.append(step)
    return tuple(route)
