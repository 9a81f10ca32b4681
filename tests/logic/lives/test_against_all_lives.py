"""Conflicts over ages, births and deaths, against all lives of a few months or years, tried one by one.

A life is a day of birth and a day of death. What an assertion says of one is written out again here, a month at a time, and
nothing comes from the code under test but the records.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.dates import parse_date
from factcheck.findings import Origin
from factcheck.logic.lives.life_conflicts import against_record, life_conflicts
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity, Event
from factcheck.records.record_set import RecordSet

SPANS = {
    "2001": (date(2001, 1, 1), date(2001, 12, 31)),
    "2001-02": (date(2001, 2, 1), date(2001, 2, 28)),
    "2001-03": (date(2001, 3, 1), date(2001, 3, 31)),
    "2001-02-27": (date(2001, 2, 27), date(2001, 2, 27)),
    "2001-03-01": (date(2001, 3, 1), date(2001, 3, 1)),
    "2001-03-02": (date(2001, 3, 2), date(2001, 3, 2)),
    "2001-03-31": (date(2001, 3, 31), date(2001, 3, 31)),
}
"""For each date its first and last day."""
YEARS = {
    "2004": (date(2004, 1, 1), date(2004, 12, 31)),
    "2004-02-28": (date(2004, 2, 28), date(2004, 2, 28)),
    "2005-02-28": (date(2005, 2, 28), date(2005, 2, 28)),
    "2005-03-01": (date(2005, 3, 1), date(2005, 3, 1)),
    "2006-03": (date(2006, 3, 1), date(2006, 3, 31)),
}


def turned(born: date, months: int, *, late: bool) -> date:
    """The day on which so many months are full: in a month that is too short its last day, or the first of the next."""
    year, month = divmod(born.year * 12 + born.month - 1 + months, 12)
    for day in range(born.day, 0, -1):
        try:
            found = date(year, month + 1, day)
        except ValueError:
            continue
        return found + timedelta(days=late and day < born.day)
    raise AssertionError


def full(born: date, count: int, unit: str, *, late: bool) -> date:
    """The day on which an age is reached."""
    if unit == "days":
        return born + timedelta(days=count)
    return turned(born, count * (12 if unit == "years" else 1), late=late)


def can_be(assertion: dict, born: date, died: date, *, late: bool) -> bool:
    """Whether an assertion is so of a life; in an age at death all that is said takes a birthday the same way."""
    spans = SPANS | YEARS
    if "event" in assertion:
        first, last = spans[assertion["when"]]
        return first <= (born if assertion["event"] == "a-born" else died) <= last
    if assertion["property"] in ("born", "died"):
        first, last = spans[assertion["value"]]
        return first <= (born if assertion["property"] == "born" else died) <= last
    unit, value = assertion["unit"], str(assertion["value"])
    count = int(value.rsplit(maxsplit=1)[-1])
    least, beyond = {
        "over": (count, None), "under": (0, count), "at most": (0, count + 1)
    }.get(" ".join(value.split()[:-1]), (count, count + 1))  # fmt: skip
    if assertion["property"] == "age-at-death":
        return full(born, least, unit, late=late) <= died and (
            beyond is None or died < full(born, beyond, unit, late=late)
        )
    first, last = spans[assertion["when"]]
    last = min(last, died)
    earliest = max(first, full(born, least, unit, late=False))
    latest = last if beyond is None else min(last, full(born, beyond, unit, late=True) - timedelta(days=1))
    return earliest <= latest


def expected(sayings: dict[str, dict], record: dict[str, str], births: range, most: int) -> tuple[set, set]:
    """The minimal sets of claims that no life fits, and the claims that no life of the record fits."""
    masks: set[frozenset[str]] = set()
    on_record = [{"property": key, "value": value} for key, value in record.items()]
    for number in births:
        born = date.fromordinal(number)
        for length in range(most):
            died = born + timedelta(days=length)
            for late in (False, True):
                fits = {name for name, each in sayings.items() if can_be(each, born, died, late=late)}
                as_recorded = all(can_be(each, born, died, late=late) for each in on_record)
                masks.add(frozenset(fits | ({"record"} if as_recorded else set())))

    def possible(claims: tuple[str, ...], *more: str) -> bool:
        return any(mask.issuperset((*claims, *more)) for mask in masks)

    alone = {name for name in sayings if not possible((name,), "record")} if possible((), "record") else set()
    with_record = ("record",) if possible((), "record") else ()
    found: list[frozenset[str]] = []
    for size in range(2, len(sayings) + 1):
        for claims in combinations(sorted(sayings), size):
            clash = not possible(claims) or (alone.isdisjoint(claims) and not possible(claims, *with_record))
            if clash and not any(smaller <= set(claims) for smaller in found):
                found.append(frozenset(claims))
    return set(found), alone


def found_in(sayings: dict[str, dict], record: dict[str, str]) -> tuple[set, set]:
    person = Entity(id="a", name="A", **{key: parse_date(value) for key, value in record.items()})
    claims = {}
    for number, (name, each) in enumerate(sayings.items()):
        claim = Claim.model_validate({"id": name, "statement": "x", "quote": "x", "asserts": [each]})
        claim.place(Origin(file="x.yaml", key=name, route=("claims", number), line=number + 1))
        claims[name] = claim
    events = {
        event: Event(id=event, label=label)
        for event, label in (("a-born", "A was born"), ("d", "The death of A"))
    }
    records = RecordSet(claims=claims, entities={"a": person}, events=events)
    conflicts = {frozenset(clash.claims) for clash in life_conflicts(records).clashes}
    return conflicts, {claim for claim, _ in against_record(records)}


times = st.sampled_from([*SPANS])
in_months = st.one_of(
    st.builds(
        lambda value, unit, when: {"subject": "a", "property": "age", "value": value, "unit": unit, "when": when},
        st.sampled_from([0, 1, 2, "over 1", "under 2", "at most 1"]), st.sampled_from(["months", "days"]), times,
    ),
    st.builds(
        lambda value, unit: {"subject": "a", "property": "age-at-death", "value": value, "unit": unit},
        st.sampled_from([0, 1, 2, "over 1", "under 2"]), st.sampled_from(["months", "days"]),
    ),
    st.builds(lambda key, when: {"subject": "a", "property": key, "value": when}, st.sampled_from(["born", "died"]), times),
    st.builds(lambda event, when: {"event": event, "when": when}, st.sampled_from(["a-born", "d"]), times),
)  # fmt: skip
in_years = st.one_of(
    st.builds(
        lambda value, when: {"subject": "a", "property": "age", "value": value, "unit": "years", "when": when},
        st.sampled_from([3, 4, 5, "over 4", "under 4"]), st.sampled_from([*YEARS]),
    ),
    st.builds(lambda when: {"subject": "a", "property": "born", "value": when}, st.sampled_from(["2001", "2001-02-27"])),
)  # fmt: skip
records_of = st.dictionaries(st.sampled_from(["born", "died"]), times, max_size=2)


def at_death(value, unit):
    return {"subject": "a", "property": "age-at-death", "value": value, "unit": unit}


@settings(max_examples=60)
@given(st.lists(in_months, min_size=2, max_size=4), records_of)
@example([at_death("over 1", "months"), at_death("under 28", "days")], {})
@example([at_death("over 1", "months"), at_death("under 29", "days")], {})
@example([at_death("over 31", "days"), at_death("under 1", "months")], {})
@example([at_death("over 30", "days"), at_death("under 1", "months")], {})
@example([at_death("over 27", "days"), at_death("under 27", "days")], {})
@example([at_death("over 2", "months"), at_death("under 2", "months")], {})
@example([at_death("over 2", "months"), at_death("under 3", "months")], {})
@example(
    [{"subject": "a", "property": "age-at-death", "value": each, "unit": "months"} for each in (0, "over 1")],
    {},
)
def test_all_that_clashes_in_months_and_nothing_else(said: list[dict], record: dict[str, str]) -> None:
    sayings = {f"c{number}": each for number, each in enumerate(said)}
    births = range(date(2000, 12, 20).toordinal(), date(2001, 4, 10).toordinal())
    assert found_in(sayings, record) == expected(sayings, record, births, 100)


@settings(max_examples=60)
@given(st.lists(in_years, min_size=2, max_size=4))
def test_all_that_clashes_in_years_and_nothing_else(said: list[dict]) -> None:
    """Nobody is said to have died: a life is as long as it has to be."""
    sayings = {f"c{number}": each for number, each in enumerate(said)}
    births = range(date(1998, 1, 1).toordinal(), date(2004, 12, 31).toordinal())
    masks = set()
    for number in births:
        born = date.fromordinal(number)
        masks.add(
            frozenset(
                name for name, each in sayings.items() if can_be(each, born, date(2100, 1, 1), late=False)
            )
        )
    clashing = [
        frozenset(claims)
        for size in (2, 3, 4)
        for claims in combinations(sorted(sayings), size)
        if not any(mask.issuperset(claims) for mask in masks)
    ]
    minimal = {each for each in clashing if not any(other < each for other in clashing)}
    assert found_in(sayings, {})[0] == minimal
    assert all(len(each) == 2 for each in minimal), "windows on a line: pairs are enough"
