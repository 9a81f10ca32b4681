"""The finder of quotations on the real article, on every kind of mark, and under properties."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.language import language_of
from factcheck.text.spans import paragraphs

quotations = language_of().quotations

ARTICLE = (Path(__file__).resolve().parents[2] / "seeds" / "zarif-tape.txt").read_text(encoding="utf-8")

# Every quotation of the article, checked by eye: start, end, mark, depth, closed or open, and how it begins. The one
# that is open lacks its mark in the article: ‘in the presence of US Secretary of State John Kerry, he replied, ‘This
# is not up to you.’
QUOTATIONS = """
222 369 double 0 closed | we have held good
692 877 double 0 closed | Russia did not want
742 762 single 1 closed | put all its weight
914 1060 double 0 closed | General [of the Islamic
1006 1032 single 1 closed | demolish our achievement
2731 2739 double 0 closed | cursed
3100 3327 double 0 closed | not[ing] that the trip
3238 3301 single 1 closed | destroying the achievement of
3329 3356 double 0 closed | Diplomacy was sacrificed,
3369 3459 double 0 closed | They [Soleimani] played with
3572 3783 double 0 closed | When the field wants
3791 4428 double 0 closed | also stressed that Russia
4430 5238 double 0 closed | The head of the
4630 4747 single 1 closed | At this point in
4760 4833 single 1 open | in the presence of
4834 4858 single 1 closed | This is not up
4945 4968 single 1 closed | rude and undiplomatic
4994 5139 single 1 closed | We expect China and
6246 6261 double 0 closed | international
6625 7465 double 0 closed | In the summer of
7469 7484 double 0 closed | In July 2015,
7537 8222 double 0 closed | Iran and its allies
8224 8285 double 0 closed | Putin didn’t feel ready
8327 8716 double 0 closed | Too many countries were
8447 8472 single 1 closed | unintended consequences
8718 9184 double 0 closed | Putin allocated more or
9576 10280 double 0 closed | Russia considers that it
10285 10365 double 0 closed | Russia’s other strategic interest
10418 11139 double 0 closed | There is no longer
11898 12139 double 0 closed | Defence Minister Shoigu visited
12333 12449 double 0 closed | a military cooperation deal
12434 12448 single 1 closed | interference
12551 12562 double 0 closed | First off
12575 12774 double 0 closed | these rumours have already
12776 13797 double 0 closed | Speaking about cold hard
14355 14459 double 0 closed | how this all relates
14629 14642 double 0 closed | In the end,
14666 14812 double 0 closed | admitted that he had
15100 15235 double 0 closed | The words that Russia
15264 15512 double 0 closed | a reflection of the
15590 16129 double 0 closed | at the time [2015],
16159 16502 double 0 closed | and in particular Zarif,
16683 17477 double 0 closed | The interests of Moscow
17479 17927 double 0 closed | ‘The materials published by
17481 17820 single 1 closed | The materials published by
17857 17926 single 1 closed | must find the courage
17929 17962 double 0 closed | In relations with the
18002 18526 double 0 closed | you need to understand
"""

# A text, and what is quoted in it: the depth as so many >, then the quotation, with … where its mark is missing.
CASES = {
    "Zarif’s ministers’ view didn’t change.": [],
    "He said ‘em and ‘90s and '90s and ’em and rock ’n’ roll, class of ’68.": [],
    "'Twas the ministers' idea, 'course.": [],
    "In the '80s we sang very 'loudly.'": ["'loudly.'"],
    "In the ’80s and '90s’ songs we sang ‘loudly.’": ["‘loudly.’"],
    "'In the '80s we sang,' he said.": ["'In the '80s we sang,'"],
    "The '80s' music was 'loud', in '81 too.": ["'loud'"],
    "He said 'yes' and \"no\".": ["'yes'", '"no"'],
    "“He said ‘no’,” she said.": ["“He said ‘no’,”", ">‘no’"],
    "‘He said “no”,’ she said.": ["‘He said “no”,’", ">“no”"],
    "\"He said 'it's the ministers' idea', yes.\"": [
        "\"He said 'it's the ministers' idea', yes.\"",
        ">'it's the ministers' idea'",
    ],
    "‘The ministers’ idea was good,’ he said.": ["‘The ministers’ idea was good,’"],
    "‘The ministers’ idea was good’, he said, “yes”.": ["‘The ministers’ idea was good’", "“yes”"],
    "‘The ministers’ idea was “good”, he said.": ["‘The ministers’", "“good”"],
    "‘The ministers’ he said.": ["‘The ministers’"],
    "‘The ministers’ Qur‘an was good,’ he said.": ["‘The ministers’ Qur‘an was good,’"],
    "‘The ministers’ view was 'good', he said.": ["‘The ministers’", "'good'"],
    "‘The ministers’ view and ‘good’ ideas.": ["‘The ministers’", "‘good’"],
    "‘ Oui ’, he said; ‘ non ’ he said.": ["‘ Oui ’", "‘ non ’"],
    "«oui « non » oui» and « oui » non ».": ["«oui « non » oui»", ">« non »", "« oui »"],
    "‘I’m told that the d’Hondt rule wasn’t his,’ he said.": ["‘I’m told that the d’Hondt rule wasn’t his,’"],
    "‘The class of ’68 left,’ he said.": ["‘The class of ’68 left,’"],
    "‘He met ’em all,’ he said. ‘In the ‘60s.’": ["‘He met ’em all,’", "‘In the ‘60s.’"],
    "‘He praised “the ministers’ view” and left’": [
        "‘He praised “the ministers’ view” and left’",
        ">“the ministers’ view”",
    ],
    '„Gut“, er. „Ja" oder »nein« oder «oui» ou « non ».': ["„Gut“", '„Ja"', "»nein«", "«oui»", "« non »"],
    "‚Gut‘, sagte er; ‹oui›.": ["‚Gut‘", "‹oui›"],
    "”Hej”, sa han. “Ja“, sa hon.": ["”Hej”", "“Ja“"],
    'signing of "a deal touted as a response to ‘interference’”.': [
        '"a deal touted as a response to ‘interference’”',
        ">‘interference’",
    ],
    'He is 5\'10" tall and 6" wide.': [],
    "“First paragraph goes on.": ["“First paragraph goes on.…"],
    "“‘First paragraph goes on. ": ["“‘First paragraph goes on.…", ">‘First paragraph goes on.…"],
    "He called it “good and left. Then “bad”.": ["“good and left. Then…", "“bad”"],
    "“He said ‘good and left.” Then": ["“He said ‘good and left.”", ">‘good and left.…"],
    "“Go,’ he said.": ["“Go,’ he said.…"],
    "‘Go,’ he said, ‘in peace, he replied, ‘You.’ So": ["‘Go,’", "‘in peace, he replied,…", "‘You.’"],
    "‘He said “yes.’ Then": ["‘He said “yes.’", ">“yes.…"],
    "He said” nothing» at all’.": [],
    "Qur‘an and Sana’a.": [],
    '(“In brackets”) and [‘this’] and—"that"—.': ["“In brackets”", "‘this’", '"that"'],
    '“” and "" and “ ” and ‘’.': [],
    "“A ‘b “c” d’ e.": ["“A ‘b “c” d’ e.…", ">‘b “c” d’", ">>“c”"],
    "in the ‘60s he said ‘60 men’.": ["‘60 men’"],
    'the so-called"freedom"fighters': ['"freedom"'],
    "“ ‘Yes,’ he said.”": ["“ ‘Yes,’ he said.”", ">‘Yes,’"],
    "“One\n“Two”": ["“One…", "“Two”"],
}

TEXTS = st.lists(
    st.sampled_from([*"“”„‟‘’‚‛«»‹›\"'.,([— \n", "a", "s", "em", "90s", "5", "  ", "\xa0", " a", "a "]),
    max_size=40,
).map("".join)


def found(text: str) -> list[str]:
    return [
        ">" * one.depth + text[one.start : one.end] + ("" if one.closed else "…") for one in quotations(text)
    ]


def test_the_quotations_of_the_article_are_those_that_a_reader_finds():
    """Each quotation of the article, with its place, mark, depth and whether it is closed."""
    rows = [
        f"{one.start} {one.end} {one.mark} {one.depth} {'closed' if one.closed else 'open'} | "
        + " ".join(ARTICLE[one.inner.start : one.inner.end].split()[:4])
        for one in quotations(ARTICLE)
    ]
    assert rows == QUOTATIONS.strip().splitlines()


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_a_quotation_is_found_as_a_reader_sees_it(text, expected):
    """Marks of every kind, nested, missing and turned, and apostrophes that are none."""
    assert found(text) == expected


def test_the_inner_span_has_neither_marks_nor_white_space():
    """What is quoted stands between the marks."""
    text = "« Non », “ ‘Yes,’ he said.” “open "
    inner = [text[one.inner.start : one.inner.end] for one in quotations(text)]
    assert inner == ["Non", "‘Yes,’ he said.", "Yes,", "open"]


@given(TEXTS)
def test_quotations_nest_and_stay_in_their_paragraph(text):
    """They are sorted, lie inside one another or apart, and the depth counts what is around them."""
    around: list[int] = []
    last = -1
    for one in quotations(text):
        assert last < one.start <= one.inner.start < one.inner.end <= one.end
        while around and around[-1] <= one.start:
            around.pop()
        assert one.depth == len(around)
        assert not around or one.end <= around[-1]
        assert any(start <= one.start and one.end <= end for start, end in paragraphs(text))
        assert text[one.inner.start : one.inner.end].strip() == text[one.inner.start : one.inner.end]
        around.append(one.end)
        last = one.start


@given(st.lists(TEXTS, max_size=3))
def test_a_paragraph_is_read_without_its_neighbours(texts):
    """A mark left open in one paragraph changes nothing in the next."""
    lines = [line.strip() for text in texts for line in text.split("\n") if line.strip()]
    assert found("\n".join(lines)) == [one for line in lines for one in found(line)]


@pytest.mark.parametrize(
    "text",
    [
        "“" * 100_000,
        '"' * 100_001,
        "“a ‘b " * 50_000,
        "“a” " * 50_000,
        "‘as’ b " * 50_000,
        "«" + "“‘" * 50_000 + "«a»" * 9,
        "“‘" * 30_000 + " " * 30_000 + "”" * 30_000,
    ],
)
def test_a_hundred_thousand_marks_are_read_in_one_pass(text):
    """Degenerate texts take no noticeable time, however deeply they nest."""
    assert all(one.end <= len(text) for one in quotations(text))
