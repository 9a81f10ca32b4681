"""Conflicts in time, against all worlds of a few days, tried one by one.

A world gives each end of each event a day, and puts the ends of one day in an order. Nothing here comes from the code
under test but the records: the dates, gaps and relations have their meanings written out again.
"""

from __future__ import annotations

from itertools import chain, combinations, product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.findings import Origin
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.records.claims import Claim
from factcheck.records.entities import Event
from factcheck.records.record_set import RecordSet

DAYS = range(-3, 10)  # of January 2021; the dates and gaps below reach no farther
MOMENT = ("", "the moment of a day at which events stand that are dated to it")
DATES = {
    "2021-01-02": [(2, 2)],
    "2021-01-03": [(3, 3)],
    "2021-01-04": [(4, 4)],
    "[2021-01-02, 2021-01-04]": [(2, 2), (4, 4)],
    "[2021-01-02..2021-01-03]": [(2, 3)],
}
"""For each date the readings, each the first and the last day between which the event lies."""
INTERVALS = {
    "2021-01-02/2021-01-03": ((2, 2), (3, 3)),
    "2021-01-03/..": ((3, 3), None),
    "../2021-01-03": (None, (3, 3)),
    "2021-01-02/2021-01-02": ((2, 2), (2, 2)),
}
"""For each interval the days on which it begins, and on which it ends."""
GAPS = {
    "P0D": (0, 0),
    "P1D": (1, 1),
    "P2D": (2, 2),
    "P1D/P2D": (1, 2),
    "P1D/..": (1, None),
    "../P1D": (0, 1),
}
"""The fewest and most times that the calendar turns between the one and the other."""
RELATIONS = {
    "before": "e<S",
    "after": "E<s",
    "meets": "e=S",
    "met-by": "E=s",
    "overlaps": "s<S S<e e<E",
    "overlapped-by": "S<s s<E E<e",
    "starts": "s=S e<E",
    "started-by": "s=S E<e",
    "during": "S<s e<E",
    "contains": "s<S E<e",
    "finishes": "S<s e=E",
    "finished-by": "s<S e=E",
    "same-time-as": "s=S e=E",
}
"""Allen's relations: s and e are the event's start and end, S and E the other's."""

events = st.sampled_from("abc")
assertions = st.one_of(
    st.builds(
        lambda event, when: {"event": event, "when": when}, events, st.sampled_from([*DATES, *INTERVALS])
    ),
    st.builds(lambda event, when: {"event": event, "when": when}, events, st.sampled_from([*DATES])),
    st.builds(
        lambda event, key, when: {"event": event, key: when},
        events,
        st.sampled_from(["from", "until"]),
        st.sampled_from([date for date, readings in DATES.items() if len(readings) == 1]),
    ),
    st.builds(
        lambda event, relation, other: {"event": event, relation: other},
        events,
        st.sampled_from(["before", "after", *RELATIONS]),
        events,
    ).filter(lambda order: len(set(order.values())) == 2),
    st.builds(
        lambda pair, relation, by: {"event": pair[0], relation: pair[1], "by": by},
        st.sampled_from(["ab", "ba", "bc", "cb", "ac"]),
        st.sampled_from(["before", "after"]),
        st.sampled_from([*GAPS]),
    ),
)
claims = st.lists(
    st.tuples(st.lists(assertions, min_size=1, max_size=2), st.sampled_from(["supported", "refuted"])),
    min_size=1,
    max_size=6,
)
flags = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=3)


def record_set(said, lasting=(), flagged=()):
    """Claims that assert these things, with some pairs flagged."""
    records = {}
    for number, (asserts, status) in enumerate(said):
        others = sorted({two for one, two in flagged if one == number != two and two < len(said)})
        record = Claim.model_validate(
            {
                "id": f"c{number}",
                "statement": "It was so.",
                "quote": "so",
                "status": status,
                "asserts": asserts,
                "contradicts": [{"claim": f"c{other}", "note": "Seen."} for other in others],
            }
        )
        record.place(Origin(file="claims/c.yaml", key=record.id, route=("claims", number), line=number + 1))
        records[record.id] = record
    known = {each: Event(id=each, label=each.upper(), lasting=each in lasting) for each in "abc"}
    return RecordSet(claims=records, events=known)


