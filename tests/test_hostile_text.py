"""Words of articles and records that would act on a terminal, a log of CI or a page do nothing in any output."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.reports.formats import Formats
from factcheck.testing import EXAMPLE, TEXT

BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CONTROLS = "\x1b[31m\x1b]0;t\x07\x08\x7f\x9b1m\x85\u2028"
WORDS = (
    f"{CONTROLS}{BIDI} ::error::x ##[error]y %0A::set-output name=a::b <script>alert(1)</script> =cmd|'/c'!A1"
)
LINES = "first\n::error file=a::b\n##[group]c\n::stop-commands::d"
IN_QUOTES = f"bridge {WORDS} {BIDI}"


def claims() -> str:
    """Records with the words wherever people write freely; JSON is YAML."""
    free = f"{WORDS}\n{LINES}"
    cost = {"subject": "vidrov-bridge", "property": "cost", "unit": "million euros"}
    content = {
        "entities": [{"id": "e", "name": WORDS, "aliases": [WORDS], "note": free}],
        "events": [{"id": "v", "label": free}, {"id": "w", "label": free}],
        "sources": [{"id": "s", "title": free, "publisher": free, "note": free, "kind": "primary"}],
        "claims": [
            {
                "id": f"c{value}",
                "statement": f"The bridge cost {value} million. {free}",
                "quote": IN_QUOTES if value == 40 else f"no {WORDS}",
                "speaker": ["novak", "e"],
                "status": "supported",
                "note": free,
                "by": WORDS,
                "asserts": [
                    {**cost, "value": value},
                    {"event": "v", "when": "2019"},
                    {"event": "w", "after": "v"},
                ],
                "evidence": [{"source": "s", "stance": "supports", "at": free, "note": free, "quote": free}],
                "publish": True,
                "waive": [{"rule": "untraced-quote", "reason": free, "by": WORDS}],
            }
            for value in (40, 52)
        ],
        "exclusions": [{"quote": f"x {WORDS}", "reason": "opinion", "note": free}],
        WORDS: [WORDS],
    }
    return json.dumps(content)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example with hostile words in its article, its title and its records."""
    text = f"{TEXT}\n{IN_QUOTES}\n"
    article = {
        "id": "bridge",
        "title": WORDS,
        "author": "novak",
        "published": "2021-05-04",
        "text": "bridge.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    files = {
        **EXAMPLE,
        "seeds/bridge.txt": text,
        "seeds/bridge.yaml": json.dumps({"article": article}),
        "claims/hostile.yaml": claims(),
        "pyproject.toml": '[tool.factcheck]\npage_url = "https://a.example/{article}"\nhouse = {name = "H", url = "https://h.example"}\n',
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CI", "true")
    return tmp_path


OUTPUTS = (
    *(("check", "--format", name) for name in Formats("report")),
    *(
        ("report", "--all", "--format", name) if name == "claimreview" else ("report", "--format", name)
        for name in Formats("article")
    ),
    *(("diff", ".", ".", "--format", name) for name in Formats("comparison")),
    ("show", "c40"),
    ("why", "c40", "c52"),
    ("timeline",),
    ("next",),
    ("sign",),
    ("sign", "c40", "--by", "Eva"),
    ("fmt", "--diff"),
    ("schema", "--project"),
    ("show", WORDS),
    ("explain", WORDS),
    ("check", "--format", "text", f"claims/{WORDS.replace('/', '')}"),
)


LOGGED = {"text", "github", "show", "why", "timeline", "next", "sign", "fmt", "explain"}
"""What goes to terminals and logs; the rest is read by programs."""


@pytest.mark.parametrize("words", OUTPUTS, ids=" ".join)
def test_every_output(project: Path, capsys: pytest.CaptureFixture, words: tuple[str, ...]) -> None:
    """No control character, nothing that turns the line, and no command of a runner but those that we give."""
    main(words)
    told = "".join(capsys.readouterr())
    assert told
    acting = {each for each in told if (unicodedata.category(each) == "Cc" and each != "\n") or each in BIDI}
    assert not acting, [ascii(line) for line in told.splitlines() if acting & set(line)][:3]
    if set(words) & LOGGED:
        ours = re.compile(
            r"^::(error|warning|notice) .*\n", re.MULTILINE
        )  # whose words the runner takes for nothing else
        assert not re.search(r"^\s*::|##\[", ours.sub("", told) if "github" in words else told, re.MULTILINE)
