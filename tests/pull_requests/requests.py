"""The pull requests: what each writes over the fact-check of the ferry, by the name of its golden files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from factcheck.logic.signatures.digests import digest_of
from factcheck.store.loading.loader import load_files
from tests.pull_requests.ferry import TEXT, article

Files = Mapping[str, str]
Written = Mapping[str, str | None]
Request = Callable[[Files], Written]
CLAIMS: Final = "claims/ferry.yaml"
SETTINGS: Final = "pyproject.toml"


def turned(text: str, *pairs: tuple[str, str]) -> str:
    """A text with some words for others, each of which stands there once.

    Args:
        text: The text.
        pairs: Old and new.
    """
    for old, new in pairs:
        assert text.count(old) == 1, f"{text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text


def cut(text: str, begin: str, end: str) -> tuple[str, str]:
    """A text without a stretch, and the stretch.

    Args:
        text: The text.
        begin: The words with which the stretch begins.
        end: The words before which it ends.
    """
    start = text.index(begin)
    stop = text.index(end, start)
    return text[:start] + text[stop:], text[start:stop]


def claims(*pairs: tuple[str, str]) -> Request:
    """Some words of the claims, for others."""
    return lambda files: {CLAIMS: turned(files[CLAIMS], *pairs)}


def _reordered(files: Files) -> Written:
    one = "      - {source: minutes-2021, stance: supports, at: page 4}\n"
    other = "      - {source: inspection-2021, stance: supports, at: page 2}\n"
    return {CLAIMS: turned(files[CLAIMS], (one + other, other + one))}


def _contradiction(files: Files) -> Written:
    """A second figure, at odds with the first, and why."""
    figure = "    asserts:\n      - {subject: ferry, property: repair-cost, value: 2, unit: million crowns}\n"
    note = "The Herald gave an estimate; the inspection named a price three years later."
    herald = "    speaker: [marek, herald]\n    status: supported\n"
    return {
        CLAIMS: turned(
            files[CLAIMS],
            ("unit: million crowns}\n", "unit: million crowns}\n    contradicts: [{claim: herald-2-million}]\n"),
            (herald, f"{herald}{figure}    contradicts:\n      - {{claim: repairs-4-million, note: {note}}}\n"),
        )
    }  # fmt: skip


WORDS: Final[Mapping[str, Request]] = {
    "verdict-flipped": claims(
        (
            "entry 17}\n",
            "entry 17}\n      - {source: statistics-2019, stance: refutes, at: table 9, note: It says 1971.}\n",
        ),
        ("in 1964\n    status: supported", "in 1964\n    status: refuted"),
    ),
    "statement-reworded": claims(
        (
            "statement: Ida Holm steered the ferry at Ostrov for 22 years",
            "statement: Ida Holm steered the ferry at Ostrov for 22 years until it was closed",
        )
    ),
    "condition-cut": claims(
        (
            "quote: We had no choice, unless the ministry paid for a new boat",
            "quote: We had no choice",
        ),
        (" had no choice unless the ministry paid for a new boat.", " had no choice."),
    ),
    "evidence-reordered": _reordered,
    "contradiction-flagged": _contradiction,
}
"""Verdicts and words."""


def _split(files: Files) -> Written:
    left, whole = cut(files[CLAIMS], "  - id: grant-promised-and-not-paid", "  - id: herald-2-million")
    promised = turned(
        whole,
        ("grant-promised-and-not-paid", "grant-promised"),
        ("in 2020 and has paid nothing.", "in 2020."),
        ("in 2020 and has paid nothing\n", "in 2020\n"),
    )
    unpaid = turned(
        whole,
        ("grant-promised-and-not-paid", "grant-not-paid"),
        ("promised Ostrov 3 million crowns in 2020 and has paid", "has paid Ostrov"),
        ("quote: The ministry promised 3 million crowns in 2020 and has paid nothing", "quote: has paid nothing"),
        ("status: supported", "status: insufficient\n    note: The accounts of 2021 would settle it."),
    )  # fmt: skip
    at = left.index("  - id: herald-2-million")
    return {CLAIMS: left[:at] + promised + unpaid + left[at:]}


def _merged(files: Files) -> Written:
    left, safe = cut(files[CLAIMS], "  - id: boat-was-safe", "  - id: steered-22-years")
    left, _ = cut(left, "  - id: steered-22-years", "  - id: vote-seven-to-four")
    both = turned(
        safe,
        ("id: boat-was-safe", "id: steered-and-called-safe"),
        ("said that the ferry at Ostrov was safe", "steered the ferry at Ostrov for 22 years and said that it was safe"),
        ("quote: The boat was safe", "quote: The boat was safe,” said Ida Holm, who steered it for 22 years"),
    )  # fmt: skip
    at = left.index("  - id: vote-seven-to-four")
    return {CLAIMS: left[:at] + both + left[at:]}


def _renamed(old: str, new: str) -> Request:
    return lambda files: {
        name: re.sub(rf"(?<![=/]){old}\b(?!=)", new, text)  # not in what was signed
        for name, text in files.items()
        if old in text and name.endswith(".yaml")
    }


def _id_reused(files: Files) -> Written:
    left, _ = cut(files[CLAIMS], "  - id: nobody-hurt", "exclusions:")
    again = """\
  - id: nobody-hurt
    statement: Mayor Pavel Dorn spoke of a new boat.
    quote: new boat

