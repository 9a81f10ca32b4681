"""Skipped tests are counted at the end of a run."""

from __future__ import annotations

import pytest

from tests.skipped import HEADING

MODULE = """\
import pytest

@pytest.mark.parametrize("number", range(3))
def test_three(number):
    pytest.skip("no browser")

@pytest.mark.skipif(True, reason="no fork")
def test_one():
    pass

@pytest.mark.skip
def test_silent():
    pass

@pytest.mark.xfail
def test_known():
    raise AssertionError

def test_runs():
    pass
"""


@pytest.mark.parametrize("options", [(), ("-n", "2"), ("-q", "-ra")])
def test_what_is_skipped_is_counted_by_reason(pytester: pytest.Pytester, options: tuple[str, ...]) -> None:
    """Of a test, a mark and a module, the most frequent first, and nothing but the verdict after it."""
    pytester.makepyfile(test_some=MODULE, test_none="import pytest\npytest.importorskip('no_such_module')\n")
    lines = pytester.runpytest("-p", "tests.skipped", *options).stdout.lines
    at = next(number for number, line in enumerate(lines) if HEADING in line)
    assert lines[at + 1 : at + 6] == [
        "skipped: 6, of these by reason:",
        "    3  no browser",
        "    1  could not import 'no_such_module': No module named 'no_such_module'",
        "    1  no fork",
        "    1  unconditional skip",
    ]
    assert ["1 passed" in line for line in lines[at + 6 :] if line] == [True]


def test_a_run_without_skips_says_so(pytester: pytest.Pytester) -> None:
    """Never is it left open whether anybody counted."""
    pytester.makepyfile("def test_runs():\n    pass\n")
    assert "skipped: none" in pytester.runpytest("-p", "tests.skipped").stdout.lines
