"""The page in a real browser: keys, filters, addresses, overlaps, print, small screens; nothing leaves it, axe is content."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.engine import check
from factcheck.outcomes import Report
from factcheck.reports.html.page import render
from factcheck.reports.parts.options import Options
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.loading.loader import load

ROOT = Path(__file__).resolve().parents[3]
DESKTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
NARROW = {"width": 420, "height": 860}
SHEETS = 25
SHOWN = (
    "() => [...document.querySelectorAll('.claim')].filter(each => each.offsetParent).map(each => each.id)"
)

TOP = "selector => document.querySelector(selector).getBoundingClientRect().top"

Open = Callable[..., Any]


@pytest.fixture
def open_page(browser: Any, bridge_file: Path) -> Iterator[Open]:
    """Opens the page of the example at an address in it; fails where it complains or asks for anything from elsewhere."""
    contexts, complaints, requests = [], [], []

    def opened(address: str = "", path: Path = bridge_file, **options: Any) -> Any:
        context = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(path.as_uri() + address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
    assert {url.partition("#")[0] for url in requests if not url.startswith("data:")} <= {
        path.as_uri() for path in bridge_file.parent.parent.rglob("*.html")
    }


def is_open(page: Any) -> str | None:
    """The claim that is open beside the article."""
    found: str | None = page.evaluate("document.querySelector('.claim.open')?.id ?? null")
    return found


def settled(page: Any, condition: str) -> None:
    """Wait until something is so; the page's policy lets no condition be read inside of it."""
    for _ in range(50):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came to be so: {condition}")


