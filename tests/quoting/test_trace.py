"""Tracing: each outcome by name, what declarations allow and what they do not, and the places that are found."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

import factcheck
from factcheck.quoting import passages
from factcheck.quoting.matches import Match, Trace
from factcheck.quoting.one_form import MOST_PLACES
from factcheck.quoting.passages import WordChange
from factcheck.quoting.trace import Tracer

CallsOf = Callable[[ModuleType, str], list[tuple[Any, ...]]]

TEXT = (
    "The minister said: “We did not want the deal – not on these terms – but we’ll sign it.” "
    "General [Qasem] Soleimani went to Moscow in July 2015. He met two people there.\n"
    "The ﬁrst visit was on 24 July; the second one never took place … or so they say."
)


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("We did not want the deal", Match.VERBATIM),
        ("General [Qasem] Soleimani went", Match.VERBATIM),
        ("took place … or so they say", Match.VERBATIM),
        ("“We did not want the deal – not on these terms – but we’ll sign it.”", Match.VERBATIM),
        ('"We did not want the deal - not on these terms - but we\'ll sign it."', Match.TYPOGRAPHY),
        ("the deal—not on these terms—but", Match.TYPOGRAPHY),
        ("We did not\nwant the deal", Match.TYPOGRAPHY),
        ("Gene-\nral [Qasem] Soleimani", Match.TYPOGRAPHY),
        ("The first visit", Match.TYPOGRAPHY),
        ('"in July 2015."', Match.TYPOGRAPHY),
        ("We did not want the deal … but we’ll sign it", Match.ELIDED),
        ("We did not want the deal ... but we’ll sign it", Match.ELIDED),
        ("We did not want the deal [...] but we’ll sign it", Match.ELIDED),
        ("We did not want the deal . . . but we’ll sign it", Match.ELIDED),
        ("The minister said … Soleimani went to Moscow … the second one", Match.ELIDED),
        ("We did not want the deal [of 2015] – not on these terms", Match.ALTERED),
        ("[w]e did not want the deal", Match.ALTERED),
        ("[The general] met two people there", Match.ALTERED),
        ("He met [some people] there", Match.NEAR),
        ("He met two [foreigners] there", Match.ALTERED),
        ("We did want the deal", Match.NEAR),
        ("We did … want the deal", Match.NEAR),
        ("We did [sometimes] want the deal", Match.NEAR),
        ("We did not want [not] the deal", Match.NEAR),
        ("we did not want the deal", Match.NEAR),
        ("went to Moscow in July 2016", Match.NEAR),
        ("went to Moscow in [the summer]", Match.ALTERED),
        ("in [some month] He met two people", Match.NEAR),
        ("but we’ll sign it … We did not want the deal", Match.NEAR),
        ("We did not want the deal but we’ll sign it", Match.NEAR),
        ("General Soleimani went to Moscow", Match.NEAR),
        ("Nothing of the kind was ever printed here", Match.ABSENT),
        ("", Match.ABSENT),
        ("…", Match.ABSENT),
        ("[]", Match.ABSENT),
        ("eneral [Qasem] Soleiman", Match.NEAR),
    ],
)
def test_outcome(quote: str, outcome: Match) -> None:
    """Each form of a quote has its outcome."""
    assert Tracer(TEXT).trace(quote).outcome is outcome


def test_every_place_is_found() -> None:
    """Words that stand twice have two places, in order; neighbours choose one."""
    tracer = Tracer("one two one two one")
    assert [(span.start, span.end) for span in tracer.trace("one").spans] == [(0, 3), (8, 11), (16, 19)]
    assert [span.start for span in tracer.trace("one", prefix="two ", suffix=" two").spans] == [8]
    assert not tracer.trace("one", prefix="three").outcome.passes


def test_pieces_of_a_cut() -> None:
    """What is cut out is not quoted."""
    (span,) = Tracer(TEXT).trace("We did not want the deal … but we’ll sign it").spans
    assert [TEXT[start:end] for start, end in span.pieces] == [
        "We did not want the deal",
        "but we’ll sign it",
    ]


def test_nearest_passage_marks_the_difference() -> None:
    """A misquote is shown beside the words that stand there."""
    nearest = factcheck.trace("went to Moscow in July 2016", TEXT).nearest
    assert nearest is not None
    assert nearest.marked == "went to Moscow in July [2015. -> 2016]"
    assert TEXT[nearest.start : nearest.end] == "went to Moscow in July 2015."
    assert nearest.changes == (WordChange(text="2015.", quote="2016"),)


HONEST = [
    # The text's own ellipses and brackets are words of the quote.
    ("He took place … or so they say, and we met at noon", "took place … or so … at noon"),
    ("He took place … or so they say, and we met at noon", "[t]ook place … or so they say"),
    ("General [Qasem] Soleimani went to Moscow in July", "General [Qasem] Soleimani went … in July"),
    ("It was said [sic] by him", "It was said [sic] by [Zarif]"),
    ("as told [in the last … year] to us both", "as told [in the … year] to us"),
    # A hyphen at a line's end is part of the word or not, on either side.
    ("a well-\nknown man gave an inter-\nview here", "a well-known man gave an interview here"),
    ("a well-known man gave an interview here", "a well-\nknown man gave an inter-\nview here"),
    # Dashes, nested marks, other scripts.
    ("We want the deal — not here — but sign", "the deal -- not here -- but sign"),
    ("‘Rumours are just that,’ he said.", "“Rumours are just that.”"),
    ("Å Café costs 5 Ω", "A\u030a Cafe\u0301 costs 5 \u2126"),
    ("그는 한국어 문장을 썼다", "\u1112\u1161\u11ab국어 문장을"),
    # Ellipses in their forms, with stops of the quoting author's beside them.
    ("We want the deal, which was old, but we sign it", "We want the deal. … [W]e sign it"),
    ("We want the deal, which was old, but we sign it", "“… the deal, which was old …”"),
    ("We want the deal, which was old. But we sign it", "We want the deal.... But we sign it"),
    ("We want the deal, which was old. But we sign it", "We want the deal [ … ] But we sign it"),
    ("“It is,” said Ann, “a good day.”", "“It is” … “a good day.”"),
    # A negation goes with the phrase that is cut.
    ("He came not to praise but to bury him", "He came … to bury him"),
    ("The deal – not on these terms – is signed", "The deal … is signed"),
    ("We sign it. Not today. We leave", "We sign it … We leave"),
    ("We sign so then not here now today", "We sign … today"),
    ("The deal, not on any such terms is signed", "The deal … is signed"),
    ("The deal is on the whole not, signed", "The deal … signed"),
    # Brackets.
    ("They sign deal today", "They sign [a] deal today"),
    ("A man asks for peace", "[a] man ask[ed] for peace"),
    ("A man ask for peace", "A man ask[s] for peace"),
    ("Zarif told us that he left", "Zarif told us that he [the minister] left"),
    ("Zarif told us that he left", "Zarif told us [journalists] that [Lavrov] left [Tehran]"),
    ("Zarif told us that Mr Lavrov left", "Zarif told us that [he] left"),
    ("Zarif told us that he left for Vienna that day, by train", "Zarif told us [journalists] … by train"),
    ("Zarif told us that he left for Vienna that day", "Zarif told us … [Lavrov] left for"),
    # A pronoun in front of `self` stands for the speaker's own.
    ("I paid for it myself", "[Kovar] paid for it [her]self"),
    ("I paid for it myself in May", "[Kovar] paid for it [her]self in May"),
    ("We paid for it ourselves.", "[They] paid for it [them]selves"),
    ("I myself paid", "[She] [her]self paid"),
    # A number in a bracket at the quote's edge hides none where the text has no word there.
    ("Zarif left", "[In 2014] Zarif left"),
    ("Zarif left. Then it rained", "Zarif left [in 2014]"),
    ("2014 was a good year", "[2]014 was a good year"),
    ("They met the old foreign minister of Iran today", "They met [Zarif] today"),
    ("They met the old minister today", "They met [a new man] today"),
    # A comment of the quoting author's stands for no words, whatever the text goes on with.
    ("No men left it here", "[laughs] men left"),
]


@pytest.mark.parametrize(("text", "quote"), HONEST)
def test_honest(text: str, quote: str) -> None:
    """What an honest quoting author may write passes."""
    assert factcheck.trace(quote, text).outcome.passes


DISHONEST = [
    # A cut that cuts nothing, or loses the negation of what stays.
    ("We want the deal", "We want … the deal"),
    ("We want, the deal", "We want [...] the deal"),
    ("Council [of 2015]. Zarif explained", "Council [of 2015]. … Zarif explained"),
    ("It is not so.", "It is [...] so."),
    ("He cannot go", "He can… go"),
    ("We couldn’t sign it", "We … sign it"),
    ("He did, as all the many reporters heard, not want it", "He did … want it"),
    ("He did not, as all the many reporters heard, want it", "He did … want it"),
    ("He did attend. He did not want it", "He did … want it"),
    ("He won without any help", "He won … help"),
    ("We sign so not here now today", "We sign … today"),
    ("The deal not on any such terms, is signed", "The deal … is signed"),
    ("The deal, is on the whole not signed", "The deal … signed"),
    ("He came not to praise him at all to bury him", "He came … to bury him"),
    # A quote ends where words end.
    ("We can’t sign it", "We can"),
    ("Lavrov left the party", "Lavrov left the part…"),
    # Brackets that hide another change.
    ("Lavrov refused and Zarif agreed", "Lavrov [sic] agreed"),
    ("Lavrov refused and Zarif agreed", "Lavrov [Zarif] agreed"),
    ("Lavrov refused, and Zarif agreed", "Lavrov [also] agreed"),
    ("Lavrov left. Zarif agreed", "Lavrov [also] agreed"),
    ("Zarif said that the tape was leaked", "Zarif said [l]eaked"),
    ("General [Qasem] Soleimani went", "General [Hassan] Soleimani went"),
    ("Zarif [Lavrov] replied to us", "[Shoigu] replied to us"),
    ("A b c d e f g h i j", "A [x] j"),
    ("They met the very old foreign minister of Iran today", "They met [Zarif] today"),
    ("They met the old foreign minister today", "They met [the minister] today"),
    ("They met nobody else today", "They met [him] today"),
    ("Zarif left nobody", "Zarif left [him]"),
    ("In May five men left", "[in 2014] men left"),
    ("In May [old] men left", "[he] men left"),
    ("The men left [it] here", "men left [him]"),
    ("He is happy with it", "He is [un]happy with it"),
    ("I paid for it twice", "[Kovar] paid for it [her]self"),
    ("I paid for it twice in May", "[Kovar] paid for it [her]self in May"),
    ("I paid for it ourselves", "[Kovar] paid for it [her]self"),
    ("Novak paid for it", "[Her]self paid for it"),
    ("He is a selfish man", "He is a [him]selfish man"),
    ("I paid for it myself", "[Kovar] paid for it [non]self"),
    ("I paid for myself", "[Kovar] paid for [her]myself"),
    ("It is legal", "It is [il-]legal"),
    ("He said it", "He [n]ever said it"),
    ("He is helpless now", "He is help[ful] now"),
    ("It was not so", "It was no[w] so"),
    ("We couldn’t sign it", "We could[] sign it"),
    ("No man came to us", "[A] man came to us"),
    ("Zarif did not go", "Zarif did [so]"),
    ("It cost forty million", "It cost [ninety] million"),
    ("It cost 40 million", "It cost [90] million"),
    ("It cost 40 million", "It cost 4[5] million"),
    ("It cost 40 million", "[It cost 50] million"),
    # Punctuation that matters.
    ("Is it so? He asked", "Is it so."),
    ("It is so.", "It is so?"),
    ("1.5 million men", "15 million men"),
    ("We re-sign it", "We resign it"),
]


@pytest.mark.parametrize(("text", "quote"), DISHONEST)
def test_dishonest(text: str, quote: str) -> None:
    """What changes the sense does not pass, whatever declares it."""
    assert not factcheck.trace(quote, text).outcome.passes


def test_rare_words_late_in_a_long_text_are_found() -> None:
    """However often the quote's other words stand before them."""
    text = "the man saw " * 50_000 + "the zebra ran here"
    (span,) = Tracer(text).trace("the … zebra … here").spans
    assert text[span.start : span.end] == "the man saw the zebra ran here"
    assert Tracer(text).trace("the", prefix="saw ", suffix=" zebra").spans[0].start == len(text) - 18


