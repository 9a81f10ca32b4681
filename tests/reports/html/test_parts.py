"""What the page is made of: the text in stretches, the scale of the timeline, the lines of evidence."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.quotations.anchors import anchors
from factcheck.outcomes import Report
from factcheck.reports.html.cards import cards
from factcheck.reports.html.lineages import lineages
from factcheck.reports.html.marked import MarkedText, Part, Segment
from factcheck.reports.html.people import people
from factcheck.reports.html.picture import _Scale, picture
from factcheck.reports.html.places import web_address
from factcheck.testing import EXAMPLE, run

WORDS = ["one", "two", "“three", "four”", "five", "six", "seven", "eight", "nine", "ten"]


def segments(parts: tuple[Part, ...]) -> Iterator[Segment]:
    """The stretches, those of quotations included."""
    for part in parts:
        yield from [part] if isinstance(part, Segment) else segments(part.parts)


def quoting(text: str, claims: list[tuple[int, int]]) -> Report:
    """The example with another text and claims that quote stretches of it."""
    record = re.sub(
        r"sha256: \w+", f"sha256: {hashlib.sha256(text.encode()).hexdigest()}", EXAMPLE["seeds/bridge.yaml"]
    )
    items = [
        f"- {{id: c{number}, statement: S, quote: {{exact: '{text[start:end]}', prefix: '{text[:start]}'}}}}"
        for number, (start, end) in enumerate(claims)
    ]
    listed = "claims:\n" + "\n".join(items) if items else "claims: []\n"
    return run({"seeds/bridge.txt": text, "seeds/bridge.yaml": record, "claims/bridge.yaml": listed})


@given(
    st.lists(
        st.tuples(st.integers(0, 8), st.integers(1, 9)).filter(lambda pair: pair[0] < pair[1]), max_size=5
    )
)
def test_every_stretch_knows_its_claims(chosen: list[tuple[int, int]]) -> None:
    """The stretches make up the text, each has just the claims that quote all of it, and no two claims share a lane."""
    text = " ".join(WORDS)
    starts = [len(" ".join(WORDS[:at])) + bool(at) for at in range(len(WORDS))]
    spans = [(starts[one], starts[other] + len(WORDS[other])) for one, other in chosen]
    report = quoting(text, spans)
    (paragraph,) = MarkedText(report, "bridge").paragraphs()
    at = 0
    traces = anchors(report.records)
    for segment in segments(paragraph.parts):
        end = at + len(segment.text)
        expected = {
            claim.id
            for claim in report.records.claims.values()
            for one, other in traces.spans(claim)
            if one <= at and end <= other
        }
        assert text[at:end] == segment.text
        assert {mark.claim.id for mark in segment.marks} == expected
        assert len({mark.lane for mark in segment.marks}) == len(expected)
        at = end
    assert at == len(text)


def test_claims_over_several_lines_are_marked_on_each() -> None:
    """A quote that runs over a line break marks both lines, and nothing but the words."""
    report = quoting("one two\n\nthree four", [(4, 14)])
    found = [
        [(segment.text, len(segment.marks)) for segment in segments(paragraph.parts)]
        for paragraph in MarkedText(report, "bridge").paragraphs()
    ]
    assert found == [
        [("one ", 0), ("two", 1)],
        [("three", 1), (" four", 0)],
    ]


def test_quotations_in_quotations_to_any_depth() -> None:
    """Text that does nothing but open quotations is shown all the same."""
    text = "“‘" * 600
    (paragraph,) = MarkedText(quoting(text, []), "bridge").paragraphs()
    assert "".join(segment.text for segment in segments(paragraph.parts)) == text


@given(st.lists(st.integers(-4_000_000, 3_600_000), max_size=12))
def test_scale_keeps_the_order_of_days(days: list[int]) -> None:
    """Later days stand further right, inside of the picture, and labels do not run into each other."""
    scale = _Scale(days)
    positions = [scale.position(day) for day in sorted(days)]
    assert all(0 <= one <= other <= 100 for one, other in pairwise([*positions, 100]))
    assert all(other - one > 10 for (one, _), (other, _) in pairwise(scale.ticks()))


def test_long_stretches_without_an_event_are_cut() -> None:
    """Two summers ten years apart are both seen."""
    scale = _Scale([735_000, 735_090, 738_700, 738_790])
    assert len([*scale.cuts()]) == 1
    assert scale.position(735_090) - scale.position(735_000) > 40


EVENTS = """\
claims:
  - id: opened
    statement: The bridge opened in 2019.
    quote: The bridge at Vidrov opened
    asserts: [{event: bridge-opened, from: 2019-05-03, until: ../2019-06}, {event: tolls, after: bridge-opened}]
  - id: closed
    statement: The bridge opened in 2020.
    quote: on 3 May 2019
    asserts: [{event: bridge-opened, from: 2020-05-03}]
  - id: works
    statement: The works went on.
    quote: Two years later
    asserts: [{event: works, from: 2018-01, until: 2019-04}, {event: plans, before: works}]
events:
  - {id: tolls, label: Tolls}
  - {id: works, label: The works}
