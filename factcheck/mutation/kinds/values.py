"""Values, units and scales that are not those of the text, in what a claim asserts, states or quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from factcheck.findings import Route
from factcheck.mutation import corruptions
from factcheck.mutation.corruptions import Swap
from factcheck.mutation.record_edits import pick
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.records.value_assertions import PropertyValue


def value_changed(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """A property gets another value: true is false, one number another, one office or country another.

    Noticed by the words of the statement or quote, or by other claims about the same thing.
    """
    for index, assertion in enumerate(claim.record.asserts):
        if isinstance(assertion, PropertyValue) and assertion.value is not None:
            for other in _other_values(assertion, scene):
                said = f"{assertion.property} of {assertion.subject}: {became(assertion.value, other)}"
                yield claim.put(("asserts", index, "value"), other, said)


def _other_values(assertion: PropertyValue, scene: Scene) -> Iterator[object]:
    """Another value of the same kind: for a text the value that some claim gives to the same property, or to another."""
    value = assertion.value
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
    else:
        text = str(value)
        yield from (swap[0] for swap in corruptions.other_digits(text))
        dice = scene.dice("value", assertion.subject, assertion.property, text)
        same = _texts(scene, assertion.property) - {text}
        pool = sorted(same or _texts(scene, None) - {text})
        if pool:
            yield dice.choice(pool)


def _texts(scene: Scene, property_id: str | None) -> set[str]:
    """The values in words that claims give to a property, or to any."""
    return {
        value.value
        for claim in scene.of("claim")
        for value in claim.record.asserts
        if isinstance(value, PropertyValue)
        and isinstance(value.value, str)
        and property_id in (None, value.property)
    }


def denial_dropped(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """What the claim denies is asserted.

    Noticed by other claims that assert the contrary, or by a statement without a negation.
    """
    for index, assertion in enumerate(claim.raw.get("asserts") or []):
        if assertion.get("not") is True and "value" in assertion:
            yield claim.drop(("asserts", index, "not"), f"not: {became('true', 'nothing')}")


def number_in_statement(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """The statement gives another number or date than the article.

    Noticed by the quote and the paragraph that it stands in, which do not have the number.
    """
    statement = str(claim.raw.get("statement"))
    for swaps in (corruptions.other_digits, corruptions.other_number_words):
        yield from _changes(claim, ("statement",), swaps(statement))


def unit_flipped(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A quantity is given in another unit: hours are minutes, euros are dollars.

    Noticed by the article's text for a quote; for what is stated or asserted by the unit in the quote or statement.
    """
    yield from _everywhere(claim, corruptions.other_units)


def million_to_billion(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A number is given in another scale: millions are billions, dozens are hundreds.

    Noticed by the article's text for a quote; for what is stated or asserted by the scale in the quote or statement.
    """
    yield from _everywhere(claim, corruptions.other_scales)


def percentage_points_to_percent(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A difference of two shares is given as a share of one of them.

    Noticed by the article's text for a quote; for what is stated or asserted by the unit in the quote or statement.
    """
    yield from _everywhere(claim, corruptions.without_points)


def _everywhere(claim: Subject, swaps: Callable[[str], Iterable[Swap]]) -> Iterator[Corruption]:
    """The changes of a claim's quotes, its statement, and the values and units that it asserts."""
    for at, text in corruptions.quotes(claim.raw):
        yield from _changes(claim, at, swaps(text))
    yield from _changes(claim, ("statement",), swaps(str(claim.raw.get("statement"))))
    for index in range(len(claim.raw.get("asserts") or [])):
        for key in ("value", "unit", "equals"):
            text = pick(claim.raw, ("asserts", index, key))
            if isinstance(text, str):
                yield from _changes(claim, ("asserts", index, key), swaps(text))


def _changes(claim: Subject, at: Route, swaps: Iterable[Swap]) -> Iterator[Corruption]:
    """The changes of one text of a claim."""
    for text, before, after in swaps:
        yield claim.put(at, text, f"{at[0]}: {became(before, after)}")
