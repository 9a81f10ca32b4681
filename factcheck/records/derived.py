"""`@derived`: functions of the record set that are computed once for it, however often they are asked.

    @derived
    def conflicts(records: RecordSet) -> tuple[Conflict, ...]: ...

`conflicts(records)` is then all that one writes. What such a function, or a rule, reads of the record set it reads
through the record set's own accessors: its mappings by key or in order, its methods, and other derived functions.
Nothing takes a mapping for a `dict`, keeps one beyond the call or reaches for what lies below it: a record set may hand
out mappings that note what is read of them, and this decorator is the one place to note what a derived value stands on.

One that breaks down does so for all who ask: each is told by the same `PartBrokeDownError`, which names it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from factcheck.breakdowns import PartBrokeDownError
from factcheck.records.record_set import RecordSet

T = TypeVar("T")


def derived(function: Callable[[RecordSet], T]) -> Callable[[RecordSet], T]:
    """The same function, which computes its result at the first call for a record set and then hands out that one.

    Args:
        function: A pure function of the record set. Its result is shared: nobody changes it.
    """

    @wraps(function)
    def asked(records: RecordSet) -> T:
        return records.remembered(function)

    return asked


def if_known(function: Callable[[RecordSet], T], records: RecordSet) -> T | None:
    """What a function makes of a record set; None where it rests on something derived that broke down.

    Args:
        function: A function of the record set, derived itself or asking for what is.
        records: The record set.
    """
    try:
        return function(records)
    except PartBrokeDownError:
        return None
