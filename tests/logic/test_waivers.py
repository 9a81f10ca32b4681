"""A waiver accepts one finding and can swallow no other."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings import Finding, Origin, Place, Severity
from factcheck.logic.waivers import WaiverUse, apply_waivers
from factcheck.records.entities import Event
from factcheck.records.record import Record, Waiver

RULES = ("quote-not-in-article", "dead-reference")
FILES = ("claims/a.yaml", "claims/b.yaml")
KEYS = ("bridge", "bridge.2")
MESSAGES = ("it cost 41 million", "it cost 53 million", "the year is 2020")
WORDS = (None, "cost", "41", "2020", "nowhere")

findings_made = st.lists(
    st.builds(
        Finding,
        rule=st.sampled_from(RULES),
        severity=st.sampled_from(Severity),
        record=st.sampled_from(KEYS),
        place=st.builds(Place, file=st.sampled_from(FILES), line=st.integers(1, 9), column=st.integers(1, 3)),
        message=st.sampled_from(MESSAGES),
        why=st.just("It matters."),
        hint=st.just("mend it"),
    ),
    max_size=8,
)
waivers_made = st.lists(
    st.fixed_dictionaries(
        {
            "rule": st.sampled_from(RULES),
            "words": st.sampled_from(WORDS),
            "reason": st.sampled_from((None, "seen")),
        }
    ),
    max_size=3,
)
records_made = st.dictionaries(
    st.tuples(st.sampled_from(FILES), st.sampled_from(KEYS)), waivers_made, max_size=4
)


def records_of(made: dict[tuple[str, str], list[dict[str, str | None]]]) -> list[Record]:
    """Records with their waivers, each in its file."""
    result: list[Record] = []
    for (file, key), waive in made.items():
        record = Event.model_validate({"id": "opened", "label": "It opened", "waive": waive})
        record.place(Origin(file=file, key=key, route=()))
        result.append(record)
    return result


def fits(record: Record, waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver on a record speaks of a finding, by the definition."""
    own = (finding.place.file, finding.record) == (record.origin.file, record.key)
    return own and finding.rule == waiver.rule and (waiver.words or "") in finding.message


def unwaived(findings: tuple[Finding, ...]) -> list[Finding]:
    """The findings as they were before any waiver."""
    return [replace(finding, waived=None) for finding in findings]


@given(records_made, findings_made)
def test_a_waiver_marks_at_most_one_finding(
    made: dict[tuple[str, str], list[dict[str, str | None]]], found: list[Finding]
) -> None:
    """Each waiver alone marks exactly one finding if it fits exactly one, and else none."""
    for record in records_of(made):
        for position, waiver in enumerate(record.waive):
            alone = Event.model_validate(
                {"id": "opened", "label": "It opened", "waive": [waiver.model_dump()]}
            )
            alone.place(record.origin)
            marked, (use,) = apply_waivers([alone], found)
            assert use.matches == sum(fits(record, record.waive[position], finding) for finding in found)
            assert sum(finding.waived is not None for finding in marked) == (use.matches == 1)


@given(records_made, findings_made)
def test_only_its_own_record_and_rule(
    made: dict[tuple[str, str], list[dict[str, str | None]]], found: list[Finding]
) -> None:
    """What is marked is what a waiver fits that fits nothing else; everything else about a finding stays."""
    records = records_of(made)
    marked, uses = apply_waivers(records, found)
    assert unwaived(marked) == found
    for finding in marked:
        in_force = any(use.matches == 1 and fits(use.record, use.waiver, finding) for use in uses)
        assert (finding.waived is not None) == in_force


@given(records_made, findings_made, st.randoms(use_true_random=False))
def test_order_changes_nothing(
    made: dict[tuple[str, str], list[dict[str, str | None]]], found: list[Finding], rng: random.Random
) -> None:
    """Records and findings in another order: the same findings are marked, and each waiver fits as many."""
    records = records_of(made)
    marked, uses = apply_waivers(records, found)
    order = rng.sample(range(len(found)), len(found))
    again, uses_again = apply_waivers(rng.sample(records, len(records)), [found[index] for index in order])
    assert [again[order.index(index)] for index in range(len(found))] == list(marked)
    assert sorted(map(essence, uses)) == sorted(map(essence, uses_again))


def essence(use: WaiverUse) -> tuple[str, str, int, int]:
    """What became of a waiver, whatever the order."""
    return use.record.origin.file, use.record.key, use.position, use.matches


@given(records_made, findings_made)
def test_every_waiver_is_accounted_for(
    made: dict[tuple[str, str], list[dict[str, str | None]]], found: list[Finding]
) -> None:
    """There is one use for each waiver, in the order of the records."""
    records = records_of(made)
    _, uses = apply_waivers(records, found)
    expected = [
        (record.origin, position, waiver)
        for record in records
        for position, waiver in enumerate(record.waive)
    ]
    assert [(use.record.origin, use.position, use.waiver) for use in uses] == expected


def test_a_new_fault_is_not_swallowed() -> None:
    """A second finding of the rule puts the waiver out of force until it says which it means."""
    finding = Finding(
        rule=RULES[0],
        severity=Severity.ERROR,
        record=KEYS[0],
        place=Place(file=FILES[0], line=1, column=1),
        message=MESSAGES[0],
        why="It matters.",
        hint="mend it",
    )
    second = replace(finding, message=MESSAGES[1])
    records = records_of({(FILES[0], KEYS[0]): [{"rule": RULES[0], "reason": "the print edition differs"}]})
    assert [f.waived for f in apply_waivers(records, [finding])[0]] == ["the print edition differs"]
    assert [f.waived for f in apply_waivers(records, [finding, second])[0]] == [None, None]
    records = records_of({(FILES[0], KEYS[0]): [{"rule": RULES[0], "words": "53"}]})
    assert [f.waived for f in apply_waivers(records, [finding, second])[0]] == [None, "no reason given"]
