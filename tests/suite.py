"""A fact-check that pytest runs: the example with two good claims, or one that misquotes, and its settings."""

from __future__ import annotations

from pathlib import Path

from factcheck.testing import EXAMPLE

GOOD = """\
claims:
  - id: cost-40
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph}
  - id: opened-2019
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: The bridge at Vidrov opened on 3 May 2019
    status: supported
    evidence:
      - {source: accounts-2019, stance: supports, at: page 3}
"""
WRONG_DIGIT = GOOD.replace("quote: It cost 40", "quote: It cost 41")
SUITE = """\
[tool.pytest.ini_options]
required_plugins = ["pytest-factcheck"]
strict = true
filterwarnings = ["error"]
"""
TABLE = "[tool.factcheck]\n"
"""What makes claims/ and seeds/ beside it a fact-check for pytest."""
PROJECT = {**EXAMPLE, "claims/bridge.yaml": GOOD, "pyproject.toml": SUITE + TABLE}
"""The files of the fact-check."""


def write(folder: Path, files: dict[str, str]) -> None:
    """Put files into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
