"""Times and ratios of benchmarks: pairs measured in turn, so that a slow minute hits both sides."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median_ratio(pairs: Sequence[tuple[float, float]]) -> str:
    """The median of first to second over the rounds, with its spread and the median times."""
    ratios = sorted(first / second for first, second in pairs)
    first, second = (statistics.median(side) for side in zip(*pairs, strict=True))
    spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"
    return f"{statistics.median(ratios):.2f} ({spread}; {first:.3f} s to {second:.3f} s)"