def test_a_comment_in_brackets_does_not_have_words_sought_further_on() -> None:
    """`[sic]` replaces nothing; looking beyond the next space would use up the steps that a long text needs."""
    text = "he sayd, it, " * 150_000 + "he sayd it"
    (span,) = Tracer(text).trace("he sayd [sic] it").spans
    assert (span.start, span.end) == (len(text) - len("he sayd it"), len(text))


def test_a_cut_is_drawn_together() -> None:
    """Of all ways to lay the pieces, the shortest to each end is the place."""
    text = "the man left, the man slept, the dog slept"
    spans = Tracer(text).trace("the man … slept").spans
    assert [text[span.start : span.end] for span in spans] == [
        "the man left, the man slept",
        "the man slept, the dog slept",
    ]


def test_a_place_that_does_not_hold_gives_way_to_the_one_before() -> None:
    """The last words before a cut, or the nearest before a bracket, may not be whole or leave nothing out."""
    assert factcheck.trace("bell … went", "bell bell bell, went").spans[0].pieces == ((5, 9), (16, 20))
    assert factcheck.trace("ha ha … went", "ha ha ha, he went").spans[0].pieces == ((3, 8), (13, 17))
    text = "see the great lithe elephants here"
    assert factcheck.trace("the [very] elephants", text).spans[0].pieces == ((4, 7), (20, 29))


