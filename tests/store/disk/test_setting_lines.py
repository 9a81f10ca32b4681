"""The lines on which settings stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.disk.setting_lines import setting_lines

FILE = """\
[project]
name = "news"
profile = "none of ours"

[tool.factcheck]
profile = "draft"
central-lineages = 2
rules = [
  "newsroom.rules",
]
house = {name = "Courier", url = "https://courier.example"}

[tool.factcheck.severity]
quote-not-in-article = "off"
"claim-unchecked" = "warning"

[tool.pytest.ini_options]
strict = true
"""


def test_settings_in_both_tables() -> None:
    """Those of other tools are none."""
    assert setting_lines(FILE) == {
        "profile": 6,
        "central_lineages": 7,
        "rules": 8,
        "house": 11,
        "house.name": 11,
        "house.url": 11,
        "severity": 13,
        "severity.quote-not-in-article": 14,
        "severity.claim-unchecked": 15,
    }


def test_severities_on_one_line() -> None:
    """Each is found, and so is one with its table before it."""
    assert setting_lines("[tool.factcheck]\nseverity = {a-rule = 'off', b = 'info'}\n") == {
        "severity": 2,
        "severity.a-rule": 2,
        "severity.b": 2,
    }
    assert setting_lines("[tool.factcheck]\nseverity.a-rule = 'off'\n") == {"severity.a-rule": 2}


@given(st.text(alphabet="[]tol.factcheck =\"'\n{},-ab#"))
def test_whatever_stands_there(text: str) -> None:
    """Each line that is told is one of the file."""
    lines = len(text.splitlines())
    assert all(1 <= line <= lines for line in setting_lines(text).values())
