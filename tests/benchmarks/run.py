"""All benchmarks, one after the other: `make bench`. docs/performance.md says what the figures mean."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import bench_check
import bench_import
import bench_load
import bench_memory
import bench_pytest
import bench_timeline
import bench_trace

SIZES = (1_000, 10_000)
LARGE = 100_000


def main() -> None:
    """Run them; with `--large` also at a hundred thousand claims, which takes minutes and gigabytes."""
    large = "--large" in sys.argv
    for size in (*SIZES, LARGE) if large else SIZES:
        bench_load.main(size)
        bench_check.main(size)
        bench_pytest.main(size)
        bench_timeline.main(size)
    bench_memory.main()
    bench_trace.main()
    bench_import.main()


if __name__ == "__main__":
    main()
