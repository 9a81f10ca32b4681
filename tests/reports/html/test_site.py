"""A site for several articles: an index with a card each and a search over all claims, and nothing deleted."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from factcheck.cli import main
from factcheck.errors import ProjectError, SettingsError
from factcheck.house import House
from factcheck.outcomes import Report
from factcheck.reports.html import page, site
from factcheck.reports.html.index import render_index
from factcheck.reports.parts.options import Options
from factcheck.settings import Settings
from factcheck.testing import EXAMPLE, run

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "site.index.html"
HARBOUR = "By Jan Novak\n\nThe harbour at Vidrov has two piers. It opened in 1911.\n"
CLAIMS = """\
article: bridge
claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third.
    quote: It is the town’s third bridge
    status: refuted
    evidence: [{source: accounts-2019, stance: refutes, at: page 2}]
  - id: cost-40-million
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
  - id: gone
    statement: Jan Novak built the bridge.
    quote: By Jan Novak
    status: withdrawn
    note: Misread.
"""
PIERS = """\
article: harbour
claims:
  - {id: two-piers, statement: The harbour at Vidrov has two piers., quote: has two piers}
"""
FILES = {
    "claims/bridge.yaml": CLAIMS,
    "claims/harbour.yaml": PIERS,
    "seeds/harbour.txt": HARBOUR,
    "seeds/harbour.yaml": f"""\
article:
  id: harbour
  title: The harbour at Vidrov
  author: novak
  published: 2022-01
  text: harbour.txt
  sha256: {hashlib.sha256(HARBOUR.encode()).hexdigest()}
