"""How times become whole numbers, so that a timeline is solved exactly and fast.

A time is a day's number times `DAY`, and what lies inside the day is counted in parts of it. Three sizes never mix in
one circle of constraints, however long it is (up to four million steps):

- `STRICT`, the least step: strictly before, by however little;
- `WITHIN_DAY`, any time of the same day: more than all strict steps, less than a day;
- `SECOND` and `DAY`.

So "on 13 April" is from `13 * DAY` to `13 * DAY + WITHIN_DAY`, and a sum of constraints is first compared in days.
"""

from __future__ import annotations

from typing import Final

STRICT: Final = 1
WITHIN_DAY: Final = 1 << 22
SECOND: Final = 1 << 28
DAY: Final = 86_400 * SECOND
MOMENT: Final = WITHIN_DAY // 2
"""Where in its day an event stands that is dated to the day and no closer: all of one day at one moment, so that
"before" at the precision of days is a day."""
