"""Web Annotations: each verdict at the words that it is about, as annotation clients find them again."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli import main
from factcheck.engine import check
from factcheck.house import House
from factcheck.logic.quotations.anchors import anchors
from factcheck.outcomes import Report
from factcheck.reports.parts.options import Options
from factcheck.reports.programs import web_annotation
from factcheck.settings import Settings
from factcheck.store.loading.loader import load
from factcheck.testing import EXAMPLE, run
from tests.quoting.selection import ranges

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests" / "golden" / "bridge.annotations.json"
CLAIMS = """\
claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third.
    quote: It is the town's third bridge
    status: refuted
    note: It is the fourth.
    evidence: [{source: accounts-2019, stance: refutes, at: page 2}]
  - id: cost-40-million
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: [It cost 40 million euros, "Mayor … Kovar said"]
    kind: quotation
    speaker: [novak, kovar]
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
  - id: not-checked
    statement: The town would not build the bridge in this place again.
    quote: not in this place
  - id: withdrawn
    statement: Jan Novak built the bridge.
    quote: By Jan Novak
    status: withdrawn
    note: Misread.
  - id: nowhere
    statement: The bridge is made of cheese.
    quote: is made of cheese
    status: refuted
    evidence: [{source: accounts-2019, stance: refutes, at: page 2}]
"""


def collection(report: Report, article: str = "bridge") -> dict:
    """The document about an article."""
    return json.loads(web_annotation.render(report, article, Options()))


def bridge(settings: Settings | None = None, record: str = EXAMPLE["seeds/bridge.yaml"]) -> Report:
    """The report on the claims above."""
    return run({"claims/bridge.yaml": CLAIMS, "seeds/bridge.yaml": record}, settings)


def targets(annotation: dict) -> list[dict]:
    """The targets of an annotation, however many."""
    target = annotation["target"]
    return target if isinstance(target, list) else [target]


@pytest.fixture(scope="module")
def article() -> Report:
    """The repository's own article."""
    return check(load(ROOT))