"""
    at = left.index("exclusions:")
    return {CLAIMS: left[:at] + again + left[at:]}


def _file_split(files: Files) -> Written:
    left, money = cut(files[CLAIMS], "  - id: grant-promised-and-not-paid", "  - id: nobody-hurt")
    return {CLAIMS: left, "claims/money.yaml": f"article: ferry\n\nclaims:\n{money}"}


def _reformatted(files: Files) -> Written:
    text = files[CLAIMS].replace(
        "      - {source: search-log, stance: search, at: ",
        "      - source: search-log\n        stance: search\n        at: ",
    )
    text = "\n".join(
        line.removesuffix("}") if line.startswith("        at: ") else line for line in text.splitlines()
    )
    return {CLAIMS: "# Claims on the ferry.\n" + text.replace("\n\n", "\n") + "\n"}


def _cited_by_twelve(files: Files) -> Written:
    """The minutes of another session, cited by every claim that is not signed."""
    cites = "      - {source: minutes-2022, stance: context, at: page 1}"
    blocks = files[CLAIMS].split("\n\n")
    unsigned = [each for each in blocks if "  - id: " in each and "review:" not in each]
    assert len(unsigned) == 12
    lists = {each: "" if "evidence:" in each else "    evidence:\n" for each in unsigned}
    written = [f"{each}\n{lists[each]}{cites}" if each in lists else each for each in blocks]
    more = "  - {id: minutes-2022, title: Minutes of the last session, publisher: Ostrov, published: 2021-05-20}\n"
    return {CLAIMS: "\n\n".join(written), "claims/sources.yaml": files["claims/sources.yaml"] + more}


def _article_revised(files: Files) -> Written:
    """Two figures of the article are others; the record of the first follows, that of the second does not."""
    text = turned(TEXT, ("310,000", "301,000"), ("seven to four", "six to five"))
    followed = turned(
        files[CLAIMS],
        ("statement: The ferry at Ostrov carried 310,000", "statement: The ferry at Ostrov carried 301,000"),
        ("quote: It carried 310,000", "quote: It carried 301,000"),
        ("value: 310000", "value: 301000"),
    )
    return {**article(text), CLAIMS: followed}


def _two_hundred(files: Files) -> Written:
    some = "\n".join(
        f"""\
  - id: told-{number}
    statement: Witness {number} said that the ferry at Ostrov carried no passengers.
    quote: The ferry at Ostrov has carried no passengers
    status: {"insufficient" if number % 5 else "supported"}
    note: A second witness would settle it.
    evidence: [{{source: search-log, stance: {"search" if number % 5 else "supports"}, at: entry {number}}}]
