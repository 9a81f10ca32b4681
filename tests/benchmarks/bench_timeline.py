"""The timeline: building its network, solving one without a conflict, and naming a conflict of twenty claims in it.

Baselines, in the same process and in turn: one pass that touches every arc once, a textbook's Bellman-Ford with a queue,
the same solver compiled by mypyc, and up to ten thousand events the solver z3. `mixed` are events with a date each and two orders between neighbours in time;
`chain` is a row of events in which each is before the next, with a gap, and a date on every hundredth.
"""

from __future__ import annotations

import importlib.util
import random
import shutil
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import z3
from ratios import median_ratio, timed

from factcheck.findings import Origin
from factcheck.logic.timeline import differences
from factcheck.logic.timeline.differences import negative_circle
from factcheck.logic.timeline.network import Network, network
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

PLANTED = 20
CHAIN_OF_THE_TEXTBOOK = WHOLE_RUN_FOR_Z3 = 1_000  # events with which these end in a second
FOR_Z3 = 10_000  # the same for its solver, in ten
FIRST = date(1900, 1, 1)
SPREAD = 40_000  # days over which mixed events lie


def mixed(size: int, rng: random.Random) -> list[list[dict[str, str]]]:
    """Three assertions about each event, all true of a hidden world."""
    days = sorted(rng.randrange(SPREAD) for _ in range(size))
    asserts = []
    for number, day in enumerate(days):
        when = (FIRST + timedelta(days=day)).isoformat()[: rng.choice((4, 7, 10))]
        said = [{"event": f"e{number}", "when": when}]
        for _ in range(2):
            later = min(number + rng.randrange(1, 50), size - 1)
            if days[later] > day:
                said.append({"event": f"e{number}", "before": f"e{later}"})
        asserts.append(said)
    return asserts


def chain(size: int, rng: random.Random) -> list[list[dict[str, str]]]:
    """A row of events: each before the next and the one after it, by a gap; the first is dated."""
    asserts = [[{"event": "e0", "when": FIRST.isoformat()}]]
    asserts += [
        [
            {"event": f"e{number}", "before": f"e{number + step}", "by": f"P{step}D/P{rng.randrange(4, 60)}D"}
            for step in (1, 2)
            if number + step < size
        ]
        for number in range(size)
    ]
    return asserts


def planted(size: int) -> list[list[dict[str, str]]]:
    """Orders of further events round in a circle, each also before one of the others: one conflict and no more."""
    around = [f"p{number}" for number in range(PLANTED)]
    return [
        [{"event": one, "before": two}, {"event": one, "before": f"e{size // 2 + number * 7}"}]
        for number, (one, two) in enumerate(zip(around, [*around[1:], around[0]], strict=True))
    ]


def records(asserts: list[list[dict[str, str]]]) -> RecordSet:
    """A claim for each assertion."""
    claims = {}
    for number, each in enumerate(one for of_event in asserts for one in of_event):
        name = f"c{number:06}"
        claim = Claim.model_validate({"id": name, "statement": "So.", "quote": "so", "asserts": [each]})
        claim.place(Origin(file="claims/c.yaml", key=name, route=("claims", number), line=number + 1))
        claims[name] = claim
    return RecordSet(claims=claims)


def fresh(given: RecordSet) -> RecordSet:
    """The same claims with nothing derived yet."""
    return RecordSet(claims=given.claims)


def main(size: int, rounds: int = 5) -> None:
    """Print the ratios for a number of events."""
    measure("mixed", size, mixed(size, random.Random(size)), rounds)
    measure("chain", size, chain(size, random.Random(size)), rounds)


