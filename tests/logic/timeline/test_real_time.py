"""Conflicts in time, against z3 over the reals, which is told what docs/records.md says in another way.

To z3 an event is three spans, each from a start to an end that is not before it: by the calendar, in days; by the clock
in UTC; and by the clock of its place. Every assertion is one formula. All sets of assertions are tried, from the
smallest up, and those that no times fit and that hold no smaller such set are the conflicts, neither more nor fewer.
Few days, few gaps and all relations, so that things collide; and broad pools besides.
"""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import combinations

import pytest
import z3

from factcheck.dates import Margins
from factcheck.findings import Origin
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.records.claims import Claim
from factcheck.records.entities import Event
from factcheck.records.record_set import RecordSet

LAYERS = ("calendar", "utc", "place")
HOUR, MINUTE, SECOND = Fraction(1, 24), Fraction(1, 1440), Fraction(1, 86_400)
START = date(2021, 3, 28)
RELATIONS = {
    "before": "e<S",
    "after": "E<s",
    "during": "S<s e<E",
    "contains": "s<S E<e",
    "same-time-as": "s=S e=E",
    "meets": "e=S s<e S<E",
    "met-by": "E=s S<E s<e",
    "overlaps": "s<S S<e e<E",
    "overlapped-by": "S<s s<E E<e",
    "starts": "s=S e<E",
    "started-by": "s=S E<e",
    "finishes": "S<s e=E",
    "finished-by": "s<S e=E",
    "not-before": "S<=s",
    "not-after": "e<=E",
    "not-outside": "S<=s e<=E",
}
GAPS = {
    # more than, less than, both in days; None is no bound; whether hours are told
    "P0D": (None, 1, False),
    "P1D": (0, 2, False),
    "P2D": (1, 3, False),
    "P3D": (2, 4, False),
    "P1M": (27, 32, False),
    "P1Y": (364, 367, False),
    "P2D/P10D": (1, 11, False),
    "P1D/..": (0, None, False),
    "../P1D": (None, 2, False),
    "PT0S/..": (None, None, True),
    "PT3H": (2 * HOUR, 4 * HOUR, True),
    "PT1H30M": (89 * MINUTE, 91 * MINUTE, True),
    "PT1H/P1D": (0, 2, True),
    "PT30H": (29 * HOUR, 31 * HOUR, True),
    "PT45S": (44 * SECOND, 46 * SECOND, True),
}
SEASONS = {  # the spans in one of which it lies, by month and day
    "2021-21": [((2021, 3, 1), (2021, 6, 21)), ((2021, 9, 1), (2021, 12, 22))],
    "2021-26": [((2021, 6, 1), (2021, 9, 23))],
    "2021-28": [((2020, 12, 1), (2021, 3, 21)), ((2021, 12, 1), (2022, 3, 21))],
    "2021-31": [((2021, 3, 1), (2021, 6, 21))],
    "2021-33": [((2021, 1, 1), (2021, 3, 31))],
    "2021-34": [((2021, 4, 1), (2021, 6, 30))],
    "2021-41": [((2021, 7, 1), (2021, 12, 31))],
}


def number(day):
    return day.toordinal()


def one_span(text):
    """The first day and the day after the last, of a day, month or year, with the room that its mark asks for."""
    mark, plain = text[-1:], text.rstrip("~?%")
    parts = [int(part) for part in plain.split("-")]
    if len(parts) == 3:
        first, last, unit = date(*parts), date(*parts), 1
    elif len(parts) == 2:
        first, unit = date(*parts, 1), 31
        last = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1) - timedelta(days=1)
    else:
        first, last, unit = date(parts[0], 1, 1), date(parts[0], 12, 31), 366
    room = {"~": 3 * unit, "?": 2 * unit, "%": 3 * unit}.get(mark, 0)
    return number(first) - room, number(last) + 1 + room


