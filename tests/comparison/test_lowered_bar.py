"""What a change does to the rules that it is judged by, as the comparison tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.comparison.lowered_bar import Lowered
from factcheck.settings import Settings
from factcheck.testing import run

DAY = Settings(today=date(2021, 6, 1))
MISQUOTE = "claims:\n  - {id: cost, statement: It cost 41 million., quote: It cost 41 million euros}\n"
RULE = "quote-not-in-article"


def changed(
    before: Settings, after: Settings, claims: str = MISQUOTE, *, is_project: bool = True
) -> Comparison:
    """The same records under changed settings."""
    report = run({"claims/bridge.yaml": claims}, before)
    base = Side(name="base", report=report, own_settings=before, is_project=is_project)
    lines = {"profile": 2, "severity": 3, f"severity.{RULE}": 4, "refuted": 5}
    return compare(base, Side(name="head", report=report, own_settings=after, setting_lines=lines))


def told(found: Comparison) -> list[tuple[str, str]]:
    """What was done, and to what."""
    return [(each.what, each.about) for each in found.lowered]


def hidden(item: Lowered) -> list[tuple[str, str]]:
    """The findings that it would hide, by rule and record."""
    return [(each.rule, each.record) for each in item.hides]


@pytest.mark.parametrize(("level", "what"), [("off", "rule-switched-off"), ("warning", "severity-lowered")])
def test_a_rule_that_a_branch_switches_off_or_lowers(level: str, what: str) -> None:
    """It is told with its place and with the misquote that it would hide."""
    found = changed(DAY, replace(DAY, severity={RULE: level}))
    assert told(found) == [(what, f"severity.{RULE}")]
    (item,) = found.lowered
    assert hidden(item) == [(RULE, "cost")]
    assert (item.place.file, item.place.line) == ("pyproject.toml", 4)
    assert RULE in item.words
    assert not found.is_empty


def test_a_level_that_is_taken_out_lowers_too() -> None:
    """A rule that the house had made an error is a warning again."""
    rule = "quote-stops-before-a-qualifier"
    known = {each.name: str(each.severity) for each in run().rules}
    rule = next(name for name, level in known.items() if level == "warning")
    found = changed(replace(DAY, severity={rule: "error"}), DAY)
    assert told(found) == [("severity-lowered", f"severity.{rule}")]


def test_the_profile() -> None:
    """Publish to draft is told with what only publish refuses; draft to publish lowers nothing."""
    strict = replace(DAY, profile="publish")
    (item,) = changed(strict, DAY).lowered
    assert item.what == "profile-lowered"
    assert item.hides
    assert not changed(DAY, strict).lowered


LOOSE = {
    "refuted": ("error", "result"),
    "central_lineages": (2, 1),
    "primary_for_numbers": (True, False),
    "signed": ("always", "publish"),
    "signed_by_another": (True, False),
    "central_signatures": (2, 1),
    "approximate": (3, 9),
    "uncertain": (3, 9),
}


@pytest.mark.parametrize("name", LOOSE)
def test_a_setting_that_asks_less(name: str) -> None:
    """One way it lowers the bar, the other way it does not."""
    strict, lax = (replace(DAY, **{name: value}) for value in LOOSE[name])
    assert told(changed(strict, lax)) == [("setting-loosened", name)]
    assert not changed(lax, strict).lowered


@given(name=st.sampled_from(sorted(LOOSE)), strict_first=st.booleans())
def test_what_is_hidden_is_what_is_gone(name: str, *, strict_first: bool) -> None:
    """The oracle is a run under each: what is open by the one and not by the other."""
    one, other = (replace(DAY, **{name: value}) for value in LOOSE[name])
    if not strict_first:
        one, other = other, one
    claims = """claims:
      - {id: cost, statement: It cost 40 million euros., quote: It cost 40 million euros, status: refuted, central: true,
         evidence: [{source: courier-2019, stance: refutes, at: p. 1}]}
      - {id: third, statement: It is the third bridge., quote: It is the town’s third bridge, status: supported, central: true,
         evidence: [{source: courier-2019, stance: supports, at: p. 1}]}
    """
    found = changed(one, other, claims)
    before, after = (
        {(each.rule, each.record) for each in run({"claims/bridge.yaml": claims}, each).findings}
        for each in (one, other)
    )
    assert {each for item in found.lowered for each in hidden(item)} == (
        before - after if found.lowered else set()
    )


def test_modules_of_rules() -> None:
    """One that is named no more hides what its rules find; one that only the branch names was not run."""
    own = ("factcheck.rules.quotations",)  # stands for a house's
    found = changed(replace(DAY, rules=own), DAY)
    assert told(found) == [("rules-module-changed", "rules")]
    assert (RULE, "cost") in hidden(found.lowered[0])
    (added,) = changed(DAY, replace(DAY, rules=("stranger.rules",))).lowered
    assert "were not run" in added.words
    assert "stranger.rules" in added.words


def test_a_base_without_settings_is_lowered_by_none() -> None:
    """A new project's settings are the first that it has."""
    assert not changed(DAY, replace(DAY, severity={RULE: "off"}), is_project=False).lowered
