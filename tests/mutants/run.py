"""Mutation testing of the tool's own tests: `make mutants`. docs/mutants.md says what the figures mean.

One pytest session collects the tests and runs each once, noting which lines it reaches and how long it takes. Then, for each
mutant of the sample, the process forks; the child puts the mutant's code into the living functions and runs the tests that
reach its lines, the quickest first, until one fails. Killed means that a test failed or ran far beyond its time.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import coverage
import pytest
from _pytest.runner import runtestprotocol

from tests.mutants.live import Functions, NotApplicable
from tests.mutants.operators import Mutant, mutants

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("dates", "text", "logic", "rules")
TESTS = (
    *(f"test_{name}.py" for name in ("dates", "dates_conformance", "dates_prose", "dates_refusals")),
    *(
        f"test_{name}.py"
        for name in ("dates_relations", "durations", "pairs", "engine", "reports", "questions")
    ),
    *("text", "logic", "rules", "drafting", "comparison"),
)
QUIET = ("-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:xdist")
MEMORY = 4 << 30  # bytes; a mutant that never stops collecting fails instead of filling the machine
MEASURED = ROOT / "build" / "mutants.json"
KILLED, SURVIVED, TIMEOUT = range(3)  # a child's exit status; a signal's number, negative, is a timeout too


@dataclass
class Reached:
    """Which tests reach which line, and the seconds each takes."""

    tests: dict[str, list[str]] = field(default_factory=dict)  # by `file:line`
    seconds: dict[str, float] = field(default_factory=dict)
    imported: set[str] = field(default_factory=set)  # lines that run before any test does

    def of(self, mutant: Mutant) -> list[str]:
        """The tests that reach a line of the mutant, the quickest first.

        The first line alone would not do: of a choice that is written on three lines it is reached only one way.
        """
        return self.ordered({test for line in _lines(mutant) for test in self.tests.get(line, ())})

    def on_import_only(self, mutant: Mutant) -> bool:
        """Whether the mutant's lines have done their work when the tests begin: what computes a module's constants.

        A mutant comes too late there. A line that nothing runs at all is not meant: it lacks a test.
        """
        return not self.of(mutant) and not self.imported.isdisjoint(_lines(mutant))

    def ordered(self, tests: Iterable[str]) -> list[str]:
        """Tests, the quickest first."""
        return sorted(tests, key=lambda test: (self.seconds.get(test, 0), test))


class Runner:
    """The plugin that runs mutants in place of the tests."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.screen = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
        self.results: dict[str, list[tuple[Mutant, int]]] = {}
        # It watches from before the package is imported, to tell what runs on import.
        self.watch = coverage.Coverage(data_file=None, config_file=False, source=[str(ROOT / "factcheck")])
        self.watch.set_option("run:disable_warnings", ["no-data-collected"])  # as it is where all is known
        self.watch.start()

    def say(self, text: str) -> None:
        """Print, whatever pytest captures."""
        print(text, file=self.screen, flush=True)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Measure, try all mutants of the sample, sum up."""
        items = {item.nodeid: item for item in session.items}
        self.functions = Functions(ROOT / "factcheck")
        reached = self.measure(list(items.values()))
        self.control(list(items.values()), reached)
        for package in self.options.packages:
            self.results[package] = list(self.tried(package, items, reached))
        self.sum_up()
        return True

    def measure(self, items: Sequence[pytest.Item]) -> Reached:
        """Run all tests once: the lines that each reaches and its time.

        Raises:
            pytest.UsageError: A test fails without any mutant.
        """
        reached = Reached()
        if self.options.again and MEASURED.exists():
            reached = Reached(**json.loads(MEASURED.read_text(encoding="utf-8")))
        for item in items:
            if item.nodeid not in reached.seconds:
                self.functions.forget()  # a cached answer would hide what the test reaches
                self.watch.switch_context(item.nodeid)
                start = time.perf_counter()
                if _fails(item):
                    raise pytest.UsageError(f"{item.nodeid} fails without a mutant: mend it first")
                reached.seconds[item.nodeid] = time.perf_counter() - start
        self.watch.stop()
        data = self.watch.get_data()
        for path in data.measured_files():
            for line, tests in data.contexts_by_lineno(path).items():
                place = f"{Path(path).relative_to(ROOT)}:{line}"
                reached.tests.setdefault(place, []).extend(sorted(test for test in tests if test))
                if "" in tests:
                    reached.imported.add(place)
        MEASURED.parent.mkdir(exist_ok=True)
        MEASURED.write_text(
            json.dumps({"tests": reached.tests, "seconds": reached.seconds}), encoding="utf-8"
        )
        taken = sum(reached.seconds.values())
        self.say(f"{len(items)} tests, {taken:.0f} seconds with coverage")
        return reached

    def control(self, items: Sequence[pytest.Item], reached: Reached) -> None:
        """Run all tests in a child as a mutant's would be, without one: none may fail there.

        Raises:
            pytest.UsageError: One fails, so that failures would say nothing about mutants.
        """
        by_name = {item.nodeid: item for item in items}
        ordered = [by_name[test] for test in reached.ordered(by_name)]
        if self.fork(None, ordered, reached) != SURVIVED:
            raise pytest.UsageError(
                "without a mutant a test fails in a forked process: nothing could be said"
            )
        self.say("without a mutant all of them pass in a forked process")

    def tried(
        self, package: str, items: dict[str, pytest.Item], reached: Reached
    ) -> Iterable[tuple[Mutant, int]]:
        """Each mutant of a package's sample with its end."""
        sample = self.sample(package)
        for number, mutant in enumerate(sample, start=1):
            if reached.on_import_only(mutant):
                self.say(f"not tried, runs on import only: {_shown(mutant)}")
                continue
            chosen = [items[test] for test in reached.of(mutant) if test in items]
            try:
                end = self.fork(mutant, chosen, reached)
            except NotApplicable:
                continue
            if end == SURVIVED:
                self.say(f"survived {_shown(mutant)} ({len(chosen)} tests)")
            elif number % 10 == 0:
                self.say(f"{package} {number} of {len(sample)}")
            yield mutant, end

    def sample(self, package: str) -> list[Mutant]:
        """The mutants to try: the same for the same code, seed and number."""
        paths = sorted((ROOT / "factcheck" / package).rglob("*.py"))
        every = [mutant for path in paths for mutant in mutants(path)]
        if self.options.only:
            return [mutant for mutant in every if _shown(mutant).startswith(tuple(self.options.only))]
        self.say(f"{package}: {len(every)} mutants, {min(self.options.sample, len(every))} of them tried")
        chance = random.Random(f"{self.options.seed} {package}")
        return sorted(
            chance.sample(every, min(self.options.sample, len(every))), key=lambda one: (one.path, one.place)
        )

    def fork(self, mutant: Mutant | None, items: Sequence[pytest.Item], reached: Reached) -> int:
        """How the tests end in a child with the mutant applied.

        Raises:
            NotApplicable: The mutant's code could not be put in place.
        """
        child = os.fork()
        if not child:
            os._exit(self.in_child(mutant, items, reached))
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        if code == 3:
            raise NotApplicable
        if code < 0 and code != -signal.SIGALRM:
            self.say(f"the child died of signal {-code}: {mutant and _shown(mutant)}")
        return TIMEOUT if code < 0 else code

    def in_child(self, mutant: Mutant | None, items: Sequence[pytest.Item], reached: Reached) -> int:
        """Apply the mutant, run the tests until one fails; a test far beyond its time ends the process."""
        with contextlib.suppress(OSError):
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process even inside a regular expression
        try:
            if mutant:
                self.functions.mutate(mutant)
        except NotApplicable:
            return 3
        self.functions.forget()
        for item in items:
            signal.setitimer(signal.ITIMER_REAL, 10 + 10 * reached.seconds[item.nodeid])
            if _fails(item):
                if not mutant:
                    self.say(f"fails in a forked process: {item.nodeid}")
                return KILLED
        return SURVIVED

    def sum_up(self) -> None:
        """The figures by package and the survivors."""
        self.say(f"\nseed {self.options.seed}, {self.options.sample} mutants a package\n")
        self.say("| package | tried | a test failed | ran out of time | survived | killed |")
        self.say("|---|---|---|---|---|---|")
        for package, results in self.results.items():
            ends = [end for _, end in results]
            killed = len(ends) - ends.count(SURVIVED)
            share = f"{100 * killed / len(ends):.1f} %" if ends else "-"
            counts = f"{len(ends)} | {ends.count(KILLED)} | {ends.count(TIMEOUT)} | {ends.count(SURVIVED)}"
            self.say(f"| `{package}` | {counts} | {share} |")
        survivors = [
            mutant for results in self.results.values() for mutant, end in results if end == SURVIVED
        ]
        self.say(f"\n{len(survivors)} survived" + (":" if survivors else ""))
        for mutant in survivors:
            self.say(_shown(mutant))


def _fails(item: pytest.Item) -> bool:
    """Whether the test fails, in any of its phases."""
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def _lines(mutant: Mutant) -> list[str]:
    """The lines of what is changed, as `file:line`."""
    path = mutant.path.relative_to(ROOT)
    return [f"{path}:{line}" for line in range(mutant.line, mutant.last + 1)]


def _shown(mutant: Mutant) -> str:
    return f"{mutant.path.relative_to(ROOT)}:{mutant.line}: {mutant.change}"


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("packages", nargs="*", default=PACKAGES, help="below factcheck/; all four by default")
    parser.add_argument("--sample", type=int, default=100, help="how many mutants a package")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument(
        "--only", nargs="*", default=[], help="mutants by the start of their line in the list"
    )
    parser.add_argument(
        "--again", action="store_true", help="trust the last run's measurement of the same tests"
    )
    options = parser.parse_args()
    os.chdir(ROOT)
    tests = [f"tests/{name}" for name in TESTS]
    arguments = ["-o", "addopts=", "--import-mode=importlib", *QUIET, *tests]
    sys.exit(pytest.main(arguments, plugins=[Runner(options)]))


if __name__ == "__main__":
    main()
