"""How often the engines are right on the set, by topic and verdict, and which cases they get wrong.

python -m tests.soundness.measure [--topic TOPIC] [--show]
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

from tests.soundness.cases import cases
from tests.soundness.verdicts import Told, told


def measure(topic: str | None = None) -> tuple[Told, ...]:
    """Try the set, or one file of it."""
    return tuple(told(case) for case in cases() if topic in (None, case.topic))


def _table(results: tuple[Told, ...]) -> Iterator[str]:
    made = Counter((each.case.topic, each.case.right) for each in results)
    right = Counter((each.case.topic, each.case.right) for each in results if each.is_right)
    for (topic, verdict), number in sorted(made.items()):
        yield f"{topic:14} {verdict:12} right {right[topic, verdict]} of {number}"
    sets = [each for each in results if each.case.minimal]
    if sets:
        yield f"minimal sets as they are: {sum(each.has_right_sets for each in sets)} of {len(sets)}"


def _shown(results: tuple[Told, ...]) -> Iterator[str]:
    for each in results:
        if each.is_right and each.has_right_sets:
            continue
        case = each.case
        yield f"{case.key}: {case.right}, told {each.verdict} {sorted(map(sorted, each.sets))} ({case.why})"
        for claim in case.told["claims"]:
            yield f"    {claim['statement']} {claim['asserts']}"
        yield from (
            f"    {finding.severity.name} {finding.rule} on {finding.record}: {finding.message}"
            for finding in each.findings
            if finding.rule.startswith(
                ("unflagged", "contradiction-b", "calc", "age", "pair", "times", "comp")
            )
        )


def main() -> None:
    """Print the table and, where asked, what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--topic")
    parser.add_argument("--show", action="store_true", help="list the cases that are wrong")
    arguments = parser.parse_args()
    results = measure(arguments.topic)
    print("\n".join(_table(results)))
    if arguments.show:
        print("\n".join(_shown(results)))


if __name__ == "__main__":
    main()
