"""The sentence splitter on the real article, on what trips splitters up, and under properties."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.language import language_of
from factcheck.text.spans import Span, paragraphs

sentences = language_of().sentences

ARTICLE = (Path(__file__).resolve().parents[2] / "seeds" / "zarif-tape.txt").read_text(encoding="utf-8")

# Read line by line: every sentence of the article begins here, furniture and captions included.
STARTS = """
    0 35 60 371 597 878 1063 1199 1333 1599 1792 1872 2065 2139 2233 2452 2539 2694 2968 3033 3329
    3369 3403 3572 3670 3785 3927 4176 4345 4430 4630 4859 4994 5140 5240 5497 5677 5926 5998 6116
    6315 6434 6468 6625 6842 6965 7011 7249 7469 7714 7971 8224 8327 8434 8718 8857 9051 9186 9337
    9394 9576 9790 9950 10133 10285 10418 10629 10805 10998 11141 11236 11282 11379 11613 11676
    11840 12034 12141 12276 12452 12551 12742 12776 13126 13231 13446 13523 13722 13799 14040 14119
    14198 14320 14460 14629 14813 15019 15177 15236 15315 15400 15514 15811 15901 16131 16266 16365
    16400 16504 16683 16818 17479 17830 17929 18136 18233 18274 18442 18528