def parts(assertion):
    """The relation of an order with the other event, or None twice."""
    return next(((key, other) for key, other in assertion.items() if key in RELATIONS), (None, None))


def lasts(relation):
    """Which of the two last longer than a moment, tried on numbers; Allen's `meets` is between two that last."""
    if relation in ("meets", "met-by"):
        return True, True
    worlds = [
        dict(zip("seSE", times, strict=True))
        for times in product(range(4), repeat=4)
        if times[0] <= times[1] and times[2] <= times[3]
    ]
    holds = [
        world
        for world in worlds
        if all(
            world[one] < world[two] if sign == "<" else world[one] == world[two]
            for one, sign, two in RELATIONS[relation].split()
        )
    ]
    return not any(world["s"] == world["e"] for world in holds), not any(
        world["S"] == world["E"] for world in holds
    )


def lasting_ones(said, lasting):
    """All events that last longer than a moment."""
    found, orders = set(lasting), [each for asserts, _ in said for each in asserts]
    for each in orders:
        relation, other = parts(each)
        if relation is None and ({"from", "until"} & set(each) or each["when"] in INTERVALS):
            found.add(each["event"])
        if relation is not None:
            found.update(
                event for event, long in zip((each["event"], other), lasts(relation), strict=True) if long
            )
    for _ in "abc":
        for each in orders:
            if "same-time-as" in each and {each["event"], each["same-time-as"]} & found:
                found |= {each["event"], each["same-time-as"]}
    return found


def meaning(assertion, lasting):
    """The ways in which it can be so: each a list of conditions on ends."""
    event = assertion["event"]
    start, end = ends(event, lasting)
    relation, other = parts(assertion)
    if relation is not None:
        letters = dict(zip("seSE", (start, end, *ends(other, lasting)), strict=True))
        said = [(letters[one], sign, letters[two]) for one, sign, two in RELATIONS[relation].split()]
        if "by" in assertion:
            ((one, _, two),) = said
            least, most = GAPS[assertion["by"]]
            said = [(one, "gap", two, least, most), (one, "<" if least else "<=", two)]
        return [said]
    if assertion.get("when") in INTERVALS:
        first, last = INTERVALS[assertion["when"]]
        return [
            [(node, "days", days) for node, days in ((start, first), (end, last)) if days is not None],
        ]
    if "when" not in assertion:
        given_ends = [(start, assertion.get("from")), (end, assertion.get("until"))]
        return [[(node, "days", DATES[date][0]) for node, date in given_ends if date is not None]]
    return [
        [(start, "days", days), (end, "days", days)]
        + ([(start, "=", MOMENT)] if start == end and days[0] == days[1] else [])
        for days in DATES[assertion["when"]]
    ]


def ends(event, lasting):
    return ((event, "start"), (event, "end")) if event in lasting else ((event, "moment"),) * 2


def possible(assertions, lasting):
    """Whether some world makes all of them true."""
    always = [((event, "start"), "<", (event, "end")) for event in sorted(lasting)]
    return any(
        some_world([*always, *chain(*ways)])
        for ways in product(*(meaning(each, lasting) for each in assertions))
    )


def some_world(conditions, days=None):
    """Whether the ends can be given days, one end after the other, and then an order inside each day."""
    days = days or {}
    if not all(holds_in_days(condition, days) for condition in conditions):
        return False
    open_ends = sorted(
        {
            end
            for condition in conditions
            for end in (condition[0], condition[2])[: 1 + (condition[1] != "days")]
        }
        - {MOMENT}
        - set(days)
    )
    if not open_ends:
        return all(some_order(conditions, days, day) for day in set(days.values()))
    return any(some_world(conditions, {**days, open_ends[0]: day}) for day in DAYS)