def measure(name: str, size: int, asserts: list[list[dict[str, str]]], rounds: int) -> None:
    """Print the ratios for claims that can all hold."""
    clean, faulty = records(asserts), records([*asserts, *planted(size)])
    made = network(clean)
    print(f"timeline, {name}: {size:,} events, {len(clean.claims):,} claims, {len(made.weights):,} arcs")
    solve, textbook = solving(made)

    def compare(what: str, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
        pairs = [(timed(ours), timed(theirs)) for _ in range(rounds)]
        print(f"  {name}, {what}: {median_ratio(pairs)}", flush=True)

    compare("building the network to one pass over the claims", lambda: network(clean), lambda: touch(clean))
    compare("solving to one pass over the arcs", solve, lambda: once(made))
    if name == "mixed" or size <= CHAIN_OF_THE_TEXTBOOK:
        compare("solving to Bellman-Ford with a queue", solve, textbook)
    compare("naming a conflict to the run without it", lambda: named(faulty), lambda: quiet(clean))
    graph, in_c = graph_of(made), compiled()
    compare("solving to the same, compiled", solve, lambda: in_c(graph, [0] * len(graph)))
    if size <= WHOLE_RUN_FOR_Z3:
        compare("the run without a conflict to z3", lambda: quiet(clean), lambda: by_z3(made))
    if size <= FOR_Z3 and name == "mixed":
        pair = (timed(solve), timed(lambda: by_z3(made)))
        print(f"  {name}, solving to z3, once: {median_ratio([pair])}", flush=True)


def quiet(clean: RecordSet) -> None:
    """The whole of the engine, on claims that can all hold."""
    assert not time_conflicts(fresh(clean)).clashes


def named(faulty: RecordSet) -> None:
    """The same with one conflict, which must be found and told whole."""
    result = time_conflicts(fresh(faulty))
    assert not result.unfinished
    assert [len(clash.claims) for clash in result.clashes] == [PLANTED]


def touch(given: RecordSet) -> int:
    """One pass over what the claims assert."""
    return sum(len(each.event) for claim in given.claims.values() for each in claim.asserts)


def once(made: Network) -> int:
    """One pass over the arcs."""
    labels = [0] * len(made.nodes)
    lower = 0
    for source, target, weight in zip(made.sources, made.targets, made.weights, strict=True):
        if labels[source] + weight < labels[target]:
            lower += 1
    return lower


def solving(made: Network) -> tuple[Callable[[], object], Callable[[], object]]:
    """Our solver and the textbook's on the same graph."""
    graph = graph_of(made)
    return lambda: negative_circle(graph, [0] * len(graph)), lambda: bellman_ford(graph)


def graph_of(made: Network) -> list[list[tuple[int, int, int]]]:
    """The arcs by source, as the solver takes them."""
    graph: list[list[tuple[int, int, int]]] = [[] for _ in made.nodes]
    for key, (source, target, weight) in enumerate(
        zip(made.sources, made.targets, made.weights, strict=True)
    ):
        graph[source].append((target, weight, key))
    return graph


@cache
def compiled() -> Callable[..., Any]:
    """The solver's own file, compiled to C by mypyc."""
    folder = Path(tempfile.mkdtemp())
    shutil.copy(differences.__file__, folder / "compiled.py")
    subprocess.run(
        [sys.executable, "-m", "mypyc", "compiled.py"], cwd=folder, check=True, capture_output=True
    )
    (library,) = folder.glob("compiled.*.so")
    spec = importlib.util.spec_from_file_location("compiled", library)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    solver: Callable[..., Any] = module.negative_circle
    return solver


def bellman_ford(graph: list[list[tuple[int, int, int]]]) -> list[int]:
    """R. Bellman (1958), with a queue; without a look for circles, since there is none."""
    labels = [0] * len(graph)
    queue, queued = deque(range(len(graph))), [True] * len(graph)
    while queue:
        node = queue.popleft()
        queued[node] = False
        for target, weight, _ in graph[node]:
            if labels[node] + weight < labels[target]:
                labels[target] = labels[node] + weight
                if not queued[target]:
                    queued[target] = True
                    queue.append(target)
    return labels


def by_z3(made: Network) -> None:
    """z3's solver for difference constraints."""
    solver = z3.SolverFor("QF_IDL")
    times = [z3.Int(str(node)) for node in range(len(made.nodes))]
    for source, target, weight in zip(made.sources, made.targets, made.weights, strict=True):
        solver.add(times[target] - times[source] <= weight)
    assert solver.check() == z3.sat


if __name__ == "__main__":
    for size in [int(word) for word in sys.argv[1:]] or [1_000, 10_000]:
        main(size)
