"""Projects made to be slow: four times as much of anything takes about four times the work, in checking and in every report.

Of some claims that all contradict each other every pair is named, up to a limit; they are tried beyond it, and checked only.

Work is counted in calls, of Python's functions and of C's, which no busy machine changes. Loops inside C, such as a
regular expression that goes back and forth, show in the processor's time, which only counts where it is long.
"""

from __future__ import annotations

import cProfile
import gc
import hashlib
import json
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from factcheck.comparison.comparison import Side, compare
from factcheck.engine import check
from factcheck.house import House
from factcheck.reports.formats import Formats
from factcheck.reports.parts.options import Options
from factcheck.settings import Settings
from factcheck.store.loading.loader import load_files

ENOUGH = 6  # times the work for four times as much; 16 would be quadratic
LONG = 2.0  # seconds of the processor
REPORTS, PAGES, COMPARISONS = (tuple(Formats(each).values()) for each in ("report", "article", "comparison"))
VERDICT = {"status": "insufficient", "note": "The minutes would settle it."}
SETTINGS = Settings(profile="publish", page_url="https://a.example/{article}", house=House(name="H"))


def project(article: str, **lists: Any) -> dict[str, bytes]:
    """A project with one article and some records."""
    data = article.encode()
    record = {
        "id": "a",
        "title": "T",
        "author": "n",
        "text": "a.txt",
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    records = {"entities": [{"id": "n", "name": "N"}], **lists}
    return {
        "seeds/a.txt": data,
        "seeds/a.yaml": json.dumps({"article": record}).encode(),
        "claims/a.yaml": json.dumps(records).encode(),
    }


def claim(number: int, quote: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"c{number}",
        "statement": f"Statement number {number} says so",
        "quote": quote,
        **VERDICT,
        **more,
    }


def text(words: str, count: int) -> Callable[[int], dict[str, bytes]]:
    """An article of the same words over and over, and a claim whose quote is not in it."""
    return lambda n: project(words * (count * n // 100), claims=[claim(1, "nothing like this here at all")])


def letters(number: int) -> str:
    """A word of small letters, another for each number."""
    return "".join(chr(97 + int(digit)) for digit in f"{number}") + "w"


def many(
    make: Callable[[int], dict[str, Any]], count: int, article: str = "It is so. It cost money.", **more: Any
) -> Callable[[int], dict[str, bytes]]:
    """Claims, each made of its number."""
    return lambda n: project(article, claims=[make(number) for number in range(count * n // 100)], **more)


def sources(ids: Iterable[int], **more: Callable[[int], Any]) -> list[dict[str, Any]]:
    return [
        {"id": f"s{each}", "title": "T", **{key: make(each) for key, make in more.items()}} for each in ids
    ]


CASES: dict[str, Callable[[int], dict[str, bytes]]] = {
    "one line": text("word ", 20_000),
    "one word": text("x", 100_000),
    "quotation marks": text('"', 10_000),
    "open quotations": text("“", 10_000),
    "alternating": text("“a ” ", 1_000),
    "apostrophes": text("a' 'b ", 1_000),
    "brackets": text("([{", 10_000),
    "equal sentences": text("He went to the town of Vidrov on 3 May 2019. ", 200),
    "capitals": text("Ab Cd ", 5_000),
    "figures": text("1,000 ", 2_000),
    "one figure": text("1", 100_000),
    "dots": text(".", 50_000),
    "spaced dots": text(". ", 20_000),
    "blank lines": text("\n", 50_000),
    "months": text("May June July ", 1_000),
    "an address": text("http://a/", 10_000),
    "headings": text("# ", 20_000),
    "combining letters": text("\u0301", 30_000),
    "hyphens": text("a-", 20_000),
    "initials": text("A. ", 10_000),
    "long quote": lambda n: project("word and " * 50 * n, claims=[claim(1, "word and " * 25 * n + "end")]),
    "ellipses": lambda n: project("word and thing " * 20 * n, claims=[claim(1, "word … " * 2 * n + "end")]),
    "evidence": lambda n: project(
        "It is so.",
        claims=[claim(1, "It is so", evidence=[{"source": f"s{each % 50}", "stance": "supports", "at": f"p{each}"} for each in range(3 * n)])],
        sources=sources(range(50)),
    ),
    "equal claims": many(lambda each: claim(each, "It is so"), 50),
    "chain of claims": many(lambda each: claim(each, "It is so", depends_on=[f"c{each + 1}"]), 100),
    "chain of sources": lambda n: project("It is so.", claims=[claim(1, "It is so")], sources=sources(range(3 * n), derives_from=lambda each: [f"s{each + 1}"])),
    "chain of events": many(
        lambda each: claim(each, "It is so", asserts=[{"event": f"v{each}", "before": f"v{each + 1}", "by": "P1D"}]),
        100,
        events=[{"id": f"v{each}", "label": "V"} for each in range(401)],
    ),
    "exclusions": lambda n: project("It is so. " * n + "And so.", claims=[claim(1, "And so")], exclusions=[{"quote": "It is so", "reason": "opinion"}] * n),
    "unknown references": many(lambda each: claim(each, "It is so", depends_on=[f"x{each}"], evidence=[{"source": f"y{each}", "stance": "supports"}]), 50),
    "names that begin alike": lambda n: project(
        "".join(f"The bridge at Town{each} is of stone.\n" for each in range(n)),
        claims=[
            claim(each, f"The bridge at Town{each} is of stone", speaker=["n", f"e{each}"], asserts=[{"subject": f"e{each}", "property": "p", "value": "granite"}])
            for each in range(n)
        ],
        entities=[{"id": "n", "name": "N"}, *({"id": f"e{each}", "name": f"The bridge at Town{each}", "kind": "place"} for each in range(n))],
        properties=[{"id": "p", "label": "what it is of"}],
    ),
    "figures of statement and quote": lambda n: project("".join(f"In {1000 + each} it was. " for each in range(n)), claims=[claim(1, "".join(f"In {1000 + each} it was. " for each in range(n)).strip(), statement="".join(f"In {each + 1001} so. " for each in range(n)))]),
    "relative days": lambda n: project("It is so.", claims=[claim(1, "It is so", statement="last Monday " * 2 * n)]),
    "long words": lambda n: project(
        "So said " + "B" + "a" * 100 * n + "c.",
        claims=[claim(1, "So said", statement="The B" + "a" * (100 * n - 1) + " was")],
        entities=[{"id": "n", "name": "N"}, {"id": "e", "name": "B" + "a" * 100 * n, "aliases": ["B" + "a" * 100 * n + "b"]}],
    ),
    "aliases": lambda n: project("It is so.", claims=[claim(1, "It is so")], entities=[{"id": "n", "name": "N", "aliases": [f"B{letters(each)}" for each in range(3 * n)]}]),
    "names of capitals": lambda n: project(
        "The " + "Ab Cd " * 10 * n,
        claims=[claim(1, "Ab Cd", statement="The " + "Ab Cd " * 5 * n, speaker=["e"])],
        entities=[{"id": "n", "name": "N"}, {"id": "e", "name": "Ab Cd " * 5 * n + "x"}],
    ),
    "words of statements": lambda n: project("It is so.", claims=[claim(each, "It is so", statement=" ".join(map(letters, range(10 * n)))) for each in range(3)]),
    "sums over a property": lambda n: project(
        "It is so.",
        claims=[
            *(claim(each, "It is so", asserts=[{"subject": "n", "property": "p", "value": each}]) for each in range(n // 7)),
            *(claim(1000 + each, "It is so", asserts=[{"sum": [{"subject": "n", "property": "p"}, {"subject": "n", "property": "p", "when": "2019"}], "equals": 5}]) for each in range(n // 7)),
        ],
        properties=[{"id": "p", "label": "cost", "single": False}],
    ),
    "circle of dated events": many(
        lambda each: claim(each, "It is so", asserts=[{"event": f"v{each}", "before": f"v{(each + 1) % 15}", "by": "P1D"}, {"event": f"v{each % 15}", "when": "2010-05"}]),
        30,
        events=[{"id": f"v{each}", "label": "V"} for each in range(61)],
    ),
    "waivers": many(lambda each: claim(each, "It is not", waive=[{"rule": "quote-not-in-article", "reason": "So.", "by": "N"}]), 60),
}  # fmt: skip


def everything(files: dict[str, bytes]) -> list[str]:
    """All reports on a project."""
    report = check(load_files(files.items()), SETTINGS)
    told = [each.render(report) for each in REPORTS]
    told += [each.render(report, "a", Options(every=True)) for each in PAGES]
    assert all(told)
    side = Side(name="here", report=report, own_settings=SETTINGS)
    comparison = compare(side, side)
    return told + [each.render(comparison) for each in COMPARISONS]


def work(files: dict[str, bytes], make: Callable[[dict[str, bytes]], Any] = everything) -> tuple[int, float]:
    """How many calls all reports take, or something else made of a project, and how many seconds of the processor."""
    profile = cProfile.Profile()
    start = time.process_time()
    profile.enable()
    made = make(files)
    profile.disable()
    assert made
    return sum(each.callcount for each in profile.getstats()), time.process_time() - start


@pytest.fixture(scope="module", autouse=True)
def _warm() -> Iterator[None]:
    """Import what is imported late, and make what is made once."""
    everything(project("It is so.", claims=[claim(1, "It is so")]))
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize("case", CASES)
def test_work_grows_with_size(case: str) -> None:
    """Four times as much takes at most six times the calls, and no long time that has grown by more than twice that."""
    few, short = work(CASES[case](50))
    much, long = work(CASES[case](200))
    assert much <= ENOUGH * few
    assert long < LONG or long <= 2 * ENOUGH * short


CHANGED: dict[str, Callable[[int], tuple[dict[str, bytes], dict[str, bytes]]]] = {
    "a statement of equal words": lambda n: (reworded("so it is " * n), reworded("it was so " * n)),
    "a statement of one word": lambda n: (reworded("so " * 5 * n), reworded("so " * 4 * n + "it")),
    "an article of equal sentences": lambda n: (project("It is. It was. " * n), project("It was. So it is. " * n)),
    "an article of other sentences": lambda n: tuple(project("".join(f"It is {letters(each * step)}. Yes. " for each in range(n))) for step in (1, 3)),
    "evidence": lambda n: tuple(project("It is so.", claims=[claim(1, "It is so", evidence=[{"source": "s0", "stance": "supports", "at": f"p{each + first}"} for each in range(n)])], sources=sources([0])) for first in (0, n // 2)),
}  # fmt: skip


def reworded(statement: str) -> dict[str, bytes]:
    return project("It is so.", claims=[claim(1, "It is so", statement=statement.strip())])


@pytest.mark.parametrize("case", CHANGED)
def test_work_of_comparing_grows_with_size(case: str) -> None:
    """What differs between two states of it, and the reports of that."""

    def made(count: int) -> tuple[int, float]:
        base, head = (
            Side(name="here", report=check(load_files(files.items()), SETTINGS), own_settings=SETTINGS)
            for files in CHANGED[case](count)
        )
        return work({}, lambda _: [each.render(compare(base, head)) for each in COMPARISONS])

    (few, short), (much, long) = made(50), made(200)
    assert much <= ENOUGH * few
    assert long < LONG or long <= 2 * ENOUGH * short


@pytest.mark.lengthy
def test_contradictions_beyond_the_limit() -> None:
    """Of eight thousand claims that all contradict each other, thirty-two million pairs are not even looked at."""

    def contradicting(count: int) -> dict[str, bytes]:
        values = ({"subject": "n", "property": "p", "value": each} for each in range(count))
        claims = [claim(each, "It cost money", asserts=[value]) for each, value in enumerate(values)]
        return project("It cost money.", claims=claims, properties=[{"id": "p", "label": "cost"}])

    def checked(files: dict[str, bytes]) -> Any:
        return check(load_files(files.items()), SETTINGS).summary.conflicts_unflagged

    few, _ = work(contradicting(2_000), checked)
    much, _ = work(contradicting(8_000), checked)
    assert much <= ENOUGH * few