""",
}


@pytest.fixture(scope="module")
def report() -> Report:
    """Two articles."""
    return run(FILES, Settings(house=House(name="The Checkers")))


class Page(HTMLParser):
    """The elements of a page: their names with attributes, and the text in each kind."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element."""
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave it, and what needs no end inside of it."""
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep the text by the element in which it stands."""
        if self._open and data.strip():
            self.text.setdefault(self._open[-1], []).append(data.strip())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of all elements of a name."""
        return [attributes for name, attributes in self.elements if name == tag]


def test_the_index(report: Report, request: pytest.FixtureRequest) -> None:
    """In full: the latest article first, what does not stand first in each bar, no claim that was withdrawn."""
    text = re.sub(r"(<style>|<script>).*?(?=</)", r"\1", render_index(report), flags=re.DOTALL)
    text = re.sub(r"sha256-[\w+/=]+", "sha256-...", text)
    if request.config.getoption("write_snapshots"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == text
    assert render_index(run(FILES, report.settings)) == render_index(report)


def test_every_claim_leads_to_its_page(report: Report) -> None:
    """Each link of the index leads to a page of the site, and that of a claim to the claim."""
    made = site.render(report, Options())
    assert list(made) == ["index.html", "bridge.html", "harbour.html"]
    links = [link["href"] or "" for link in Page(made["index.html"]).all("a")]
    for name, _, claim in (link.partition("#") for link in links if link.startswith(("bridge", "harbour"))):
        assert not claim or claim in [attributes.get("id") for _, attributes in Page(made[name]).elements]
        assert "index.html" in [link["href"] for link in Page(made[name]).all("a")]
    assert links == [
        "#claims",
        "harbour.html",
        "bridge.html",
        "bridge.html#third-bridge",
        "bridge.html#cost-40-million",
        "harbour.html#two-piers",
        "bridge.html#third-bridge",
        "bridge.html#cost-40-million",
    ]


def test_only_its_own_style_and_script_run(report: Report) -> None:
    """The policy names the digests of the two, and lets nothing be fetched."""
    page = Page(render_index(report))
    policy = next(each["content"] or "" for each in page.all("meta") if "http-equiv" in each)
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", render_index(report), re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert not any("src" in attributes or "style" in attributes for _, attributes in page.elements)


def test_no_text_of_the_records_is_markup() -> None:
    """Titles, names and statements stay text, and what would turn the line is written out."""
    hostile = "<script>alert(1)</script>&amp;"
    image = "<img src=x onerror=alert(1)> \\u202e"
    title = f"title: '{hostile}'"
    files = {
        **FILES,
        "seeds/harbour.yaml": FILES["seeds/harbour.yaml"].replace("title: The harbour at Vidrov", title),
        "claims/harbour.yaml": PIERS.replace("The harbour at Vidrov has two piers.", f'"{image}"'),
    }
    text = render_index(run(files, Settings(house=House(name="<b>"))))
    page = Page(text)
    assert len(page.all("script")) == 1
    assert page.all("img") == page.all("b") == []
    assert "\u202e" not in text
    assert f"Fact-check of “{hostile}”" in page.text["a"]
    assert image in page.text["a"]


def test_no_site_where_there_is_nothing_or_its_index_would_be_lost() -> None:
    """Both are said."""
    record = FILES["seeds/harbour.yaml"].replace("id: harbour", "id: index")
    taken = run({**FILES, "claims/harbour.yaml": "claims: []\n", "seeds/harbour.yaml": record})
    with pytest.raises(ProjectError, match="give it another id"):
        site.render(taken, Options())
    none = run({"seeds/bridge.yaml": "sources: []\n"})
    with pytest.raises(ProjectError, match="no article is on record"):
        site.render(none, Options())


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles on disk, in the working folder."""
    for path, text in {**EXAMPLE, **FILES, "pyproject.toml": "[tool.factcheck]\n"}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_writes_a_folder(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The same bytes again; what is not ours stays, and a page of an article that is gone is named and stays."""
    assert main(["report", "--format", "html", "-o", "site/"]) == 0
    folder = project / "site"
    assert sorted(path.name for path in folder.iterdir()) == ["bridge.html", "harbour.html", "index.html"]
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    (folder / "old.html").write_bytes(first["harbour.html"])
    (folder / "about.html").write_text("<h1>About us</h1>", encoding="utf-8")
    (folder / "folder.html").mkdir()
    capsys.readouterr()
    assert main(["report", "--format", "html", "-o", "site"]) == 0
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert said[0].startswith(f"factcheck: {Path('site/old.html')} is left from an earlier run")
    assert {name: (folder / name).read_bytes() for name in first} == first
    assert (folder / "about.html").read_text(encoding="utf-8") == "<h1>About us</h1>"


def test_a_file_needs_an_article(project: Path, capsys: pytest.CaptureFixture) -> None:
    """With several on record and no folder, both ways are named."""
    assert main(["report", "--format", "html", "-o", "page.html"]) == 2
    assert "name the article: bridge, harbour; or write a page for each" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made(project: Path, capsys: pytest.CaptureFixture) -> None:
    """It is said, with the place."""
    (project / "taken").write_text("", encoding="utf-8")
    assert main(["report", "--format", "html", "-o", "taken/"]) == 2
    assert "taken: no folder can be made there" in capsys.readouterr().err


def test_embedded_reviews(report: Report) -> None:
    """Where they are asked for, the pages with verdicts hold them, as data that no script runs; others hold none."""
    settings = Settings(page_url="https://checkers.example/{article}.html")
    made = site.render(run(FILES, settings), Options(embed_claimreview=True, every=True))
    scripts = {name: Page(text).all("script") for name, text in made.items()}
    assert scripts["bridge.html"] == [{}, {"type": "application/ld+json"}]
    assert scripts["harbour.html"] == scripts["index.html"] == [{}]
    assert '"url":"https://checkers.example/bridge.html#third-bridge"' in made["bridge.html"]
    with pytest.raises(SettingsError, match="page_url"):
        site.render(report, Options(embed_claimreview=True, every=True))
    with pytest.raises(ProjectError, match="marked for publication"):
        page.render(report, "bridge", Options(embed_claimreview=True))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--embed-claimreview"], "--embed-claimreview goes with --format html"),
        (["--all"], "--all goes with --format claimreview"),
        (["--format", "html", "--all"], "--all goes with --format claimreview"),
    ],
)
def test_options_that_do_not_go_together(
    project: Path, capsys: pytest.CaptureFixture, options: list[str], words: str
) -> None:
    """An option that would do nothing is refused."""
    assert main(["report", "bridge", *options]) == 2
    assert words in capsys.readouterr().err


@pytest.fixture
def opened(browser: Any, tmp_path: Path, report: Report) -> Iterator[Any]:
    """The index in a browser, opened from disk; fails where a page complains or asks for anything but pages of the site."""
    published = replace(report, settings=Settings(page_url="https://checkers.example/{article}.html"))
    for name, text in site.render(published, Options(embed_claimreview=True, every=True)).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    tab = browser.new_page(viewport={"width": 1100, "height": 800})
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on(
        "request",
        lambda request: said.append(request.url) if not request.url.startswith(tmp_path.as_uri()) else None,
    )
    tab.goto((tmp_path / "index.html").as_uri())
    yield tab
    tab.close()
    assert said == []


def shown(tab: Any) -> list[str]:
    """The claims that are to be seen."""
    return [each.inner_text() for each in tab.locator("#list > li > a").all() if each.is_visible()]


def test_search(opened: Any) -> None:
    """All words have to stand in a claim, its speaker or its article, whatever their case, marks and quotation marks."""
    assert len(shown(opened)) == 3
    opened.keyboard.press("/")
    opened.keyboard.type("kovár MILLION")
    assert shown(opened) == ["Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros."]
    assert opened.inner_text("#found") == "1 of 3 claims"
    opened.fill("#words", "town’s")
    assert shown(opened) == ["The bridge at Vidrov is the town's third."]
    opened.fill("#words", "zeppelin")
    assert shown(opened) == []
    assert opened.inner_text("#found") == "None of 3 claims"
    opened.keyboard.press("Escape")
    assert len(shown(opened)) == 3


def test_filter_by_verdict(opened: Any) -> None:
    """A verdict that is not wanted is hidden."""
    opened.uncheck("input[value=unchecked]")
    opened.uncheck("input[value=refuted]")
    assert shown(opened) == ["Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros."]


def test_the_way_to_a_claim_and_back(opened: Any) -> None:
    """A claim's link opens its page with the claim in sight; the page leads back."""
    opened.click("text=the town's third")
    assert opened.url.endswith("/bridge.html#third-bridge")
    assert opened.locator("#third-bridge").is_visible()
    opened.click(".kicker a")
    assert opened.url.endswith("/index.html")


@pytest.mark.parametrize("width", [360, 1100])
def test_readable_by_all(opened: Any, width: int) -> None:
    """axe-core finds no violation in light and dark, and nothing runs out of the window."""
    for scheme in ("light", "dark"):
        opened.emulate_media(color_scheme=scheme)
        opened.set_viewport_size({"width": width, "height": 800})
        assert opened.evaluate("document.documentElement.scrollWidth") == width
        found = Axe().run(opened)
        assert found.violations_count == 0, found.generate_report()


def test_without_scripts_all_is_there(browser: Any, tmp_path: Path, report: Report) -> None:
    """All claims are to be read, and no search that would not work."""
    (tmp_path / "index.html").write_text(render_index(report), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((tmp_path / "index.html").as_uri())
    assert len(shown(tab)) == 3
    assert not tab.locator("#search").is_visible()
    context.close()
