"""All mutants of a project tried, in several processes."""

from __future__ import annotations

import multiprocessing
import signal
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from multiprocessing import resource_tracker

from factcheck.errors import ProjectError
from factcheck.mutation.controls import controls
from factcheck.mutation.registry import Kind, Mutant, mutants
from factcheck.mutation.scene import Scene
from factcheck.mutation.trial import Bench, Trial
from factcheck.settings import Settings
from factcheck.store.loading.copies import ProjectCopy

_CHUNK = 8  # mutants that a process takes at a time


@dataclass(frozen=True, kw_only=True)
class Campaign:
    """What became of the mutants of a project."""

    kinds: tuple[Kind, ...]  # that were asked for
    seed: int
    possible: int  # how many mutants there are of these kinds
    planned: int  # how many of them were to be tried
    trials: tuple[Trial, ...]  # in the order of kinds and records; fewer than planned after an interruption
    controls: tuple[Trial, ...] = field(default=())
    stopped: bool = False  # by an interruption

    @cached_property
    def survivors(self) -> tuple[Trial, ...]:
        """The mutants that no rule caught."""
        return tuple(trial for trial in self.trials if not trial.rules)

    @cached_property
    def alarms(self) -> tuple[Trial, ...]:
        """The controls that did not stay green."""
        return tuple(trial for trial in self.controls if trial.rules)

    @cached_property
    def breakdowns(self) -> tuple[Trial, ...]:
        """The mutants and controls over which something broke down."""
        return tuple(trial for trial in (*self.trials, *self.controls) if trial.broke)

    @property
    def caught(self) -> int:
        """How many mutants were caught."""
        return len(self.trials) - len(self.survivors)

    @property
    def percent(self) -> float | None:
        """Their share in percent; None where none was tried."""
        return 100 * self.caught / len(self.trials) if self.trials else None

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[int, int]]:
        """How many of each kind were caught, and tried."""
        tried = Counter(trial.mutant.kind for trial in self.trials)
        survived = Counter(trial.mutant.kind for trial in self.survivors)
        return {kind.name: (tried[kind.name] - survived[kind.name], tried[kind.name]) for kind in self.kinds}


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """Which mutants are to be tried, and how."""

    kinds: tuple[Kind, ...]
    seed: int = 0  # decides where a kind has a choice, and which mutants a sample holds
    sample: int | None = None  # how many to try; all where nothing is said
    jobs: int = 1  # processes


def run(
    files: Mapping[str, bytes],
    settings: Settings,
    plan: Plan,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Campaign:
    """Try the mutants of a project and its controls; an interruption ends it with what was found so far.

    Args:
        files: The bytes of its files by path.
        settings: Its settings.
        plan: What is to be tried.
        progress: Told how many mutants are done, and how many there are.

    Raises:
        ProjectError: The project is not consistent as it is, or there is nothing to corrupt.
    """
    _require_consistent(Bench(ProjectCopy(files), settings))
    scene = Scene(ProjectCopy(files), settings, plan.seed)
    possible = list(mutants(scene, plan.kinds))
    if not possible:
        raise ProjectError(f"no record has a place for {', '.join(kind.name for kind in plan.kinds)}")
    chosen = _sample(possible, plan.sample, scene)
    checks = list(controls(scene))
    found: list[Trial] = []
    stopped = True
    with (
        suppress(KeyboardInterrupt),  # what was found so far is worth telling
        closing(_tried([*chosen, *checks], files, settings, plan.jobs)) as trials,
    ):
        for trial in trials:
            found.append(trial)
            progress(len(found), len(chosen) + len(checks))
        stopped = False
    return Campaign(
        kinds=plan.kinds,
        seed=plan.seed,
        possible=len(possible),
        planned=len(chosen),
        trials=tuple(found[: len(chosen)]),
        controls=tuple(found[len(chosen) :]),
        stopped=stopped,
    )


def _require_consistent(bench: Bench) -> None:
    if not bench.clean.summary.passed:
        count = bench.clean.summary.errors
        raise ProjectError(
            f"the records are not consistent as they are ({count} findings), so that nothing could be told from a "
            "corruption; mend what `factcheck check` lists"
        )


def _sample(possible: list[Mutant], sample: int | None, scene: Scene) -> list[Mutant]:
    """Some of the mutants, in their order."""
    if sample is None or sample >= len(possible):
        return possible
    return [possible[index] for index in sorted(scene.dice("sample").sample(range(len(possible)), sample))]


def _tried(
    chosen: Sequence[Mutant], files: Mapping[str, bytes], settings: Settings, jobs: int
) -> Generator[Trial]:
    """The trials of mutants, in their order."""
    if jobs == 1:
        bench = Bench(ProjectCopy(files), settings)
        yield from map(bench.try_, chosen)
        return
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(files, settings),
    )
    others = {*multiprocessing.active_children()}
    try:
        with _unheard_by_children():
            asked = [pool.submit(_try_all, chosen[at : at + _CHUNK]) for at in range(0, len(chosen), _CHUNK)]
        for each in asked:
            yield from each.result()
    except BaseException:
        for process in {*multiprocessing.active_children()} - others:
            process.terminate()  # it only reads, and what it has begun may take long
        raise
    finally:
        # None is cancelled: where processes have ended, Python 3.11 falls over those that are (process.py, terminate_broken).
        pool.shutdown()


@contextmanager
def _unheard_by_children() -> Iterator[None]:
    """Let processes that are started here hear nothing of Ctrl-C, which a terminal sends to all, from their first moment.

    The one that starts them hears it afterwards.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # else it is started here, and lets signals through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_bench: Bench | None = None
"""In a process of a pool, the project on which it tries mutants."""


def _begin(files: Mapping[str, bytes], settings: Settings) -> None:
    """Make a process of a pool ready; it leaves an interruption to the one that started it."""
    global _bench  # noqa: PLW0603 - a pool hands nothing else from its initializer to its calls
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bench = Bench(ProjectCopy(files), settings)


def _try_all(mutants: Sequence[Mutant]) -> list[Trial]:
    assert _bench is not None  # _begin ran
    return [_bench.try_(mutant) for mutant in mutants]