"""

# A bar stands for the space at which one sentence ends and the next begins.
CASES = """
Mr. Zarif met Gen. Soleimani.|He left.
He lives in the U.S. and works there.
He lives in the U.S.|The U.N. Security Council met.
The U.S. Under Secretary of State came.
He met J. A. Smith and George W. Bush.|They spoke.
He met X. Zhang and George X. Li.|They spoke.
He left                    .|Zarif stayed.
See No. 5 and pp. 12-14.|No.|He refused.
It fell on Jan. 20, 2015.|It rose in Dec.|Zarif left.
Prices rose 3.5 percent.|In 2015 they fell 2.1.
The talks began at 9 a.m. Monday.|They ended at 5 p.m.|Zarif left at 6 p.m. Moscow time.
Some, e.g. Zarif, i.e. the minister, disagreed.
Martin Luther King Jr. Day is a holiday.|It honours King Jr.|He was shot.
He lives at 5 Baker St.|The house is old.
Apple Inc. Chief Executive Tim Cook spoke.
He works for the Dept. of State.|It pays.
It was plan B.|Nobody knew it.
World War I.|It ended.
He told … Zarif that it was over.
“It happens that they play with us….|He cited this.”
He hesitated...|The door closed. . . .|It was late.
He hesitated... and left.
They voted.|[…] Then they left.
He said [...] Zarif knew.
“This is not up to you.”|The minister left.
“This is not up to you”.|The minister left.
“‘This is not up to you.’ ”|The minister left.
“Why?” Zarif asked.|“Why not?”|Nobody knew.
“Are you sure?” he asked.
What?!|No...|He left!
He left (she stayed. He slept.) and came back.|Good.
He [was (once. Twice) there. Then] left.|Good.
(He left. She stayed.)|Then nothing.
He went on [July 15, 2015 ].|He also stayed.
The Guard (IGRC] grew.|Nobody (saw it.|It was late.
He said “no”.|She agreed.
"We won," he said.|"We lost."|"Both," she said.
« Non. »|« Oui. »
1. The treaty was signed.|2. It failed.|They left.
(viii. The treaty was signed.|It failed.
Visit www.example.com.|Then read 3.1.4 again.
The war goes on.|al-Asad stays.|iPhones ring.
He moved to Tehran.[1]|She stayed.[12]
Stop!|5 men left.|$5 was lost.
The Eng. & Arch. office was closed.|It was late.
He works for Procter Inc. & Sons.|At Smith Bros. & Co. Zarif paid.
At 5 a.m. Mr. Smith went to the bank.|He left the bank at 6 p.m.|Mr. Smith then went to the store.
Shortly before 5 a.m. Zarif left.|On Monday at about 10:30 p.m. Anna Kovar came back.
From 5 a.m. to 6 a.m. Mr. Smith slept.|He woke at 7 a.m.|Nobody knew.
It was 5 a.m.|Mr. Smith left.|The night ended at 6 a.m.|Zarif left.
She works at Yahoo! Research in Barcelona.|She left Yahoo!|The firm paid.
Yahoo! Inc. and Yahoo! News are one.|Stop!|News came.
“Why?” Šimon asked.|“Why not?” Żanna Ślązak said.
He met Ł. Novak and Š. Ż. Kovar.|They spoke.
He met d’Étaing.|d’Étaing spoke.|el-Żahawi too.
Кто это?|Никто.
They spoke of Malcolm X…|Nobody answered.
They voted on it ….|Zarif left.
Wait. ***
... The end
"""

# Pieces that splitters stumble over, put together at random.
MARKS = [*".!?…()[]{}“”‘’\"'«»,:;-–", " ", "  ", "\xa0", "\n", "\r\n", "\u2028", "...", "***", "[1]"]
WORDS = "Mr U.S e.g No Jr The zarif Zarif al-Asad I p.m 5 2015 é 中 🙂 said"
PIECES = st.sampled_from([*MARKS, *WORDS.split(" ")])
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join))


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_the_article_has_119_sentences_and_they_begin_where_a_reader_says():
    """The reference count of the article, and the place of each sentence."""
    assert [str(span.start) for span in sentences(ARTICLE)] == STARTS.split()
    assert len(STARTS.split()) == 119


def test_each_sentence_of_the_article_goes_up_to_the_next():
    """Between two sentences stands nothing but white space."""
    spans = [Span(0, 0), *sentences(ARTICLE), Span(len(ARTICLE), len(ARTICLE))]
    between = [ARTICLE[one.end : other.start] for one, other in pairwise(spans)]
    assert not "".join(between).strip()


@pytest.mark.parametrize("marked", CASES.strip().splitlines())
def test_a_sentence_ends_where_a_reader_ends_it(marked):
    """Abbreviations, initials, ellipses, brackets, quotations and lists are split as a reader would."""
    assert "|".join(split(marked.replace("|", " "))) == marked


def test_every_line_is_a_paragraph_of_its_own():
    """Headlines and by-lines without a full stop end with their line, whichever line break follows."""
    assert split("Zarif Lies\nBy John Helmer\r\n\n He left.\u2028it rained") == [
        "Zarif Lies",
        "By John Helmer",
        "He left.",
        "it rained",
    ]


def test_nothing_has_no_sentences():
    """Neither an empty text nor white space has sentences."""
    assert sentences("") == sentences(" \n\xa0\n\t") == ()


@given(TEXTS)
def test_sentences_partition_the_text(text):
    """They stand in order, do not overlap, begin and end with a character, and leave only white space out."""
    end = 0
    for span in sentences(text):
        assert end <= span.start < span.end <= len(text)
        assert not text[end : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        end = span.end
    assert not text[end:].strip()


@given(TEXTS)
def test_no_sentence_crosses_a_paragraph(text):
    """Splitting paragraph by paragraph gives the same sentences."""
    apart = [
        Span(paragraph.start + start, paragraph.start + end)
        for paragraph in paragraphs(text)
        for start, end in sentences(text[paragraph.start : paragraph.end])
    ]
    assert list(sentences(text)) == apart


@given(TEXTS)
def test_the_index_finds_what_a_search_finds(text):
    """Bisection answers as looking through all sentences does."""
    index = language_of().sentence_index(text)
    for offset in range(-1, len(text) + 1):
        held = [number for number, span in enumerate(index.spans) if span.start <= offset < span.end]
        assert index.number_of(offset) == (held[0] if held else None)
        for end in (offset, offset + 1, offset + 7):
            touched = [
                span for span in index.spans if span.start < end and offset < span.end and offset < end
            ]
            assert list(index.overlapping(offset, end)) == touched


def test_the_index_numbers_sentences_from_zero():
    """Offsets in white space belong to no sentence."""
    index = language_of().sentence_index("One. Two.")
    assert [index.number_of(offset) for offset in (0, 3, 4, 5, 9)] == [0, 0, None, 1, None]


@pytest.mark.parametrize(
    "text",
    ["." * 200_000 + "x", ". " * 100_000 + "x", "(. " * 70_000, "a. " * 70_000, "." + ")" * 200_000 + "x"],
)
def test_long_runs_of_marks_are_read_in_one_pass(text):
    """Degenerate texts of 200,000 marks take no noticeable time."""
    assert sentences(text)