def readings(text):
    """For each way to read a date its spans by layer."""
    if text.startswith("["):
        members = text[1:-1].split(", ")
        ends = [each.partition("..") for each in members]
        return [{"calendar": (one_span(low)[0], one_span(high or low)[1])} for low, _, high in ends]
    if text in SEASONS:
        return [
            {"calendar": (number(date(*first)), number(date(*last)) + 1)} for first, last in SEASONS[text]
        ]
    if "T" not in text:
        return [{"calendar": one_span(text)}]
    moment = datetime.fromisoformat(text)
    day = number(moment.date())
    local = day + moment.hour * HOUR + moment.minute * MINUTE + moment.second * SECOND
    grain = SECOND if moment.second else MINUTE
    if moment.tzinfo is None:
        return [{"calendar": (day, day + 1), "place": (local, local + grain)}]
    utc = local - Fraction(int(moment.utcoffset().total_seconds()), 86_400)
    days = sorted((day, int(utc // 1)))
    return [{"calendar": (days[0], days[1] + 1), "utc": (utc, utc + grain)}]


def real(value):
    return z3.Q(value.numerator, value.denominator) if isinstance(value, Fraction) else z3.RealVal(value)


def end_of(layer, event, which):
    return z3.Real(f"{layer}.{event}.{which}")


def inside(event, text, first="start", last="end"):
    """That an event, or an end of it, lies in a date."""
    return z3.Or([
        z3.And([
            condition
            for layer, (low, high) in reading.items()
            for condition in (
                end_of(layer, event, first) >= real(low), end_of(layer, event, last) < real(high))
        ])
        for reading in readings(text)
    ])  # fmt: skip


def formula(assertion, moments):
    """What an assertion says."""
    event = assertion["event"]
    relation = next((key for key in RELATIONS if key in assertion), None)
    if relation is not None:
        return z3.And([ordered(layer, event, relation, assertion) for layer in ("calendar", "utc")])
    lasts = (
        [] if event in moments else [end_of("calendar", event, "start") < end_of("calendar", event, "end")]
    )
    if "when" in assertion and "/" in assertion["when"]:
        begins, ends = assertion["when"].split("/")
        assertion = {"from": begins, "until": ends}
    if "when" in assertion:
        return inside(event, assertion["when"])
    given = [
        (key, end) for key, end in (("from", "start"), ("until", "end")) if assertion.get(key, "..") != ".."
    ]
    return z3.And([*lasts, *(inside(event, assertion[key], end, end) for key, end in given)])


def ordered(layer, event, relation, assertion):
    """An order by the calendar or by the clock."""
    other = assertion[relation]
    ends = {
        letter: end_of(layer, name, which)
        for letter, name, which in zip(
            "seSE", (event, event, other, other), ("start", "end") * 2, strict=True
        )
    }
    signs = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "=": lambda a, b: a == b}
    said = [condition.replace("<=", " <= ").replace("<", " < ").replace("=", " = ").replace(" <  = ", " <= ").split()
            for condition in RELATIONS[relation].split()]  # fmt: skip
    if "by" not in assertion:
        return z3.And([signs[sign](ends[one], ends[two]) for one, sign, two in said])
    ((one, _, two),) = said
    least, most, in_hours = GAPS[assertion["by"]]
    room = 2 * HOUR if in_hours and layer == "calendar" else 0
    between = ends[two] - ends[one]
    conditions = [between >= 0 if least is None else between > real(max(least - room, 0))]
    return z3.And([*conditions, *([] if most is None else [between < real(most + room)])])


class RealTime:
    """Assertions as z3 sees them, each with a switch."""

    def __init__(self, asserts, events, lasting, moments):
        self.solver = z3.Solver()
        for layer in LAYERS:
            for event in events:
                start, end = end_of(layer, event, "start"), end_of(layer, event, "end")
                self.solver.add(start < end if event in lasting else start <= end)
                if event in moments:
                    self.solver.add(start == end)
        for atom, assertion in asserts.items():
            self.solver.add(z3.Implies(self.switch(atom), formula(assertion, moments)))

    @staticmethod
    def switch(atom):
        """What turns an assertion on."""
        return z3.Bool(f"{atom[0]}#{atom[1]}")

    def possible(self, atoms):
        """Whether these assertions can all hold."""
        return self.solver.check([self.switch(atom) for atom in atoms]) == z3.sat

    def conflicts(self, atoms):
        """All minimal sets that cannot hold."""
        found = []
        for size in range(1, len(atoms) + 1):
            for some in map(frozenset, combinations(atoms, size)):
                if not any(known <= some for known in found) and not self.possible(some):
                    found.append(some)
        return set(found)


def records_of(claims, events, lasting=(), moments=(), flagged=()):
    """The claims as records: by id what each asserts and its status."""
    made = {}
    for line, (name, (asserts, status)) in enumerate(claims.items(), 1):
        others = sorted({two for one, two in flagged if one == name != two})
        notes = [{"claim": other, "note": "Seen."} for other in others]
        made[name] = Claim.model_validate(
            {
                "id": name,
                "statement": "So.",
                "quote": "so",
                "status": status,
                "asserts": asserts,
                "contradicts": notes,
            }
        )
        made[name].place(Origin(file="claims/c.yaml", key=name, route=("claims", line), line=line))
    known = {
        each: Event(
            id=each, label=each, lasting=True if each in lasting else False if each in moments else None
        )
        for each in events
    }
    return RecordSet(claims=made, events=known, margins=Margins(approximate=3, uncertain=2))


class Pool:
    """Assertions drawn at random."""

    def __init__(self, seed, dates, gaps, events="abc"):
        self.random, self.dates, self.gaps, self.events = random.Random(seed), dates, gaps, events

    def order(self):
        """An order of two events, some with a gap."""
        one, two = self.random.sample(self.events, 2)
        if self.gaps and self.random.random() < 0.4:
            relation = self.random.choice(["before", "after"])
            return {"event": one, relation: two, "by": self.random.choice(self.gaps)}
        relation = self.random.choice([*RELATIONS, "before", "after", "not-outside"])
        return {"event": one, relation: two}

    def date(self):
        """A date of an event, or of one of its ends."""
        event, kind = self.random.choice(self.events), self.random.random()
        if kind < 0.7:
            return {"event": event, "when": self.random.choice(self.dates)}
        ends = sorted(self.random.choices([each for each in self.dates if each[0] != "["], k=2))
        plain = [each for each in ends if "T" not in each and each not in SEASONS]
        if kind < 0.8 and len(plain) == 2 and one_span(plain[0])[0] < one_span(plain[1])[1]:
            return {"event": event, "when": "/".join(plain)}
        key = self.random.choice(["from", "until"])
        return {"event": event, key: ends[0]}

    def claims(self):
        """Some claims by id: what each asserts, and its status."""
        draw = [self.order, self.order, self.date]
        return {
            f"c{at}": ([self.random.choice(draw)() for _ in range(self.random.choice([1, 1, 2]))],
                       self.random.choice(["supported", "refuted"]))
            for at in range(self.random.randrange(2, 6))
        }  # fmt: skip


DAYS = [(START + timedelta(days=each)).isoformat() for each in range(3)]
POOLS = {
    "days": (DAYS, ["P0D", "P1D", "P2D"]),
    "orders alone": (DAYS[:1], ["P0D", "P1D", "P2D", "P3D"]),
    "about and one of several": (
        [*DAYS, f"{DAYS[0]}~", f"{DAYS[1]}?", f"[{DAYS[0]}, {DAYS[2]}]", f"[{DAYS[1]}..{DAYS[2]}]"],
        ["P1D", "P2D", "../P1D", "P1D/.."],
    ),
    "hours": (
        [DAYS[0], *(f"{DAYS[0]}T{clock}" for clock in
         ("12:00:00Z", "12:00:00", "15:00:00", "14:00:00+02:00", "13:30:00Z", "12:00:30Z", "15:00:00Z")),
         f"{DAYS[0]}T23:30:00-02:00", DAYS[1], f"{DAYS[1]}T00:30:00+02:00"],
        ["PT3H", "PT1H30M", "PT0S/..", "P1D", "PT30H", "PT1H/P1D", "PT45S"],
    ),
    "broad": (
        [DAYS[0], "2021-04", "2021", "2021-05-02", "2021-05~", "2022-03-28", "2022", *SEASONS],
        ["P1M", "P1Y", "P2D/P10D", "PT30H"],
    ),
}  # fmt: skip


def agree(claims, events, lasting, moments, flagged):
    """The conflicts that are found, after they have been found to be those of z3."""
    atoms = {(name, at): each for name, (asserts, _) in claims.items() for at, each in enumerate(asserts)}
    result = time_conflicts(records_of(claims, events, lasting, moments, flagged))
    assert not result.unfinished
    found = [clash.atoms for clash in result.clashes]
    assert len(found) == len(set(found))
    assert set(found) == RealTime(atoms, events, lasting, moments).conflicts([*atoms]), claims
    for clash in result.clashes:
        assert clash.reason
        assert clash.claims == tuple(sorted({claim for claim, _ in clash.atoms}))
        assert set(clash.pair) <= set(clash.claims)
    return found


@pytest.mark.parametrize("pool", POOLS)
@pytest.mark.parametrize("part", range(4))
def test_the_conflicts_are_those_of_real_time(pool, part):
    """In both worlds, whatever is flagged and whatever lasts."""
    clashing = 0
    for seed in range(40):
        drawn = Pool(f"{pool} {part} {seed}", *POOLS[pool], events="abcd"[: 2 + seed % 3])
        claims, rng = drawn.claims(), drawn.random
        lasting = rng.sample(drawn.events, 1) if rng.random() < 0.3 else []
        moments = [each for each in drawn.events if each not in lasting and rng.random() < 0.2]
        flagged = [tuple(rng.choices([*claims], k=2)) for _ in range(rng.randrange(3))]
        clashing += bool(agree(claims, drawn.events, lasting, moments, flagged))
    assert clashing > 5


LINKS = {
    # what news articles are annotated with, by how often it is found there
    "before": 30,
    "after": 25,
    "contains": 12,
    "during": 20,
    "same-time-as": 14,
    "meets": 2,
    "met-by": 2,
    "starts": 2,
    "started-by": 2,
    "finishes": 2,
    "finished-by": 2,
    "not-outside": 3,
    "not-before": 3,
    "not-after": 3,
}


def article(seed):
    """The time links of an article: events, its day, dates, and links that a hidden order bears out, with some slips."""
    rng = random.Random(f"article {seed}")
    events = [f"e{at}" for at in range(rng.randrange(10, 61))]
    days = [f"t{at}" for at in range(rng.randrange(1, 6))]
    asserts = {}
    for at, day in enumerate(days):
        when = (START + timedelta(days=rng.randrange(6))).isoformat()
        asserts[f"d{at}"] = {"event": day, "when": rng.choice([when, when, f"{when}/{when}", when[:7]])}
    times = {each: sorted(rng.sample(range(60), 2)) for each in (*events, *days)}
    count = int(len(events) * rng.uniform(0.8, 1.8))
    slips = rng.choice([0, 0.02, 0.1])
    for at in range(count):
        one = rng.choice(events)
        other = rng.choice([each for each in rng.choice([events, days]) if each != one])
        relation = rng.choices([*LINKS], [*LINKS.values()])[0]
        if rng.random() >= slips:
            relation = true_link(rng, times[one], times[other])
        asserts[f"l{at:02}"] = {"event": one, relation: other}
    return [*events, *days], asserts


def true_link(rng, one, other):
    """A link that holds between two spans."""
    letters = dict(zip("seSE", (*one, *other), strict=True))
    signs = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "=": lambda a, b: a == b}
    fits = [
        name
        for name in LINKS
        if all(
            signs[sign](letters[left], letters[right])
            for left, sign, right in ((each[0], each[1:-1], each[-1]) for each in RELATIONS[name].split())
        )
    ]
    strong = [name for name in fits if not name.startswith("not-")]
    return rng.choice(strong or fits or ["not-before" if one[0] >= other[0] else "before"])


@pytest.mark.parametrize("part", range(4))
def test_the_time_links_of_articles(part):
    """The verdict is that of z3 on every one; no conflict can hold, none can do without one of its links, none is missed."""
    inconsistent = 0
    for seed in range(10 * part, 10 * part + 10):
        events, asserts = article(seed)
        atoms = {(name, 0): each for name, each in asserts.items()}
        oracle = RealTime(atoms, events, (), ())
        result = time_conflicts(
            records_of({name: ([each], "refuted") for name, each in asserts.items()}, events)
        )
        found = [clash.atoms for clash in result.clashes]
        assert bool(found) != oracle.possible(atoms)
        inconsistent += bool(found)
        for conflict in found:
            assert not oracle.possible(conflict)
            assert all(oracle.possible(conflict - {each}) for each in conflict)
        if not result.unfinished:
            rng, left_out = random.Random(seed), set()
            for conflict in found:
                if left_out.isdisjoint(conflict):
                    left_out.add(rng.choice(sorted(conflict)))
            assert oracle.possible(set(atoms) - left_out)
    assert inconsistent


@pytest.mark.parametrize("one", [name for name in RELATIONS if not name.startswith("not-")])
def test_one_relation_of_allens_excludes_the_others(one):
    """Two events stand to each other in one way."""
    for other in RELATIONS:
        said = {
            "c0": ([{"event": "a", one: "b"}], "refuted"),
            "c1": ([{"event": "a", other: "b"}], "refuted"),
        }
        found = agree(said, "ab", (), (), ())
        assert bool(found) == (one != other) or other.startswith("not-")