def test_an_article_in_brackets_is_a_letter_with_its_word() -> None:
    """`[A] Smith` stands for `a Smith`; the bracket is not an insertion beside it."""
    assert factcheck.trace("He met [A] Smith there", "He met a Smith there").spans[0].pieces == (
        (0, 6),
        (7, 20),
    )


def test_neighbours_choose_whatever_marks_stand_between() -> None:
    """A quote with marks of its own is found between the neighbours that the selector gives."""
    tracer = Tracer("He said: “We sign.” She said: “We sign.”")
    assert [span.start for span in tracer.trace("“We sign”", prefix="She said:").spans] == [31]
    assert [span.start for span in tracer.trace("We sign", prefix="He said: “").spans] == [10]
    assert not tracer.trace("We sign", prefix="They said: “").outcome.passes


def test_no_more_places_are_told_than_anybody_reads() -> None:
    """Of words that stand thousands of times the first thousand, whatever neighbours choose them."""
    tracer = Tracer("one, two " * (MOST_PLACES + 5))
    for suffix in ("", ", two", "two"):
        spans = tracer.trace("one", suffix=suffix).spans
        assert (len(spans), spans[-1].start) == (MOST_PLACES, 9 * (MOST_PLACES - 1))


def test_nothing_stands_before_a_text_or_after_it() -> None:
    """The words at the text's other end are no neighbours of those at this one."""
    tracer = Tracer("We sign. He said: We sign.")
    assert not Tracer("We sign, he said.").trace("We sign", prefix="he said").outcome.passes
    assert not Tracer("“Then he said: We sign").trace("We sign", suffix="Then he").outcome.passes
    assert [span.start for span in tracer.trace("We sign", prefix="He said").spans] == [18]
    assert [span.start for span in tracer.trace("We sign", suffix="He said").spans] == [0]


