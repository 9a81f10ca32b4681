"""How many slips are noticed, by kind and by where they are made, and the false alarms on right records.

    python -m tests.slips.measure [--kind KIND] [--topic TOPIC] [--show]

A slip is noticed when publishing it finds an error on the claim that the right record has not. An alarm is a warning
or an error on a right record or a right paraphrase of one. `--show` lists what was missed and every alarm.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from tests.slips.trying import Tried, tried
from tests.slips.versions import WAYS, Way, versions


@dataclass(frozen=True)
class Measured:
    """What became of all versions."""

    noticed: tuple[Tried, ...]
    missed: tuple[Tried, ...]
    right: tuple[Tried, ...]
    variants: tuple[Tried, ...]

    def rate(self, way: Way, kind: str | None = None) -> tuple[int, int]:
        """Slips noticed and all slips, made in one way, of one kind or all."""
        counts = [
            sum(each.version.way == way and kind in (None, each.version.kind) for each in some)
            for some in (self.noticed, self.missed)
        ]
        return counts[0], sum(counts)

    @property
    def kinds(self) -> list[str]:
        """The kinds of slips, the most frequent first."""
        counts = Counter(each.version.kind for each in chain(self.noticed, self.missed))
        return [kind for kind, _count in counts.most_common()]


def measure(kind: str | None = None, topic: str | None = None) -> Measured:
    """Try the set, or its slips of one kind, or what stands in one file."""
    wanted = [each for each in versions() if topic in (None, each.topic)]
    slipped = [each for each in wanted if each.way in WAYS and kind in (None, each.kind)]
    bases = {each.base for each in slipped} if kind else {each.base for each in wanted}
    keys = {each.key for each in slipped}
    results = tried(
        each for each in wanted if each.key in keys or (each.way not in WAYS and each.base in bases)
    )
    right = {each.version.base: each for each in results if each.version.way == "right"}
    slips = [each for each in results if each.version.way in WAYS]
    new = {each.version.key: bool(each.errors - right[each.version.base].errors) for each in slips}
    return Measured(
        noticed=tuple(each for each in slips if new[each.version.key]),
        missed=tuple(each for each in slips if not new[each.version.key]),
        right=tuple(right.values()),
        variants=tuple(each for each in results if each.version.way == "variant"),
    )


def _table(measured: Measured) -> Iterator[str]:
    yield f"{'':30}" + "".join(f"{way:>12}" for way in WAYS)
    for kind in (*measured.kinds, None):
        cells = ("/".join(map(str, measured.rate(way, kind))) for way in WAYS)
        yield f"{kind or 'all':30}" + "".join(f"{cell:>12}" for cell in cells)
    for name, some in (("right records", measured.right), ("right variants", measured.variants)):
        yield f"alarms on {name}: {sum(bool(each.alarms) for each in some)} of {len(some)}"


def _shown(measured: Measured) -> Iterator[str]:
    for each in measured.missed:
        version = each.version
        yield f"missed {version.key} ({version.kind}: {version.words})"
    for each in (*measured.right, *measured.variants):
        for finding in each.alarms:
            yield f"alarm {each.version.key} ({each.version.kind}) {finding.rule}: {finding.message}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--kind")
    parser.add_argument("--topic")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    measured = measure(given.kind, given.topic)
    for line in chain(_shown(measured) if given.show else (), _table(measured)):
        print(line)


if __name__ == "__main__":
    main()
