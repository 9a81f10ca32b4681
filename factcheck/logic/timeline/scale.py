"""How real times become whole numbers, so that a timeline is solved exactly and fast.

A time is a day's number times `DAY`, and its part of the day in nanoseconds, finer than any time that can be written.
`STRICT` stands for "by however little": times are real numbers, and between two of them there is always another. So
"on 13 April" is from `13 * DAY` to `14 * DAY - STRICT`, and "before" is `STRICT` or more. The steps of a circle of
constraints are fewer than the `STRICT` that a nanosecond has (four million), so a sum is first compared in
nanoseconds, and where that is nought by whether any of it is strict: it has a solution in whole numbers where, and only
where, it has one in real ones.
"""

from __future__ import annotations

from typing import Final

STRICT: Final = 1
NANOSECOND: Final = 1 << 22
SECOND: Final = 1_000_000_000 * NANOSECOND
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