"""
        for number in range(1, 201)
    )
    return {"claims/witnesses.yaml": f"article: ferry\n\nclaims:\n{some}"}


SHAPE: Final[Mapping[str, Request]] = {
    "claim-split": _split,
    "claims-merged": _merged,
    "claim-renamed": _renamed("closed-after-inspection", "line-closed-after-inspection"),
    "entity-renamed": _renamed("marek", "lena-marek"),
    "id-reused": _id_reused,
    "file-split": _file_split,
    "only-reformatted": _reformatted,
    "source-cited-by-twelve": _cited_by_twelve,
    "article-half-revised": _article_revised,
    "two-hundred-claims": _two_hundred,
}
"""The shape of the records."""


def _hidden_by_settings(files: Files) -> Written:
    settings = files[SETTINGS] + '[tool.factcheck.severity]\nquote-not-in-article = "off"\n'
    return {**_misquoted(files), SETTINGS: settings}


def _misquoted(files: Files) -> Written:
    return {CLAIMS: turned(files[CLAIMS], (SAID, MISQUOTED))}


SAID: Final = "quote: It carried 310,000 passengers in 2019\n"
MISQUOTED: Final = "quote: It carried 130,000 passengers in 2019\n"
PROBE: Final = "a stranger was here"
"""Words that would be printed, or a file of that name that would be written, were a hostile change to act."""


def _hidden_by_waiver(files: Files) -> Written:
    waiver = (
        f"    waive: [{{rule: quote-not-in-article, reason: '<h1>{PROBE}</h1> @octocat \u200bsaid so'}}]\n"
    )
    return {CLAIMS: turned(files[CLAIMS], (SAID, MISQUOTED + waiver))}


def _deleted_and_excluded(files: Files) -> Written:
    left, _ = cut(files[CLAIMS], "  - id: vote-seven-to-four", "  - id: bridge-18-kilometres")
    return {
        CLAIMS: f"{left}  - {{quote: The council voted seven to four for the closure, reason: opinion}}\n"
    }


def _without_signature(files: Files) -> Written:
    at = files[CLAIMS].index("  - id: repairs-4-million")
    head, tail = files[CLAIMS][:at], files[CLAIMS][at:]
    return {CLAIMS: head + re.sub(r"^    review:\n(?: {6}.*\n)+", "", tail, count=1, flags=re.MULTILINE)}


def _forged(files: Files) -> Written:
    """The digest of a signature says what was read; whoever can write a file can compute it."""
    records = load_files((name, text.encode()) for name, text in files.items() if "/" in name)
    digest = digest_of(records.claims["no-passengers-since-march"], records)
    signature = f"    review: [{{by: Eva Novotna, date: 2021-05-30, digest: {digest}}}]\n    evidence:\n"
    head, _, rest = files[CLAIMS].partition("    evidence:\n")
    return {CLAIMS: head + signature + rest}


def _rules_of_the_branch(files: Files) -> Written:
    code = f"from pathlib import Path\nPath({PROBE!r}).write_text('')\nprint({PROBE!r})\n"
    settings = turned(files[SETTINGS], ("today", 'rules = ["strange_rules"]\ntoday'))
    return {SETTINGS: settings, "strange_rules.py": code}


def _committed_cache(files: Files) -> Written:
    return {**_misquoted(files), ".factcheck_cache/answers.sqlite3": f"0\n{PROBE}: CONSISTENT\n"}


LOWERS: Final[Mapping[str, Request]] = {
    "settings-hide-a-misquote": _hidden_by_settings,
    "waiver-hides-a-misquote": _hidden_by_waiver,
    "claim-deleted-and-excluded": _deleted_and_excluded,
    "signature-dropped": _without_signature,
    "signature-forged": _forged,
    "central-off": claims(("    central: true\n", "")),
    "rules-of-the-branch": _rules_of_the_branch,
    "committed-cache": _committed_cache,
}
"""What lowers the bar; each has a probe, which must not act."""