"""


def test_picture_marks_what_cannot_be() -> None:
    """An event on which claims clash has a bar for each; what is open runs to the edge; lasting ones have their core."""
    report = run({"claims/bridge.yaml": EVENTS})
    rows = {row.id: row for row in picture(report, "bridge", {("closed", "opened"): 1}).rows}
    lanes = {event: row.lanes[0] for event, row in rows.items()}
    assert len(lanes["bridge-opened"].bars) == 2
    assert lanes["bridge-opened"].clashes
    assert {number for saying in lanes["bridge-opened"].sayings for number in saying.conflicts} == {1}
    assert lanes["plans"].bars[0][0].opens == "left"
    assert rows["plans"].label == "plans"
    assert lanes["tolls"].bars[0][0].opens in ("right", "both")
    assert [bar.kind for bar in lanes["works"].bars[0]] == ["possible", "certain"]


REFUTED = """\
claims:
  - id: opened-late
    statement: The bridge opened on 3 June 2019.
    quote: It cost 40 million euros
    status: refuted
    asserts: [{event: bridge-opened, when: 2019-06-03}, {event: bridge-opened, before: tolls, by: P10D}]
    evidence:
      - {source: courier-2019, stance: refutes, at: p. 1, asserts: [{event: bridge-opened, when: 2019-05-03}]}
  - id: tolls-later
    statement: The tolls came later.
    quote: it had cost 52 million
    asserts: [{event: tolls, after: works}]
"""


def test_picture_strikes_what_is_refuted() -> None:
    """It is shown, struck, beside what the evidence says, and nothing is computed with it."""
    rows = {row.id: row for row in picture(run({"claims/bridge.yaml": REFUTED}), "bridge", {}).rows}
    article, evidence = rows["bridge-opened"].lanes
    assert (article.times, article.struck, article.bars) == ((), ("on 3 June 2019",), ())
    assert [bar.kind for bar in article.struck_bars] == ["day"]
    assert (evidence.times, evidence.struck) == (("on 3 May 2019",), ())
    assert rows["tolls"].lanes[0].times == ("at any time",)
    assert rows["bridge-opened"].tellers == ("Jan Novak", "1 source")


SOURCES = """\
sources:
  - {id: a, title: A}
  - {id: b, derives_from: [a]}
  - {id: c, derives_from: [a, d]}
  - {id: d, title: D}
  - {id: e, title: E}
  - {id: f, derives_from: [g]}
  - {id: g, derives_from: [f]}
"""
USED = """\
claims:
  - {id: one, statement: Kovar said so., quote: It cost, evidence: [{source: b, stance: supports}, {source: nowhere, stance: context}]}
  - {id: two, statement: Novak saw Kovarova., quote: on 3 May 2019, speaker: [novak, kovar], evidence: [{source: c, stance: supports}, {source: e, stance: search}, {source: f, stance: context}]}
"""


def test_sources_of_one_origin_stand_together() -> None:
    """What links two origins makes one line of both; circles and sources that are not on record are shown too."""
    report = run({"claims/sources.yaml": SOURCES, "claims/bridge.yaml": USED})
    found = lineages(report.records, cards(report, "bridge", ()))
    assert [([used.id for used in line.sources], line.claims) for line in found] == [
        (["a", "d", "b", "c"], 2),
        (["e"], 1),
        (["f", "g"], 1),
        (["nowhere"], 1),
    ]


def test_people_are_found_by_whole_names() -> None:
    """A name inside a longer one is somebody else; the innermost voice speaks, the others pass on."""
    report = run({"claims/bridge.yaml": USED})
    found = {each.id: each for each in people(report.records, cards(report, "bridge", ()))}
    assert [claim.id for claim in found["kovar"].says] == ["two"]
    assert [claim.id for claim in found["kovar"].of_them] == ["one"]
    assert (found["novak"].relays, [claim.id for claim in found["novak"].says]) == (1, ["one"])


def test_offices_are_told_with_their_dates() -> None:
    """A role shows where and when it was held."""
    roles = "roles: [{title: Mayor, at: courier, from: 2015, until: 2021}], died: 2022}"
    entities = EXAMPLE["claims/people.yaml"].replace("born: 1971-02-03}", roles)
    report = run({"claims/people.yaml": entities, "claims/bridge.yaml": USED})
    (kovar,) = (each for each in people(report.records, cards(report, "bridge", ())) if each.id == "kovar")
    assert kovar.roles == ("Mayor, Vidrov Courier (from 2015 until 2021)",)


def test_only_addresses_of_the_web_are_linked() -> None:
    """Other schemes, a host that pretends and what is no address are not."""
    assert web_address("https://x.example/a_(b)") == "https://x.example/a_(b)"
    refused = (
        "javascript:alert(1)",
        "https://bank.example@evil.example/",
        "https://[x",
        "//x.example",
        "",
        None,
    )
    assert [web_address(url) for url in refused] == [None] * len(refused)


def test_a_card_is_that_of_the_record_that_has_the_id() -> None:
    """A second one has none: it does not end the page where the first is broken, and its fault is not the first one's."""
    second = "claims: [{id: c, statement: Second., quote: It cost 40 million euros}]"
    report = run({"claims/a.yaml": "claims: [{id: c}]", "claims/b.yaml": second})
    assert cards(report, "bridge", ()) == ()
    first = "claims: [{id: c, statement: First., quote: It cost 40 million euros}]"
    report = run({"claims/a.yaml": first, "claims/b.yaml": second})
    (card,) = cards(report, "bridge", ())
    assert card.claim.statement == "First."
    assert "duplicate-id" not in card.rules