def violations(page: Any) -> list[tuple[str, list[str]]]:
    """What axe-core finds: its rules, each with the elements at fault."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - slow to import

    found = Axe().run(page).response["violations"]
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]


def test_click_opens_the_claim_and_the_next_on_the_same_words(open_page: Open) -> None:
    """Where claims overlap each click opens the next, the list shows all, and the address is that of the claim."""
    page = open_page()
    assert page.locator("#_summary").is_visible()
    mark = page.locator('[data-claims="bridge-at-vidrov bridge-opened-2019"]')
    mark.click()
    assert is_open(page) == "bridge-at-vidrov"
    assert page.url.endswith("#bridge-at-vidrov")
    assert page.locator("#_here li").count() == 2
    assert page.evaluate("scrollY") == 0  # the article stays where it was
    mark.click()
    assert is_open(page) == "bridge-opened-2019"
    assert page.locator("#bridge-opened-2019 .body").is_visible()
    assert not page.locator("#bridge-at-vidrov .body").is_visible()
    page.locator("#_here a").first.click()
    assert is_open(page) == "bridge-at-vidrov"
    page.go_back()
    assert is_open(page) == "bridge-at-vidrov"  # the first click; the list is no step of its own


def test_overlapping_claims_have_lines_of_their_own(open_page: Open) -> None:
    """Each claim on some words draws its own line, further from the words the longer it is."""
    offsets = open_page().evaluate(
        "[...document.querySelectorAll('[data-claims=\"bridge-at-vidrov bridge-opened-2019\"] .line')]"
        ".map(each => { const s = getComputedStyle(each); return [s.textDecorationStyle, parseFloat(s.textUnderlineOffset)]; })"
    )
    (outer, far), (inner, near) = offsets
    assert (outer, inner) == ("solid", "dotted")
    assert far - near >= 3


def test_address_opens_a_claim_with_its_words_in_sight(open_page: Open) -> None:
    """A shared address shows the claim, marks its words and, where it is not one, shows the summary."""
    page = open_page("#third-bridge")
    assert is_open(page) == "third-bridge"
    assert page.locator(".mark.now").text_content() == "It is the town’s third bridge"
    settled(page, f"({TOP})('.mark.now') < innerHeight / 2")
    assert open_page("#%E0%A4%A").locator("#_summary").is_visible()
    assert open_page("#_timeline").locator("#_timeline").is_visible()
    page = open_page("#_gap-2")
    assert page.locator("#_gap-2").evaluate("each => each.getBoundingClientRect().bottom < innerHeight")


def test_keys(open_page: Open) -> None:
    """Claims are walked with j and k as they stand in the article, / searches, ? helps, Escape goes back to the text."""
    page = open_page()
    page.keyboard.press("j")
    first = is_open(page)
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert is_open(page) == "bridge-cost-40-million"
    page.keyboard.press("k")
    page.keyboard.press("k")
    assert is_open(page) == first == "bridge-opened-2019"
    page.keyboard.press("Escape")
    assert is_open(page) is None
    assert page.evaluate("document.activeElement.matches('.mark')")
    page.keyboard.press("Enter")
    assert is_open(page) == "bridge-opened-2019"
    assert page.evaluate("document.activeElement.closest('.claim').id") == "bridge-opened-2019"
    page.keyboard.press("/")
    page.keyboard.type("52 euros")
    assert page.evaluate(SHOWN) == ["bridge-cost-40-million", "bridge-cost-52-million"]
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#_help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#_help").is_visible()


def test_filters(open_page: Open) -> None:
    """Verdict, speaker, kind and rule each narrow the list, and the words of what is left out lose their lines."""
    page = open_page("#_claims")
    page.locator(".chip.supported").click()
    assert page.evaluate(SHOWN) == ["bridge-opened-2019", "bridge-cost-52-million"]
    assert page.locator("#_count").text_content() == "2 of 5 claims"
    assert page.locator('.mark.off[href="#third-bridge"]').count() == 1
    page.locator("#_speaker").select_option("kovar")
    assert page.evaluate(SHOWN) == ["bridge-cost-52-million"]
    page.locator("#_clear").click()
    page.locator("#_kind").select_option("quotation")
    assert page.evaluate(SHOWN) == ["bridge-cost-40-million"]
    page.locator("#_clear").click()
    page.locator("#_rule").select_option(index=1)
    assert 0 < len(page.evaluate(SHOWN)) < 5
    page.locator("#_clear").click()
    assert len(page.evaluate(SHOWN)) == 5


def test_quotation_shows_its_speaker(open_page: Open) -> None:
    """Pointer and focus show who is quoted and what the claim says; Escape takes it away."""
    page = open_page()
    mark = page.locator('.mark[href="#bridge-cost-40-million"]')
    mark.hover()
    page.locator("#_tip").wait_for(state="visible")
    assert "Quoted: Anna Kovar" in page.locator("#_tip").inner_text()
    page.mouse.move(0, 0)
    page.locator("#_tip").wait_for(state="hidden")
    page.locator('.mark[href="#bridge-opened-2019"]').last.focus()
    page.keyboard.press("Tab")
    assert "refuted: Mayor Anna Kovar said" in page.locator("#_tip").inner_text()
    page.keyboard.press("Escape")
    assert not page.locator("#_tip").is_visible()


def test_words_stand_where_the_file_has_ids(open_page: Open) -> None:
    """The script puts statements and titles in place of ids, and links what lies outside."""
    page = open_page("#bridge-opened-2019")
    evidence = page.locator("#bridge-opened-2019 .evidence li").first
    assert evidence.locator("a").first.text_content() == "Bridge opened"
    assert evidence.locator(".outside").get_attribute("href") == "https://courier.example/2019/05/04?a=1&b=2"
    assert "Vidrov Courier, 2019-05-04" in evidence.inner_text()
    assert (
        page.locator("#bridge-opened-2019 .refs a")
        .inner_text()
        .endswith("the bridge had cost 52 million euros.")
    )


def test_without_scripts_everything_is_there(open_page: Open) -> None:
    """Claims and panels stand there to be read, and a mark leads to its claim."""
    page = open_page(java_script_enabled=False)
    assert page.locator("#_timeline").is_visible()
    assert page.locator("#bridge-cost-52-million .body").is_visible()
    page.locator('.mark[href="#third-bridge"]').click()
    assert page.url.endswith("#third-bridge")


def test_print_shows_what_matters(open_page: Open) -> None:
    """On paper stand what was found, the article, what does not stand as a whole, and of the other claims a line."""
    page = open_page("#third-bridge")
    page.emulate_media(media="print")
    shown = (
        ".result",
        ".text",
        "#_summary",
        "#_timeline",
        "#bridge-cost-40-million .body",
        "#bridge-opened-2019 h3",
    )
    for selector in shown:
        assert page.locator(selector).is_visible()
    for selector in (
        ".tabs",
        ".filters",
        ".keys",
        "#_people",
        "#bridge-opened-2019 .body",
        "#third-bridge .body",
    ):
        assert not page.locator(selector).is_visible()
    assert page.pdf().startswith(b"%PDF")


def test_hostile_records_do_nothing(
    open_page: Open, hostile: Report, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nothing that a record says runs, also where the script puts its words into the page anew."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.html"
    path.write_text(render(hostile, "bridge", Options()), encoding="utf-8")
    page = open_page("#hostile", path)
    page.locator('.mark[href="#hostile"]').hover()
    page.locator("#_tip").wait_for(state="visible")
    assert "<img src=x onerror=alert(3)>" in page.locator("#_tip").inner_text()
    assert page.evaluate("document.querySelectorAll('img, script').length") == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_phone(open_page: Open) -> None:
    """On a phone the text has the screen; a claim comes up from below with its words above it, and goes again."""
    page = open_page(viewport=PHONE, has_touch=True)
    assert not page.locator("#_panels").is_visible()
    page.locator('.mark[href="#third-bridge"]').tap()
    assert page.locator("#third-bridge .body").is_visible()
    settled(page, f"({TOP})('.mark.now') < ({TOP})('.claim.open')")
    words, card, tabs = (page.evaluate(TOP, each) for each in (".mark.now", ".claim.open", ".tabs"))
    assert 0 <= words < card < tabs < PHONE["height"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".shut").tap()
    assert not page.locator("#_panels").is_visible()
    page.locator('.tabs a[href="#_people"]').tap()
    assert page.locator("#_people").is_visible()
    page.locator('.tabs a[href="#_people"]').tap()  # again: the sheet goes down
    assert not page.locator("#_people").is_visible()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(open_page: Open, viewport: dict[str, int], scheme: str) -> None:
    """axe-core, with the rules of WCAG 2.2 AA and its own good habits, on a claim, and on all panels at once."""
    page = open_page("#bridge-cost-40-million", viewport=viewport, color_scheme=scheme)
    for everything in (False, True):
        if everything:
            page.evaluate(
                "for (const each of document.querySelectorAll('.panel')) each.classList.add('shown')"
            )
            page.evaluate(
                "for (const each of document.querySelectorAll('.claim')) each.classList.add('open')"
            )
            page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        assert violations(page) == []


@pytest.fixture(scope="session")
def seed_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the repository's article on disk."""
    path = tmp_path_factory.mktemp("seed") / "seed.html"
    path.write_text(render(seed_report(), "zarif-tape", Options()), encoding="utf-8")
    return path


