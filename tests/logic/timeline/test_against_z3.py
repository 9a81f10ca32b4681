"""Conflicts in time among many claims, against the solver z3, which is told what the records say in another way.

To z3 every event has a start and an end in real days, and it does not end before it begins. No constant of the code
under test, no arc and no gap's length comes into it. `test_real_time.py` tries all forms on few claims, and all subsets.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
import z3

from factcheck.findings import Origin
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.records.claims import Claim
from factcheck.records.entities import Event
from factcheck.records.record_set import RecordSet

GAPS = {
    "P1D": (1, 1),
    "P2D/P10D": (2, 10),
    "P3W/P6W": (21, 42),
    "P1M": (28, 31),
    "P2M/..": (59, None),
    "../P1M": (0, 31),
    "P1Y": (365, 366),
    "P1Y2M10D/P2Y": (365 + 59 + 10, 731),
    "P4Y": (1460, 1461),
}
"""Gaps and how many days they can be. Four years can lack a leap day (1897 to 1901), two can have one."""
EPOCH = date(2000, 1, 1)


def time_of(event, end="start"):
    """What z3 calls an end."""
    return z3.Real(f"{event}.{end}")


def span(text):
    """The first and the last day of a date to the day, month or year."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return (date(*parts) - EPOCH).days, (date(*parts) - EPOCH).days
    first = date(parts[0], parts[1] if len(parts) == 2 else 1, 1)
    following = (
        date(parts[0] + 1, 1, 1) if len(parts) == 1 or parts[1] == 12 else date(parts[0], parts[1] + 1, 1)
    )
    return (first - EPOCH).days, (following - EPOCH).days - 1


def told(assertion):
    """What an assertion says, as a formula."""
    event = assertion["event"]
    start, end = time_of(event), time_of(event, "end")
    for key, date_of in (("from", start), ("until", end)):
        if key in assertion:
            first, last = span(assertion[key])
            return z3.And(date_of >= first, date_of < last + 1, start < end)
    if "when" in assertion:
        first, last = span(assertion["when"])
        return z3.And(start >= first, end < last + 1)
    ((relation, other),) = ((key, value) for key, value in assertion.items() if key not in ("event", "by"))
    other_start, other_end = time_of(other), time_of(other, "end")
    if relation == "during":
        return z3.And(other_start < start, end < other_end)
    if relation == "same-time-as":
        return z3.And(start == other_start, end == other_end)
    one, two = (end, other_start) if relation == "before" else (other_end, start)
    if "by" not in assertion:
        return one < two
    least, most = GAPS[assertion["by"]]
    return z3.And(
        two - one > least - 1 if least else two >= one,
        one < two if least else True,
        True if most is None else two - one < most + 1,
    )


class Oracle:
    """The claims as z3 sees them, each with a switch."""

    def __init__(self, claims, events, lasting):
        self.solver = z3.Solver()
        for event in events:
            start, end = time_of(event), time_of(event, "end")
            self.solver.add(start < end if event in lasting else start <= end)
        for claim, asserts in claims.items():
            self.solver.add(z3.Implies(z3.Bool(claim), z3.And([told(each) for each in asserts])))

    def possible(self, claims):
        """Whether these claims can all hold."""
        return self.solver.check([z3.Bool(claim) for claim in claims]) == z3.sat


