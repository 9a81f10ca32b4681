"""What flags cover, against a brute-force oracle: assertions tried in all combinations, and flags read by definition."""

from __future__ import annotations

from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.findings import Origin
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

COST, LENGTH, FLOW = "cost", "length", "flow"
DAYS = {"opened": "2021-05-0{}", "closed": "2021-06-0{}"}

asserted = st.one_of(
    st.builds(lambda of, value: ("value", of, value), st.sampled_from([COST, LENGTH]), st.integers(1, 2)),
    st.builds(lambda of, day: ("day", of, day), st.sampled_from(sorted(DAYS)), st.integers(1, 2)),
    st.builds(
        lambda one, two: ("before", one, two),
        st.sampled_from(["opened", "closed", "fair"]),
        st.sampled_from(["opened", "closed", "fair"]),
    ).filter(lambda each: each[1] != each[2]),
    st.builds(lambda total: ("sum", total), st.integers(2, 4)),
)
records_said = st.lists(st.lists(asserted, min_size=2, max_size=4, unique=True), min_size=2, max_size=3)
topics = st.sets(st.sampled_from([COST, LENGTH, "opened", "closed", "fair"]), max_size=2)
flags_made = st.lists(
    st.tuples(st.permutations(range(3)), st.integers(2, 3), topics, st.booleans()), max_size=4
)


def as_record(each):
    """An assertion as its record has it."""
    kind, *rest = each
    if kind == "value":
        return {"subject": "bridge", "property": rest[0], "value": rest[1]}
    if kind == "day":
        return {"event": rest[0], "when": DAYS[rest[0]].format(rest[1])}
    if kind == "before":
        return {"event": rest[0], "before": rest[1]}
    operands = [{"subject": "bridge", "property": each} for each in (COST, LENGTH)]
    return {"sum": operands, "equals": rest[0]}


def about(each):
    """What an assertion speaks of."""
    kind, *rest = each
    return {"value": set(rest[:1]), "day": set(rest[:1]), "before": set(rest), "sum": {COST, LENGTH}}[kind]


def clash(some):
    """Whether assertions cannot all hold, each kind by its own definition; of values two together or with one sum."""
    values = {of: {each[2] for each in some if each[:2] == ("value", of)} for of in (COST, LENGTH)}
    if any(len(found) > 1 for found in values.values()):
        return True
    if all(values.values()):
        total = sum(next(iter(found)) for found in values.values())
        if any(each[0] == "sum" and each[1] != total for each in some):
            return True
    earlier = {each[1:] for each in some if each[0] == "before"}
    days = {(each[1], DAYS[each[1]].format(each[2])) for each in some if each[0] == "day"}
    if any(one[0] == two[0] and one != two for one in days for two in days):
        return True
    earlier |= {(one, other) for one, day in days for other, later in days if day < later}
    for by in ("opened", "closed", "fair"):
        for one in ("opened", "closed", "fair"):
            for other in ("opened", "closed", "fair"):
                if (one, by) in earlier and (by, other) in earlier:
                    earlier.add((one, other))
    return any(one == other for one, other in earlier)


def minimal_sets(said):
    """The minimal sets of assertions that clash, by trying all from the smallest up."""
    atoms = [(number, position) for number, several in enumerate(said) for position in range(len(several))]
    found = []
    for size in range(1, 5):
        for some in map(frozenset, combinations(atoms, size)):
            if not any(known <= some for known in found) and clash([said[n][p] for n, p in some]):
                found.append(some)
    return found


def unexplained(said, flagged):
    """By the claims of a conflict, of what no flag tells, read off the definitions."""
    found = minimal_sets(said)
    of_claims = {}
    for one in found:
        claims = frozenset(number for number, _ in one)
        follows = len(claims) > 2 and any(
            frozenset(number for number, _ in other) < claims and one & other for other in found
        )
        if not follows:
            of_claims.setdefault(claims, []).append(frozenset().union(*(about(said[n][p]) for n, p in one)))
    open_ones = {}
    for claims, clashes in of_claims.items():
        entries = [things for members, things in flagged if members == claims]
        named = set().union(*entries)
        bare = bool(entries) and not named and bool(frozenset.intersection(*clashes))
        left = [each for each in clashes if not bare and not each & named]
        if left and len(claims) > 1:
            open_ones[claims] = frozenset().union(*left)
    return open_ones


TWO_THINGS = [[("value", COST, 1), ("day", "opened", 1)], [("value", COST, 2), ("day", "opened", 2)]]
THREE = [
    [("value", COST, 1), ("before", "opened", "closed")],
    [("value", COST, 2), ("before", "closed", "fair")],
    [("before", "fair", "opened")],
]
CALCULATED = [
    [("value", COST, 1), ("day", "opened", 1)],
    [("value", LENGTH, 2), ("day", "opened", 2)],
    [("sum", 4)],
]
PAIR = (0, 1, 2)


@settings(max_examples=300)
@given(records_said, flags_made)
@example(TWO_THINGS, [(PAIR, 2, set(), False)])
@example(TWO_THINGS, [(PAIR, 2, {COST}, False)])
@example(TWO_THINGS, [(PAIR, 2, {COST}, False), (PAIR, 2, set(), True)])
@example(TWO_THINGS, [(PAIR, 2, {COST, "opened"}, True)])
@example(THREE, [(PAIR, 2, {COST}, False)])
@example(THREE, [(PAIR, 2, set(), False), (PAIR, 3, set(), False)])
@example(THREE, [(PAIR, 3, {COST}, False)])
@example(CALCULATED, [(PAIR, 2, {"opened"}, False)])
@example(CALCULATED, [(PAIR, 3, {COST}, False)])
def test_what_no_flag_covers_is_exactly_what_the_definitions_say(said, made):
    """Sets of claims and what they clash over, with flags of pairs and of threes, about something or nothing."""
    flagged, entries = [], {number: [] for number in range(len(said))}
    for order, size, things, from_other in made:
        members = [number for number in order if number < len(said)][:size]
        if len(members) < 2:
            continue
        first, second, *others = members[::-1] if from_other else members
        item = {
            "claim": f"c{second}",
            "note": "Seen.",
            "about": sorted(things),
            "with": [f"c{each}" for each in others],
        }
        entries[first].append(item)
        flagged.append((frozenset(members), things))
    claims = {}
    for number, several in enumerate(said):
        record = Claim.model_validate(
            {
                "id": f"c{number}",
                "statement": "It was so.",
                "quote": "so",
                "asserts": [as_record(each) for each in several],
                "contradicts": entries[number],
            }
        )
        record.place(Origin(file="claims/c.yaml", key=record.id, route=("claims", number), line=number + 1))
        claims[record.id] = record
    found = conflicts(RecordSet(claims=claims))
    told = {
        frozenset(int(claim[1:]) for claim in each.claims): frozenset(each.about)
        for each in found
        if not each.declared and len(each.claims) > 1
    }
    assert told == unexplained(said, flagged)
    assert len({(each.claims, each.declared) for each in found}) == len(found)
    for each in found:
        assert set(each.pair) <= set(each.claims)
        assert set(each.pair) | set(each.by_way_of) == set(each.claims)