@pytest.mark.parametrize(
    ("quote", "text", "passes"),
    [
        ("we sign", "Xwe sign, he said", False),  # the end of a word, right where the text begins
        ("Can", "Can’t we sign?", False),  # and the beginning of one
        (
            "Will they sign",
            "“Will they sign?” he asked",
            True,
        ),  # words of a question, which say nothing of its end
        ("Will they sign.", "“Will they sign?” he asked", False),
    ],
)
def test_where_a_text_begins_and_a_question_ends(quote: str, text: str, *, passes: bool) -> None:
    """A word is whole or not quoted, also the text's first; only a full stop makes a statement of a question."""
    assert Tracer(text).trace(quote).outcome.passes is passes


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("He did not, {} want it", Match.NEAR),
        ("He did, {} not want it", Match.NEAR),
        ("He did, {} not here, {} want it", Match.ELIDED),
    ],
)
def test_a_long_cut_is_looked_at_where_it_begins_and_ends(text: str, outcome: Match) -> None:
    """A page may be left out, with its negations, but not the one that belongs to the words that stay."""
    page = "as many of those who were there that evening have said to each other again and again, " * 8
    assert factcheck.trace("He did … want it", page + text.replace("{}", page)).outcome is outcome


def test_places_have_no_white_space_at_their_edges() -> None:
    """A dash of the normal form may stand for the spaces around it."""
    text = "It is a non- proliferation deal"
    (span,) = Tracer(text).trace("a non-").spans
    assert text[span.start : span.end] == "a non-"


