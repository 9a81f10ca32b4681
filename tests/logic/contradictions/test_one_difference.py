"""In what two statements differ: figures, names, denials and opposites, and what is no difference."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.contradictions.one_difference import one_difference
from factcheck.logic.contradictions.statement_pieces import StatementApart
from factcheck.records.claims import Claim

ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def apart(statement: str) -> StatementApart:
    """A statement taken apart."""
    return StatementApart(Claim.model_validate({"id": "a", "statement": statement, "quote": "is"}))


def differ(one: str, other: str) -> tuple[str, str, str] | None:
    """In what two statements differ, with the words of each."""
    found = one_difference(apart(one), apart(other))
    return found and (found.kind, *found.words)


def edited(statement: str) -> tuple[str, str]:
    """The two versions of a statement with `{as it was|as it was made}`."""
    before, _, rest = statement.partition("{")
    edit, _, after = rest.partition("}")
    one, _, other = edit.partition("|")
    return f"{before}{one}{after}", f"{before}{other}{after}"


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Tolls {rose|fell} in the winter.", ("opposite", "rose", "fell")),
        ("The clerk was {acquitted|convicted} of fraud.", ("opposite", "acquitted", "convicted")),
        ("The clerk was {acquitted|found guilty} of fraud.", ("opposite", "acquitted", "guilty")),
        ("The town lies {north|south} of a lake.", ("opposite", "north of", "south of")),
        ("The valley is {dry|wet} in spring.", ("opposite", "dry", "wet")),
        ("The metal is {heavier|lighter} than water.", ("opposite", "heavier", "lighter")),
        ("She was the {first|last} queen of the line.", ("opposite", "first", "last")),
        ("He spoke {for|against} the motion.", ("opposite", "for", "against")),
        ("The {male|female} lays eggs in sand.", ("opposite", "male", "female")),
        ("The {king|queen} sold the mill.", ("opposite", "king", "queen")),
        ("It held {more than|less than} 40 barrels of wine.", ("opposite", "more than", "less than")),
        ("{All|None} of the crew lived.", ("negation", "All", "None")),
        ("{Everyone|No one} on the ship was hurt.", ("negation", "Everyone", "No one")),
        ("The tolls {rose|did not rise} in spring.", ("negation", "rose", "not rise")),
        ("The guests {knew|did not know} of the letters.", ("negation", "", "not")),
        ("The guests {knew|never knew} of the letters.", ("negation", "", "never")),
        ("The town {is|is no longer} served by trains.", ("negation", "", "no longer")),
        ("The mayor {met|denied meeting} the bishop.", ("negation", "", "denied")),
        ("The climbers {reached|failed to reach} the hut.", ("negation", "", "failed to")),
        ("The ship sailed {with|without} a pilot.", ("negation", "with", "without")),
        ("The duke {agreed|refused} to come to court.", ("negation", "agreed to", "refused to")),
        ("The mayor met the bishop {and|but not} the duke.", ("negation", "", "not")),
        ("The fever {is|is hardly} ever fatal in adults.", ("negation", "", "hardly")),
        (
            "{The bank and its owner were|Neither the bank nor its owner was} fined.",
            ("negation", "", "Neither"),
        ),
        ("The team moved to {Fort Lauderdale|New Orleans}.", ("name", "Fort Lauderdale", "New Orleans")),
        (
            "The team moved to {Fort Lauderdale, Florida|New Orleans, Louisiana} in May.",
            ("name", "Fort Lauderdale, Florida", "New Orleans, Louisiana"),
        ),
        ("{CBS|ABC} reported the fall of the price.", ("name", "CBS", "ABC")),
        ("{Sweden|Norway} won the cup again.", ("name", "Sweden", "Norway")),
        ("{Texas|Kansas} was admitted to the union.", ("name", "Texas", "Kansas")),
        ("It was read in {northern Ghana|southern Mali}.", ("name", "Ghana", "Mali")),
        ("It is set in {medieval Japan|classical Rome}.", ("name", "medieval, Japan", "classical, Rome")),
        ("He fought in {World War I|World War II} as a cook.", ("name", "World War I", "World War II")),
        ("The castle of {Elizabeth I|Elizabeth II} was sold.", ("name", "Elizabeth I", "Elizabeth II")),
        ("A {French|Polish} clerk kept the books.", ("name", "French", "Polish")),
        ("It sold {1.2 million|1.2 billion} copies.", ("number", "1.2 million", "1.2 billion")),
        ("It sold {forty|60} copies.", ("number", "forty", "60")),
        ("It was {10 miles|20 kilometres} away from town.", ("number", "10", "20")),
        ("The expedition left in {early May|late May}.", ("date", "early May", "late May")),
        ("The expedition left in {May|June} with mules.", ("date", "May", "June")),
        ("The clerk ({1912–1987|1912–1978}) kept bees.", ("date", "1912–1987", "1912–1978")),
        ("It was built {between 1911 and 1914|between 1921 and 1924}.", ("date", "1911, 1914", "1921, 1924")),
        ("{Cheap coal sold for 40|Coal sold for 50} crowns in Brno.", ("number", "40", "50")),
        ("Tolls {may rise|are expected to fall} in spring.", ("opposite", "rise", "fall")),
        ("The tolls, {3|4} in all, stood for years.", ("number", "3", "4")),
    ],
)
def test_in_what_an_edited_statement_differs(statement: str, expected: tuple[str, str, str]) -> None:
    """One thing, with the words of each; seen from the other side the same."""
    one, other = edited(statement)
    assert differ(one, other) == expected
    kind, left, right = expected
    assert differ(other, one) == (kind, right, left)


@pytest.mark.parametrize(
    "statement",
    [
        "The tolls {rose|increased} in winter.",
        "The tolls {fell|did not rise} in winter.",  # as far as anybody can tell
        "The town lies north of a lake{|, which lies south of the town}.",
        "The fever {never|rarely} kills adults.",  # both deny, more or less
        "The ship {had no|was without a} pilot.",
        "The bird {cannot fly|is flightless}.",
        "The moon {has no|lacks an} atmosphere of gas.",
        "The play was {only staged|never staged} in the capital.",
        "The road is {not passable|impassable} in winter.",
        "The crew {refused|did not accept} the offer.",
        "The clerk {denied|said that he had not} met the duke.",
        "It opened {in May|not until May} with music.",
        "The team moved to {Fort Lauderdale, Florida|Fort Lauderdale} in May.",
        "{The United States|The US} entered the war.",
        "{An American|A US} company built the mill.",
        "The {German|Germany's} government paid for it.",
        "He moved to {the Netherlands|Holland} with his sons.",
        "{Woodrow Wilson|Wilson} signed the law.",
        "The book by {J. K. Rowling|Joanne Rowling} sold well.",
        "He was born in {St. Petersburg|Saint Petersburg} in winter.",
        "He fought in {World War II|the Second World War} as a cook.",
        "{Apple and IBM|IBM and Apple} signed the contract.",
        "It sold {forty|40} copies.",
        "It sold {1.25 million|1,250,000} copies.",
        "It sold {about 1.25 million|1,247,310} copies.",
        "The lake is {1.5 km|1,500 metres} long.",
        "The party took {a tenth|10 per cent} of the vote.",
        "It opened on {12 June 1995|June 12, 1995} with music.",
        "The paper came out in {January 1950|Jan. 1950} in Paris.",
        "It opened in {spring 1957|the spring of 1957} with music.",
        "It opened in {1957|May 1957} with music.",
        "It took {40m|40 million} from the bank.",  # metres, perhaps
        "The library holds {40,000 books|300 manuscripts}.",
        "The {library|museum} had 40 rooms.",
        "The {northern tolls rose|southern tolls fell} in spring.",  # two pairs of opposites
        "The mill had {40 wide doors of oak|50 tall doors of pine}.",  # two other words
        "It was sung by {Anna Kovar and Jan Novak|Eva Berg and Petr Malik} in May.",  # two names
        "{The bank was not|Neither the bank nor the mill was} fined in May.",
        "The mill {did not burn|never burned, and nobody left,} in May.",
        "The house was {bought by|sold to} the town.",  # one deed from two sides
        "The {son had 40|father had 50} cows.",
        "It held {about 1,200|1,180} barrels.",
        "It sold {1.25 million|1,247,310} copies.",
        "{Profits|Prices} rose in the winter.",
        "{Construction|Unemployment} was slow in winter.",
        "The general was {defeated at Leipzig|victorious at Dresden} in May.",
        "The {upper lake covers 12|lower lake covers 30} hectares.",
        "It was founded in {Lyon in 1921|Paris in 1958} by two brothers.",
        "The {first season had 13|second season had 18} parts.",
        "The mayor {built a mill|bought a very old mill} there.",
    ],
)
def test_what_is_no_one_difference(statement: str) -> None:
    """Nothing, or what two things can both be, from both sides."""
    one, other = edited(statement)
    assert differ(one, other) is None
    assert differ(other, one) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The eastern slopes get more rain than the western.",
            "The western slopes get less rain than the eastern.",
        ),
        ("The chapel was built before the abbey.", "The abbey was built after the chapel."),
        ("Half of its houses had a loom.", "A loom stood in every second house."),
        ("In May the two villages were merged.", "The two villages were merged in May."),
        ("The library has 40 rooms.", "The museum has 50 rooms."),
        ("Smoking was banned on all of the ships.", "On all of the ships smoking was banned."),
    ],
)
def test_what_stands_in_another_order(one: str, other: str) -> None:
    """Opposites and names count only where all else stands as it stood."""
    assert differ(one, other) is None
    assert differ(other, one) is None


def in_words(number: int) -> str:
    """A number up to 99 in words; beyond twelve in tens."""
    return ONES[number] if number < len(ONES) else TENS[number // 10]


numbers = st.sampled_from([*range(2, len(ONES)), *range(20, 100, 10)])
statements = st.builds(
    lambda opening, verb, rest, place: f"{opening} {verb} {{}} {rest}{place}.",
    st.sampled_from(("The old bridge", "The town of Vidrov", "Anna Kovar", "The clerk’s wife")),
    st.sampled_from(("had", "never had", "sold", "lost", "did not want")),
    st.sampled_from(
        ("stone piers", "barrels of wine", "kilometres of road", "votes", "per cent of the votes")
    ),
    st.sampled_from(("", " in 1995", " before the war", ", of which none was new")),
)


@given(statements, numbers, numbers)
def test_a_figure_that_is_exchanged_always_differs(statement: str, one: int, other: int) -> None:
    """And in words it never does."""
    told = [statement.format(number) for number in (one, in_words(one), other, in_words(other))]
    for first in told[:2]:
        for second in told[2:]:
            assert (differ(first, second) is None) == (one == other)
    assert differ(told[0], told[1]) is None


WORDS = (
    "rose",
    "fell",
    "not",
    "never",
    "the mill",
    "Brno",
    "Praha",
    "3",
    "4",
    "in 1995",
    "in May 1995",
    "and",
    "no longer",
    "wet",
    "dry",
)
free = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(
    lambda words: f"The tolls {' '.join(words)}."
)


@given(free, free)
def test_it_is_symmetric(one: str, other: str) -> None:
    """Whichever of two statements stands first; one and the same never differs."""
    found, back = differ(one, other), differ(other, one)
    assert (found is None) == (back is None)
    assert found is None or back is None or found[0] == back[0]
    assert differ(one, one) is None
