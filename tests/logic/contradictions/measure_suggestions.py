"""How many edited pairs of statements are suggested, by kind, and how many pairs that say the same, or two different things.

    python -m tests.logic.contradictions.measure_suggestions [--held-out] [--kind KIND] [--quiet]

The sets are in `pairs/`. Every third pair of each is held out: nothing was tuned on it. Without `--quiet` the misses and the
false suggestions are listed.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from factcheck.logic.contradictions.nearly_the_same import likenesses
from factcheck.records.claims import Claim

PAIRS = Path(__file__).with_name("pairs")
EDITED = ("figures", "negations", "names", "opposites")
RIGHT = ("paraphrases", "different")
_EDIT = re.compile(r"\{(.*?)\|(.*?)\}")


class Statements(NamedTuple):
    """Two statements."""

    one: str
    other: str


@dataclass(frozen=True)
class Counted:
    """What became of the pairs of one kind."""

    suggested: tuple[Statements, ...]
    silent: tuple[Statements, ...]

    @property
    def rate(self) -> tuple[int, int]:
        """Those that are suggested, and all."""
        return len(self.suggested), len(self.suggested) + len(self.silent)


def pairs(kind: str, *, held_out: bool) -> list[Statements]:
    """The pairs of a kind, those that are held out or the others."""
    found = [_pair(each) for each in yaml.safe_load((PAIRS / f"{kind}.yaml").read_text(encoding="utf-8"))]
    return [pair for at, pair in enumerate(found) if (at % 3 == 2) == held_out]


def _pair(written: Any) -> Statements:
    if isinstance(written, str):
        return Statements(_EDIT.sub(r"\1", written), _EDIT.sub(r"\2", written))
    return Statements(*written)


def suggested(pair: Statements) -> list[tuple[str, tuple[str, str]]]:
    """In what two statements differ, and the words, as is suggested."""
    claims = {
        name: Claim.model_validate({"id": name, "statement": statement, "quote": "is"})
        for name, statement in zip("ab", pair, strict=True)
    }
    return [(each.differ, each.words) for each in likenesses(claims)]


def measure(kind: str, *, held_out: bool) -> Counted:
    """Try all pairs of a kind."""
    found = pairs(kind, held_out=held_out)
    told = {pair: bool(suggested(pair)) for pair in found}
    return Counted(
        suggested=tuple(pair for pair in found if told[pair]),
        silent=tuple(pair for pair in found if not told[pair]),
    )


def main() -> None:
    """Print the rates, and what is to be looked at."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--held-out", action="store_true", help="the pairs on which nothing was tuned")
    parser.add_argument("--kind", choices=(*EDITED, *RIGHT))
    parser.add_argument("--quiet", action="store_true", help="print the rates alone")
    options = parser.parse_args()
    for kind in (options.kind,) if options.kind else (*EDITED, *RIGHT):
        counted = measure(kind, held_out=options.held_out)
        print(f"{kind}: {counted.rate[0]} of {counted.rate[1]} suggested")
        for pair in () if options.quiet else counted.silent if kind in EDITED else counted.suggested:
            print(f"    {pair.one}\n    {pair.other}  {suggested(pair) or ''}")


if __name__ == "__main__":
    main()