def holds_in_days(condition, days):
    """Whether a condition can be so on these days; one about ends without a day can."""
    one, sign, two, *gap = condition
    if sign == "days":
        return one not in days or two[0] <= days[one] <= two[1]
    if one not in days or two not in days:
        return True
    if sign == "gap":
        least, most = gap
        return least <= days[two] - days[one] and (most is None or days[two] - days[one] <= most)
    return days[one] == days[two] if sign == "=" else days[one] <= days[two]


def some_order(conditions, days, day):
    """Whether what stands on one day can be put in an order: nothing is earlier than itself."""
    here = {MOMENT, *(end for end in days if days[end] == day)}
    earlier = dict.fromkeys(product(here, repeat=2))  # None, "<=" or "<"
    for one, sign, two, *_ in conditions:
        if sign in ("<", "<=", "=") and one in here and two in here:
            earlier[one, two] = "<" if sign == "<" else earlier[one, two] or "<="
            if sign == "=":
                earlier[two, one] = earlier[two, one] or "<="
    for by, one, two in product(here, repeat=3):
        if earlier[one, by] and earlier[by, two] and earlier[one, two] != "<":
            strict = "<" in (earlier[one, by], earlier[by, two])
            earlier[one, two] = "<" if strict else "<="
    return all(earlier[one, one] != "<" for one in here)


def minimal_conflicts(said, lasting):
    """The minimal sets of assertions that hold in no world, by trying all from the smallest up."""
    atoms = [
        (number, position) for number, (asserts, _) in enumerate(said) for position in range(len(asserts))
    ]
    found = []
    for size in range(1, len(atoms) + 1):
        for some in map(set, combinations(atoms, size)):
            if not any(known <= some for known in found) and not possible(
                [said[number][0][position] for number, position in some], lasting
            ):
                found.append(some)
    return {frozenset((f"c{number}", position) for number, position in some) for some in found}


@settings(max_examples=100)
@given(claims, st.sets(events, max_size=1), flags)
@example(  # "before" between two dates to the day is an earlier day
    [([{"event": "a", "when": "2021-01-02"}], "refuted"), ([{"event": "b", "when": "2021-01-02"}], "refuted"),
     ([{"event": "a", "before": "b"}], "refuted")], set(), set(),
)  # fmt: skip
@example(  # what is at the same time as something that lasts, by way of another, lasts too
    [([{"event": "b", "same-time-as": "c"}], "refuted"), ([{"event": "b", "same-time-as": "a"}], "refuted"),
     ([{"event": "c", "when": "2021-01-02/2021-01-03"}], "refuted")], set(), set(),
)  # fmt: skip
@example(  # and so it cannot be on one day
    [([{"event": "b", "same-time-as": "a"}], "refuted"), ([{"event": "b", "when": "2021-01-02"}], "refuted")],
    {"a"}, set(),
)  # fmt: skip
@example(  # two conflicts with a flagged pair, all of whose claims are held true
    [([{"event": "a", "before": "b"}], "supported"), ([{"event": "b", "before": "c"}], "supported"),
     ([{"event": "c", "before": "a"}], "supported"), ([{"event": "a", "after": "c"}], "supported")],
    set(), {(0, 1)},
)  # fmt: skip
@example(  # the same, with one that is not held true
    [([{"event": "a", "before": "b"}], "supported"), ([{"event": "b", "before": "c"}], "supported"),
     ([{"event": "c", "before": "a"}], "refuted"), ([{"event": "a", "after": "c"}], "supported")],
    set(), {(1, 0)},
)  # fmt: skip
def test_claims_clash_exactly_where_no_world_holds_them(said, lasting, flagged):
    """Every clash is a minimal set of assertions, and every such set a clash, whatever is flagged."""
    records = record_set(said, lasting, flagged)
    result = time_conflicts(records)
    expected = minimal_conflicts(said, lasting_ones(said, lasting))
    assert not result.unfinished
    assert {clash.atoms for clash in result.clashes} == expected
    for clash in result.clashes:
        assert clash.claims == tuple(sorted({claim for claim, _ in clash.atoms}))
        assert set(clash.pair) <= set(clash.claims)