def test_a_document(request: pytest.FixtureRequest) -> None:
    """The example in full, in the order of the article: no claim without a verdict, none without a place."""
    text = web_annotation.render(bridge(), "bridge", Options())
    if request.config.getoption("write_snapshots"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == text
    assert web_annotation.render(bridge(), "bridge", Options()) == text


def test_each_selector_finds_its_words_again(article: Report) -> None:
    """Quotes lead to one place, which is that of the position, and all places of a claim are there."""
    text = article.records.article_texts["zarif-tape"]
    known = anchors(article.records)
    items = collection(article, "zarif-tape")["first"]["items"]
    placed = [claim for claim in article.records.claims.values() if known.spans(claim)]
    assert all(
        claim.kind == "omission" or claim.quote[0].in_ == "title"
        for claim in article.records.claims.values()
        if claim not in placed
    )
    for item, claim in zip(
        items,
        sorted(placed, key=lambda c: (sorted(known.spans(c)), c.id)),
        strict=True,
    ):
        assert item["body"][0]["value"].endswith(claim.statement)
        places = []
        for target in targets(item):
            quote, position = target["selector"]
            found = ranges(text, quote["exact"], quote["prefix"], quote["suffix"])
            places.append((position["start"], position["end"]))
            assert [tuple(place) for place in found] == places[-1:]
            before = text[: position["start"]].split("\n")[-1]
            assert len(quote["prefix"]) >= min(32, len(before))
        assert places == sorted({*known.spans(claim)})


@given(st.text("ab 𝄞é\n", min_size=1, max_size=80), st.data())
def test_positions_are_code_points_and_context_is_of_the_paragraph(text: str, data: st.DataObject) -> None:
    """In any text, of any stretch: 32 code points of context if the paragraph has as many, and nothing beyond its edges."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = web_annotation.quote_of(text, start, end)
    assert quote["exact"] == text[start:end]
    assert (start, end) in [tuple(place) for place in ranges(text, **quote)]
    before = text[:start].rsplit("\n", maxsplit=1)[-1].lstrip()
    after = text[end:].split("\n", maxsplit=1)[0].rstrip()
    assert before.endswith(quote["prefix"])
    assert after.startswith(quote["suffix"])
    assert len(quote["prefix"]) >= min(32, len(before))
    assert len(quote["suffix"]) >= min(32, len(after))


@given(st.text("ab 𝄞é\n", min_size=1, max_size=80), st.data())
def test_no_context_of_the_paragraph_tells_more(text: str, data: st.DataObject) -> None:
    """Where a selector leads to several places, all that stands around the words in their paragraph does so too."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = web_annotation.quote_of(text, start, end)
    if len(list(ranges(text, **quote))) > 1:
        before = text[:start].rsplit("\n", maxsplit=1)[-1].lstrip()
        after = text[end:].split("\n", maxsplit=1)[0].rstrip()
        assert len(list(ranges(text, text[start:end], before, after))) > 1


def test_a_misquotation_is_tagged_with_who_answers_for_it() -> None:
    """The article, not the mayor who is misquoted; what she says herself with her."""
    found = collection(bridge())["first"]["items"]
    tags = [{each["value"] for each in item["body"] if each["purpose"] == "tagging"} for item in found]
    assert {"supported", "quotation", "Jan Novak"} in tags


def test_a_page_without_breaks_between_its_paragraphs_anchors(article: Report) -> None:
    """A client reads a page as its elements' text, one after the other: what stands between paragraphs is not there."""
    text = article.records.article_texts["zarif-tape"]
    page = "".join(line.strip() for line in text.splitlines())
    for item in collection(article, "zarif-tape")["first"]["items"]:
        for target in targets(item):
            quote = target["selector"][0]
            assert ranges(page, quote["exact"], quote["prefix"], quote["suffix"]), quote


def test_an_article_online_is_annotated_there() -> None:
    """Its address is the source; the text whose positions these are is named by its digest."""
    record = EXAMPLE["seeds/bridge.yaml"]
    stored = targets(collection(bridge())["first"]["items"][0])[0]
    assert "state" not in stored
    assert stored["source"].startswith("ni:///sha-256;")
    digest = base64.urlsafe_b64decode(stored["source"].partition(";")[2] + "=").hex()
    assert digest in record
    online = bridge(record=f"{record}  url: https://courier.example/bridge\n")
    target = targets(collection(online)["first"]["items"][0])[0]
    assert target["source"] == "https://courier.example/bridge"
    assert target["state"] == {"type": "TimeState", "cached": stored["source"]}
    hostile = bridge(record=f"{record}  url: javascript:alert(1)\n")
    assert targets(collection(hostile)["first"]["items"][0])[0]["source"] == stored["source"]


def test_the_house_signs_and_gives_addresses() -> None:
    """Without its settings, names that are the same in every run and different for each claim."""
    house = House(name="The Checkers", url="https://checkers.example")
    document = collection(bridge(Settings(house=house, page_url="https://checkers.example/{article}")))
    creator = {"type": "Organization", "name": "The Checkers", "homepage": "https://checkers.example"}
    items = document["first"]["items"]
    assert document["creator"] == creator
    assert [item["creator"] for item in items] == [creator] * 2
    assert items[0]["id"] == "https://checkers.example/bridge#cost-40-million"
    ids = [item["id"] for item in collection(bridge())["first"]["items"]]
    assert len({*ids}) == 2
    assert all(name.startswith("urn:uuid:") for name in ids)
    assert "creator" not in collection(bridge())
    assert "homepage" not in collection(bridge(Settings(house=House(name="The Checkers"))))["creator"]


def objections(annotation: dict) -> Iterator[str]:
    """What the Web Annotation Data Model (W3C, 2017) has against an annotation with both selectors of text.

    Sections 3.1 (annotations), 3.2 (bodies and targets), 4.2.4 (quotes: exactly one `exact`, at most one of its
    neighbours) and 4.2.5 (positions: exactly one of each end, both whole numbers from 0).
    """
    if annotation.get("@context") != "http://www.w3.org/ns/anno.jsonld":
        yield "3.1: no context"
    if annotation.get("type") != "Annotation":
        yield "3.1: not an Annotation"
    if not re.match("[a-z]+:", str(annotation.get("id"))):
        yield "3.1: no id that is an address"
    for target in targets(annotation):
        if not re.match("[a-z]+:", str(target.get("source"))):
            yield "4: no source that is an address"
        selectors = target.get("selector")
        kinds = [each.get("type") for each in selectors] if isinstance(selectors, list) else []
        if sorted(kinds) != ["TextPositionSelector", "TextQuoteSelector"]:
            yield f"4.2: selectors are {kinds}"
            continue
        for each in selectors:
            yield from (SELECTORS[each["type"]])(each)


def quote_objections(selector: dict) -> Iterator[str]:
    """What section 4.2.4 has against a selector."""
    if not isinstance(selector.get("exact"), str):
        yield "4.2.4: not one exact"
    for name in ("prefix", "suffix"):
        if not isinstance(selector.get(name, ""), str):
            yield f"4.2.4: more than one {name}"


def position_objections(selector: dict) -> Iterator[str]:
    """What section 4.2.5 has against a selector."""
    for name in ("start", "end"):
        if type(selector.get(name)) is not int or selector[name] < 0:
            yield f"4.2.5: no {name}"
            return
    if selector["start"] > selector["end"]:
        yield "4.2.5: ends before it starts"


SELECTORS = {"TextQuoteSelector": quote_objections, "TextPositionSelector": position_objections}


def test_the_w3c_accepts_them(article: Report) -> None:
    """Each annotation has both selectors, and the model has no objection to any."""
    items = [*collection(bridge())["first"]["items"], *collection(article, "zarif-tape")["first"]["items"]]
    assert len(items) > 370
    assert [fault for item in items for fault in objections(item)] == []


@pytest.mark.parametrize(
    ("selector", "key", "value", "fault"),
    [
        (0, "exact", None, "4.2.4: not one exact"),
        (0, "exact", ["It", "cost"], "4.2.4: not one exact"),
        (0, "prefix", ["It", "cost"], "4.2.4: more than one prefix"),
        (0, "type", "CssSelector", "4.2: selectors are ['CssSelector', 'TextPositionSelector']"),
        (1, "end", None, "4.2.5: no end"),
        (1, "start", -1, "4.2.5: no start"),
        (1, "end", "12", "4.2.5: no end"),
        (1, "start", 1_000, "4.2.5: ends before it starts"),
    ],
)
def test_the_w3c_refuses_a_selector_at_fault(selector: int, key: str, value: object, fault: str) -> None:
    """The check sees a selector without what it selects by, with two of it, or with something else."""
    item = collection(bridge())["first"]["items"][1]
    if value is None:
        del item["target"]["selector"][selector][key]
    else:
        item["target"]["selector"][selector][key] = value
    assert fault in [*objections(item)]


def test_the_command(capsys: pytest.CaptureFixture) -> None:
    """It needs no setting."""
    assert main(["report", "--format", "annotations", "--path", str(ROOT)]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == 371