class World:
    """A hidden truth, from which consistent claims are drawn: the day of each event, none lasting but the last few."""

    def __init__(self, seed, size):
        self.random = random.Random(seed)
        self.events = [f"e{number}" for number in range(size)]
        self.lasting = set(self.events[-2:])
        self.days = {event: self.random.randrange(3000) for event in self.events}
        self.ends = {
            event: day + self.random.randrange(2, 400) * (event in self.lasting)
            for event, day in self.days.items()
        }

    def written(self, day):
        """A day, as precise as it happens."""
        text = (EPOCH + timedelta(days=day)).isoformat()
        return self.random.choice([text, text[:7], text[:4]])

    def true_one(self):
        """Something that is so."""
        one, two = self.random.sample(self.events, 2)
        kind = self.random.randrange(6)
        if kind == 0 and one in self.lasting:
            return {"event": one, "from": self.written(self.days[one])}
        if kind == 1 and one in self.lasting:
            return {"event": one, "until": self.written(self.ends[one])}
        if kind <= 2 and one not in self.lasting:
            return {"event": one, "when": self.written(self.days[one])}
        for event, other in ((one, two), (two, one)):
            if (
                other in self.lasting
                and self.days[other] < self.days[event] <= self.ends[event] < self.ends[other]
            ):
                return {"event": event, "during": other}
            gap = self.days[other] - self.ends[event]
            if gap > 0:
                fits = [by for by, (least, most) in GAPS.items() if least <= gap <= (most or gap)]
                with_gap = {"by": self.random.choice(fits)} if fits and kind > 3 else {}
                turned = self.random.random() < 0.5
                order = {"event": other, "after": event} if turned else {"event": event, "before": other}
                return order | with_gap
        return self.true_one()

    def false_circle(self, length):
        """Orders round in a circle of some events, some with gaps; taken alone each but the last is so, or could be."""
        around = self.random.sample(sorted(set(self.events) - self.lasting), length)
        around.sort(key=self.days.__getitem__)
        orders = [
            {"event": one, "before": two} for one, two in zip(around, [*around[1:], around[0]], strict=True)
        ]
        if (
            self.random.random() < 0.5 and length > 2
        ):  # a date at both ends in place of the order that closes it
            first, last = self.days[around[0]], self.days[around[-1]]
            orders[-1:] = [
                {"event": around[0], "when": (EPOCH + timedelta(days=last + 40)).isoformat()},
                {"event": around[-1], "when": (EPOCH + timedelta(days=first - 40)).isoformat()},
            ]
        return orders


def record_set(claims, world):
    """The claims as records."""
    records = {}
    for number, (name, asserts) in enumerate(claims.items()):
        record = Claim.model_validate(
            {"id": name, "statement": "So.", "quote": "so", "status": "refuted", "asserts": asserts}
        )
        record.place(Origin(file="claims/c.yaml", key=name, route=("claims", number), line=number + 1))
        records[name] = record
    known = {each: Event(id=each, label=each, lasting=each in world.lasting or None) for each in world.events}
    return RecordSet(claims=records, events=known)


def compared(world, claims, sample=8):
    """The conflicts that are listed and whether they are all, after z3 has agreed with some and found no other."""
    oracle = Oracle(claims, world.events, world.lasting)
    result = time_conflicts(record_set(claims, world))
    listed = [clash.claims for clash in result.clashes]
    assert bool(listed) != oracle.possible(claims)
    for conflict in world.random.sample(listed, min(sample, len(listed))):
        assert not oracle.possible(conflict)
        assert all(oracle.possible(set(conflict) - {claim}) for claim in conflict)
    if not result.unfinished:  # what holds none of them clashes nowhere
        left_out = set()
        for conflict in listed:
            if left_out.isdisjoint(conflict):
                left_out.add(world.random.choice(conflict))
        assert oracle.possible(set(claims) - left_out)
    return listed, not result.unfinished


def consistent(world, count):
    return {f"t{number}": [world.true_one()] for number in range(count)}


@pytest.mark.parametrize("seed", range(15))
def test_random_claims(seed):
    """True ones of a hidden world, most with a few false ones among them."""
    world = World(seed, 10 + 2 * seed)
    claims = consistent(world, 2 * len(world.events))
    other = World(seed + 1000, len(world.events))
    for number in range(seed % 4):
        claims[f"f{number}"] = [other.true_one() for _ in range(1 + number % 2)]
    listed, _ = compared(world, claims)
    assert all(any(name.startswith("f") for name in conflict) for conflict in listed)


@pytest.mark.parametrize("length", range(2, 21))
def test_a_planted_circle(length):
    """Alone it is the one conflict; in a consistent set it is among them, and each holds one of its claims."""
    world = World(length, 24)
    planted = {f"p{number:02}": [each] for number, each in enumerate(world.false_circle(length))}
    assert compared(world, planted) == ([tuple(planted)], True)
    listed, all_of_them = compared(world, consistent(world, 30) | planted)
    assert tuple(planted) in listed or not all_of_them
    assert all(set(conflict) & set(planted) for conflict in listed)
