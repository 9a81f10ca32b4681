"""What a change to the settings lets pass that the earlier settings would not."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from factcheck.comparison.compared_side import Side
from factcheck.comparison.lowered_bar import Lowered, Lowering
from factcheck.engine import check, severity_of
from factcheck.findings import Finding, Place, Severity
from factcheck.house_modules import is_of
from factcheck.rules.registry import Rule
from factcheck.settings import Settings

_SIGNED: Final = ("optional", "publish", "always")  # the laxest first
_WEIGHTS: Final[Mapping[Severity | None, int]] = {
    None: 0,
    Severity.INFO: 1,
    Severity.WARNING: 2,
    Severity.ERROR: 3,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Dial:
    """A setting that asks more or less of the records."""

    is_looser: Callable[[Any, Any], bool]  # of its value before and after
    so_that: str  # what becomes of it


_DIALS: Final[Mapping[str, _Dial]] = {
    "refuted": _Dial(
        is_looser=lambda _before, after: after == "result",
        so_that="a refuted or misleading claim of one's own text no longer fails",
    ),
    "central_lineages": _Dial(
        is_looser=lambda before, after: after < before,
        so_that="central claims need fewer lines of evidence",
    ),
    "primary_for_numbers": _Dial(
        is_looser=lambda before, _after: before, so_that="a number needs no primary source"
    ),
    "signed": _Dial(
        is_looser=lambda before, after: _SIGNED.index(after) < _SIGNED.index(before),
        so_that="fewer verdicts need a signature",
    ),
    "signed_by_another": _Dial(
        is_looser=lambda before, _after: before, so_that="who wrote a record may be the one who signs it"
    ),
    "central_signatures": _Dial(
        is_looser=lambda before, after: after < before, so_that="central claims need fewer signatures"
    ),
    "roster": _Dial(
        is_looser=lambda before, after: (
            (bool(before) and not {*after} <= {*before}) or bool(before) > bool(after)
        ),
        so_that="a signature by a name that was not on it is no longer told",
    ),
    "approximate": _Dial(
        is_looser=lambda before, after: after > before, so_that="dates marked ~ may be off by more"
    ),
    "uncertain": _Dial(
        is_looser=lambda before, after: after > before, so_that="dates marked ? may be off by more"
    ),
    "language": _Dial(
        is_looser=lambda _before, _after: True,
        so_that="statements and notes are read by the rules of another language",
    ),
    "today": _Dial(
        is_looser=lambda _before, _after: True, so_that="waivers and dates are judged by another day"
    ),
}
"""The settings that decide what passes, besides `profile`, `severity` and `rules`; the others change no finding."""


def lowered_settings(base: Side, head: Side) -> Iterator[Lowered]:
    """What the later side's settings would let pass; nothing where the earlier side had none.

    Args:
        base: The earlier state, by whose settings both were checked.
        head: The later one.
    """
    yield from _kept_answers(base, head)
    if not base.is_project:
        yield from _not_run(base, head)
    else:
        yield from _severities(base, head)
        yield from _profile(base, head)
        yield from _modules(base, head)
        yield from _dials(base, head)


def _kept_answers(base: Side, head: Side) -> Iterator[Lowered]:
    """Answers of earlier runs among what is committed: none of them was taken, and nobody should have to trust that."""
    if head.kept_answers is not None and base.kept_answers is None:
        path = head.kept_answers
        yield Lowered(
            what="cache-committed",
            words=f"answers of earlier runs were committed ({path}), which whoever wrote them could have made up; "
            "nothing was taken from them; they belong in no commit",
            about=path,
            place=Place(file=path, line=1, column=1),
        )


def _severities(base: Side, head: Side) -> Iterator[Lowered]:
    before, after = (
        replace(head.report.settings, severity=side.own_settings.severity) for side in (base, head)
    )
    for rule in sorted(head.report.rules, key=lambda each: each.name):
        one, two = severity_of(rule, before), severity_of(rule, after)
        if _WEIGHTS[two] < _WEIGHTS[one]:
            key = f"severity.{rule.name}"
            yield Lowered(
                what="rule-switched-off" if two is None else "severity-lowered",
                words=f"the rule {rule.name} is {'switched off' if two is None else f'a mere {two}'}; it was of weight {one}",
                about=key,
                place=_place(base, head, key, "severity"),
                hides=tuple(each for each in _open(head) if each.rule == rule.name),
            )


def _profile(base: Side, head: Side) -> Iterator[Lowered]:
    before, after = base.own_settings.profile, head.own_settings.profile
    if (before, after) == ("publish", "draft"):
        words = (
            "the profile is draft; it was publish, which accepts nothing unchecked, unsettled or uncovered"
        )
        yield _by_running(base, head, "profile", "profile-lowered", words)


def _modules(base: Side, head: Side) -> Iterator[Lowered]:
    for module in base.own_settings.rules:
        if module not in head.own_settings.rules:
            of_it = {rule.name for rule in head.report.rules if _is_of(rule, module)}
            yield Lowered(
                what="rules-module-changed",
                words=f"the rules of {module} would no longer be run",
                about="rules",
                place=_place(base, head, "rules"),
                hides=tuple(each for each in _open(head) if each.rule in of_it),
            )
        elif _code(base, module) != _code(head, module):
            changed = sorted(dict({*_code(base, module).items()} ^ {*_code(head, module).items()}))
            yield Lowered(
                what="rules-module-changed",
                words=f"the code of the rules {module} changes ({', '.join(changed)}); that of {base.name} was run",
                about="rules",
                place=Place(file=changed[0], line=1, column=1),
            )
    yield from _not_run(base, head)


def _code(side: Side, module: str) -> Mapping[str, bytes]:
    return {path: data for path, data in side.rule_files.items() if is_of(path, [module])}


def _not_run(base: Side, head: Side) -> Iterator[Lowered]:
    """The modules that only the later side names: what strangers wrote is not run before somebody has looked."""
    for module in head.own_settings.rules:
        if module not in base.own_settings.rules:
            yield Lowered(
                what="rules-module-changed",
                words=f"rules named only by {head.name} were not run: {module}",
                about="rules",
                place=head.place_of("rules"),
            )


def _dials(base: Side, head: Side) -> Iterator[Lowered]:
    for name, dial in _DIALS.items():
        before, after = getattr(base.own_settings, name), getattr(head.own_settings, name)
        if before != after and dial.is_looser(before, after):
            words = f"{name} is {as_toml(after)}; it was {as_toml(before)}: {dial.so_that}"
            yield _by_running(base, head, name, "setting-loosened", words)


def _by_running(base: Side, head: Side, name: str, what: Lowering, words: str) -> Lowered:
    """A setting that reaches into several rules: what it hides is known by checking once more with it."""
    value = getattr(head.own_settings, name)
    changed: dict[str, Any] = {name: value}
    if name == "today" and value is None:  # a real day, which is no setting
        return Lowered(what=what, words=words, about=name, place=_place(base, head, name))
    return Lowered(
        what=what,
        words=words,
        about=name,
        place=_place(base, head, name),
        hides=_hidden_by(head, replace(head.report.settings, **changed)),
    )


def _hidden_by(head: Side, settings: Settings) -> tuple[Finding, ...]:
    """The open findings of a side that weigh less, or are there no more, by other settings."""
    weights: dict[tuple[str, str, str, str], int] = {}
    for each in check(head.report.records, settings).findings:
        weights[_identity(each)] = max(_WEIGHTS[each.severity], weights.get(_identity(each), 0))
    return tuple(each for each in _open(head) if weights.get(_identity(each), 0) < _WEIGHTS[each.severity])


def _identity(finding: Finding) -> tuple[str, str, str, str]:
    return (finding.rule, finding.place.file, finding.record, finding.message)


def _open(side: Side) -> Iterator[Finding]:
    return (each for each in side.report.findings if each.waived is None)


def _place(base: Side, head: Side, *settings: str) -> Place | None:
    """Where a setting, or else the table that it is in, stands now; where it was left out, where it stood before."""
    found = (side.place_of(name) for name in settings for side in (head, base))
    return next((place for place in found if place is not None), None)


def _is_of(rule: Rule, module: str) -> bool:
    return rule.home == module or rule.home.startswith(f"{module}.")


def as_toml(value: object) -> str:
    """A setting's value as one would write it; words where it is not set."""
    if value is None or value == ():
        return "not set"
    is_plain = isinstance(value, str | bool | int | tuple)
    return json.dumps(value, ensure_ascii=False) if is_plain else str(value)