@pytest.mark.parametrize(
    ("quote", "marked"),
    [
        ("We did want the deal", "“We did [not -> -] want the deal"),
        ("We did … want the deal – not on", "“We did [not -> ...] want the deal – not on"),
        ("Suleimany", "[Soleimani -> Suleimany]"),
        ("wenttt to the two-hour talkss", "[went -> wenttt] to the two-hour [talks. -> talkss]"),
        ("to the two-hour talks and home again", "to the two-hour talks. [- -> and home again]"),
        ("He met two very old people there", "He met two [- -> very old] people there."),
        ("and the minister said: We did not", "[The -> and the] minister said: “We did not"),
        ("The ﬁrst wisit was on 24 July", "The ﬁrst [visit -> wisit] was on 24 July;"),
        ("the deal-on these terms", "the deal – [not -> -] on these terms"),
        ("went to the two-day talks", "went to the [two-hour -> two-day] talks."),
        ("went to the two hour talks", "went to the [two-hour -> two hour] talks."),
        ("Soleimani went to Kiev in July", "Soleimani went to [Moscow -> Kiev] in July"),
        ("General [Qasem] Soleimani went to Kiev", "General [Qasem] Soleimani went to [Moscow -> Kiev]"),
        # Of a quote with cuts, the first stretch that stands nowhere.
        (
            "… The minister said … Soleimani went to Kiev in July …",
            "Soleimani went to [Moscow -> Kiev] in July",
        ),
        ("The minister said … Soleimani went to Kiev in July", "Soleimani went to [Moscow -> Kiev] in July"),
    ],
)
def test_marked(quote: str, marked: str) -> None:
    """The nearest passage marks what differs, with the text's words and the quote's."""
    nearest = factcheck.trace(quote, f"{TEXT} Then he went to the two-hour talks.").nearest
    assert nearest is not None
    assert nearest.marked == marked


def test_a_misquote_in_a_long_text_is_explained() -> None:
    """By a window around words that both have, and by the whole text where there is none."""
    filler = "Something else was said on that day by somebody. " * 2_000
    text = f"{filler}The minister of a small country resigned on Monday. {filler}"
    for quote in (
        "The minister of a large country resigned on Monday",
        "The ministers of a smaller country resign on a Monday",
    ):
        nearest = Tracer(text).trace(quote).nearest
        assert nearest is not None
        assert nearest.text == "The minister of a small country resigned on Monday."


def test_a_misquote_in_a_long_text_is_sought_in_a_window(calls_of: CallsOf) -> None:
    """Words in a row say where to look, so that the whole text is not compared."""
    filler = "Something else was said on that day by somebody. " * 2_000
    calls = calls_of(passages, "_aligned")
    Tracer(f"{filler}The minister of a small country resigned on Monday after a long night.").trace(
        "The minister of a large country resigned on Monday after a long night"
    )
    assert [len(text) < 1_000 for _, text, _ in calls] == [True]


def test_the_nearest_passage_is_the_shortest() -> None:
    """Of words that stand twice before the difference, those that stand next to it are shown."""
    nearest = factcheck.trace(
        "the man and a dog", "There the man saw the man and the dog by the sea."
    ).nearest
    assert nearest is not None
    assert nearest.marked == "the man and [the -> a] dog"


def test_the_first_word_of_a_text_is_shown_whole() -> None:
    """A misquote that begins inside it is set against all of it."""
    nearest = factcheck.trace("eneral Soleimani went to Moscow", "General Soleimani went to Moscow").nearest
    assert nearest is not None
    assert nearest.marked == "[General -> eneral] Soleimani went to Moscow"


def test_the_passage_goes_no_further_back_than_a_word_of_any_length() -> None:
    """Where an address leads into the words quoted, none from far before it are shown as the quote's first."""
    address = "https://example.org/" + "x" * 60
    text = f"Never had he been there: {address} went to Moscow in July 2015, as all of them know."
    nearest = factcheck.trace("Never went to Moscow in July 2015", text).nearest
    assert nearest is not None
    assert nearest.start > text.index(address)
    assert nearest.marked.endswith("-> Never] went to Moscow in July 2015,")


def test_a_word_and_the_hyphen_that_ends_it_differ_as_one() -> None:
    """`two-` for `two` is a change of the word, not a mark too many."""
    nearest = factcheck.trace(
        "held the two and three-hour talks", "They held the two- and three-hour talks in Vienna."
    ).nearest
    assert nearest is not None
    assert nearest.marked == "held the [two- -> two] and three-hour talks"


def test_a_quote_that_passes_has_no_nearest_passage() -> None:
    """Approximate matching serves the message only."""
    assert factcheck.trace("He met two people there", TEXT) == Trace(
        outcome=Match.VERBATIM, spans=Tracer(TEXT).trace("He met two people there").spans, nearest=None
    )