def seed_report() -> Report:
    return check(load(ROOT), replace(read_settings(ROOT), today=date(2026, 1, 1)))


def test_the_article_on_paper(open_page: Open, seed_file: Path) -> None:
    """A long fact-check takes at most 25 sheets of A4."""
    pdf = open_page(path=seed_file).pdf(format="A4")
    assert 5 < len(re.findall(rb"/Type\s*/Page\b", pdf)) <= SHEETS


@pytest.mark.parametrize(
    "panel", ["", "#_summary", "#_claims", "#_coverage", "#_conflicts", "#_timeline", "#_sources"]
)
def test_nothing_runs_over_the_edge_of_a_phone(open_page: Open, seed_file: Path, panel: str) -> None:
    """On 420 px, what is in a panel and the row of panels itself."""
    page = open_page(panel, seed_file, viewport=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
    over = "[...document.querySelectorAll('.tabs, .tabs a, .panels, .panel.shown *')].filter(e => e.offsetParent && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.unseen')).map(e => e.outerHTML.slice(0, 90))"
    assert page.evaluate(over) == []
    assert page.evaluate(
        "['.tabs', '.panels'].every(e => { const box = document.querySelector(e); return box.scrollWidth <= box.clientWidth + 1; })"
    )


@pytest.mark.parametrize("viewport", [DESKTOP, NARROW], ids=["desktop", "phone"])
def test_the_page_begins_with_what_was_found(open_page: Open, viewport: dict[str, int]) -> None:
    """The heading, that there are findings, and the first answer with its sign are in sight before anything else."""
    page = open_page(viewport=viewport)
    assert page.locator("h1").inner_text().startswith("Fact-check of “The bridge at Vidrov”")
    assert "that nobody has accepted" in page.locator(".alert").inner_text()
    for selector in ("h1", ".alert", ".found li .status"):
        box = page.locator(selector).first.bounding_box()
        assert box["y"] + box["height"] < viewport["height"] * 0.9
    page.locator(".found .says a").first.click()
    assert is_open(page) == page.locator(".found .says a").first.get_attribute("href").removeprefix("#")
    settled(page, f"({TOP})('.claim.open') < innerHeight * 0.9")


def test_claims_by_whose_they_are(open_page: Open) -> None:
    """The voices are told apart and can be filtered by."""
    page = open_page("#_claims")
    page.locator("#_voice").select_option("attributed")
    assert page.evaluate(SHOWN) == ["bridge-cost-40-million"]
    assert "Jan Novak answers for it" in page.locator("#bridge-cost-40-million .meta").inner_text()
    page.locator("#_voice").select_option("others")
    assert page.evaluate(SHOWN) == ["bridge-cost-52-million"]


def test_the_real_article(open_page: Open, seed_file: Path) -> None:
    """The page of a long article opens, shows its text to the character and one of its claims."""
    for viewport in (PHONE, DESKTOP):
        page = open_page("#soleimani-arrived-24-july-2015", seed_file, viewport=viewport)
        assert is_open(page) == "soleimani-arrived-24-july-2015"
        for each in (".mark.now", ".claim.open"):  # once the browser has come to rest
            settled(page, f"(top => top >= 0 && top < innerHeight / 2)(({TOP})('{each}'))")
    assert violations(page) == []
    words = page.evaluate(
        "[...document.querySelectorAll('.text > p, .text > .break')].map(e => e.textContent).join('')"
    )
    assert words == (ROOT / "seeds" / "zarif-tape.txt").read_text(encoding="utf-8")
