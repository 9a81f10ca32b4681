"""What the writer writes loads back equal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.readings.measures import Dimension
from factcheck.records.articles import Exclusion
from factcheck.records.claims import DIGEST, STATUSES, Claim
from factcheck.records.entities import Entity, Event, Property
from factcheck.records.record import Record
from factcheck.records.record_set import KINDS
from factcheck.records.sources import Source
from factcheck.records.time_assertions import RELATIONS
from factcheck.store.layout.writer import dump
from factcheck.store.loading.loader import load_files

ODD = (
    *(
        "no",
        "yes",
        "on",
        "y",
        "null",
        "~",
        "true",
        "False",
        "12:30",
        "010",
        "0500",
        "1_000",
        "0x1f",
        "1e3",
        ".5",
        "-0",
    ),
    *(
        "2015-07-24",
        "2015",
        "=",
        "<<",
        "- a",
        "# x",
        "a # b",
        "a: b",
        "a:",
        ": a",
        "? a",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
    ),
    *(
        "`a`",
        "'a'",
        '"a" b',
        "{a}",
        "[a]",
        "a, b",
        "|",
        ">-",
        "---",
        "...",
        "a\nb",
        "a\n\n  b\n",
        "\ta",
        "a\tb",
        "a\r\nb",
    ),
    *(
        "a\x85b",
        "a\u2028b",
        "a\u00a0b",
        "\ufeffa",
        "a\x00b",
        "a\x7fb",
        "\x1b[0m",
        "😀",
        "e\u0301",
        "„Zitat“",
        "عربى",
        "\\n",
    ),
    *(
        "word " * 60 + "end",
        "x" * 300,
        "two  spaces " * 20 + "end",
        "\uffff",
        "\U0010ffff",
        "a\n---\nb",
        "a\n# b",
        "a \nb",
    ),
)

odd = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40)
text = odd.filter(lambda value: bool(value.strip()))
slug = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}", fullmatch=True) | st.sampled_from(
    ("no", "12", "0500", "null", "1e3")
)
date = st.sampled_from(
    (
        "2015",
        "2015-07",
        "2015-07-24",
        "2021-04~",
        "2015-06/2015-08",
        "../2015",
        "[2015-07-14, 2015-07-15]",
        "-0044",
    )
)
value = text | st.integers() | st.booleans()
tolerance = st.integers(0) | st.sampled_from(("0.5", "1,000"))


def some(**fields: st.SearchStrategy[Any]) -> dict[str, st.SearchStrategy[Any]]:
    """Fields by their keys, where a keyword of Python stands in the way of one."""
    return {name.strip("_").replace("__", "-"): strategy for name, strategy in fields.items()}


def mapping(needed: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed, optional=optional)


def many(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=2)


selector = mapping(some(exact=odd), some(prefix=odd, suffix=odd))
quote = odd | selector | st.lists(odd | selector, min_size=1, max_size=3)
shared = some(
    note=text, waive=many(mapping(some(rule=text), some(words=text, reason=text, by=text, until=date)))
)
operand = text | st.integers() | mapping(some(subject=slug, property=slug), some(when=date))
assertion = (
    mapping(some(event=slug), some(when=date)).filter(lambda item: len(item) > 1)
    | mapping(some(event=slug, from_=date), some(until=date))
    | st.sampled_from(RELATIONS).flatmap(lambda name: mapping({"event": slug, name: slug}, {}))
    | mapping(some(event=slug, before=slug, by=st.sampled_from(("P2D", "P2D/P10D", "../P1M"))), {})
    | mapping(
        some(subject=slug, property=slug, value=value),
        some(unit=text, within=tolerance, when=date, not_=st.booleans()),
    )
    | mapping(
        some(subject=slug, property=slug, value=value), some(only=st.booleans(), ordinal=st.integers(1))
    )
    | mapping(some(subject=slug, property=slug, not_=st.just(True)), some(when=date))
    | mapping(
        some(sum=st.lists(operand, min_size=1, max_size=3), equals=value), some(unit=text, within=tolerance)
    )
)
evidence = mapping(
    some(source=slug, stance=st.sampled_from(("supports", "search"))),
    some(at=text, quote=quote, note=text, accessed=date),
)
MODELS = {
    Claim: mapping(
        some(id=slug, statement=text, quote=quote),
        some(
            kind=st.sampled_from(("fact", "headline")),
            speaker=many(slug),
            said=date,
            status=st.sampled_from(STATUSES),
            central=st.booleans(),
            asserts=many(assertion),
            contradicts=many(mapping(some(claim=slug), some(note=text))),
            depends_on_=many(slug),
            evidence=many(evidence),
            by=text,
            review=many(mapping(some(by=text, date=date, digest=st.from_regex(DIGEST, fullmatch=True)), {})),
            **shared,
        ),
    ),
    Source: mapping(
        some(id=slug),
        some(
            title=text,
            publisher=text,
            published=date,
            url=text,
            derives_from=many(slug),
            kind=st.just("primary"),
            **shared,
        ),
    ),
    Entity: mapping(
        some(id=slug, name=text),
        some(
            aliases=many(text),
            born=date,
            roles=many(mapping(some(title=text), some(at=slug, from_=date))),
            part_of_=slug,
            **shared,
        ),
    ),
    Event: mapping(some(id=slug, label=text), shared),
    Property: mapping(
        some(id=slug, label=text),
        some(
            single=st.booleans(),
            exclusive=st.booleans(),
            dimension=st.sampled_from(get_args(Dimension)),
            **shared,
        ),
    ),
    Exclusion: mapping(some(quote=quote), some(reason=st.just("opinion"), **shared)),
}
records = st.one_of(*(strategy.map(model.model_validate) for model, strategy in MODELS.items()))


def without_clashes(found: Sequence[Record]) -> list[Record]:
    """The records whose ids are free, in the order in which a file has them."""
    order = list(KINDS.values())
    named = {(type(each), getattr(each, "id", index)): each for index, each in enumerate(found)}
    return sorted(named.values(), key=lambda each: order.index(type(each)))


def loaded(dumped: str) -> list[dict[str, Any]]:
    """The records of a file, without their places."""
    article = {
        "seeds/a.txt": b"x",
        "seeds/a.yaml": b"article: {id: a, title: A, text: a.txt, sha256: '%s'}" % (b"0" * 64),
    }
    result = load_files({**article, "claims/a.yaml": dumped.encode()}.items())
    assert not result.problems, (result.problems, dumped)
    return [
        each.record.model_dump()
        for each in result.entries
        if each.record and each.origin.file == "claims/a.yaml"
    ]


@settings(max_examples=150)
@given(st.lists(records, min_size=1, max_size=4).map(without_clashes))
def test_what_is_written_loads_back_equal(found: list[Record]) -> None:
    """Any record set written out is the same when it is read, and written again it is the same file."""
    dumped = dump(found, article="a")
    assert loaded(dumped) == [each.model_dump() for each in found]
    assert dump(found, article="a") == dumped


@given(odd)
@example("word " * 30)
def test_any_text_survives_in_any_place(words: str) -> None:
    """A text is read back to the letter as a quote, inside a list, and as a note."""
    note = {"note": words} if words.strip() else {}
    claim = Claim.model_validate(
        {"id": "c", "statement": "S.", "quote": [words, {"exact": "x", "prefix": words}], **note}
    )
    assert loaded(dump([claim], article="a")) == [claim.model_dump()]


@pytest.mark.parametrize("words", ODD, ids=ascii)
def test_every_odd_text_survives(words: str) -> None:
    """The texts that YAML is known to misread are read back to the letter."""
    entity = Entity.model_validate(
        {"id": "e", "name": "x", "aliases": [words.strip() or "x", "y"], "note": words.strip() or "x"}
    )
    claim = Claim.model_validate({"id": "c", "statement": words.strip() or "x", "quote": words})
    assert loaded(dump([claim, entity], article="a")) == [claim.model_dump(), entity.model_dump()]
