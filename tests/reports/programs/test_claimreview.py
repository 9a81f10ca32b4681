"""ClaimReview: who claimed what when, as schema.org lets it be said, and what no number or date is given for."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ProjectError, SettingsError
from factcheck.house import House, Scale
from factcheck.reports.parts.options import Options
from factcheck.reports.programs import claimreview
from factcheck.settings import Settings
from factcheck.testing import EXAMPLE, run
from tests.reports.programs.schema_org import faults

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "bridge.claimreview.json"
SETTINGS = Settings(
    house=House(name="The Checkers", url="https://checkers.example"),
    page_url="https://checkers.example/{article}.html",
    rating=Scale(worst=1, best=5, values={"refuted": 1, "misleading": 2, "supported": 5}),
)
CLAIMS = """\
claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third.
    quote: It is the town’s third bridge
    publish: true
    status: refuted
    evidence: [{source: accounts-2019, stance: refutes, at: page 2}]
  - id: cost-40-million
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
    said: 2019-05-03
    publish: true
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
  - id: cost-52-million
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    speaker: [novak, kovar]
    said: 2021-04-30
    publish: true
    status: conflicting
    evidence:
      - {source: accounts-2019, stance: supports, at: page 2}
      - {source: courier-2019, stance: refutes, at: second paragraph}
  - id: opened-3-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    speaker: [novak, courier]
    said: 2019-05~
    status: insufficient
    note: The log of the opening would settle it.
    evidence: [{source: search-log, stance: search, at: entry 3}]
  - id: not-in-this-place
    statement: The town would not build the bridge in this place again.
    quote: not in this place
    speaker: [novak, vidrov-bridge]
    publish: true
  - id: built-by-novak
    statement: Jan Novak built the bridge.
    quote: By Jan Novak
    publish: true
    status: withdrawn
    note: Misread.
"""


def reviews(claims: str = CLAIMS, settings: Settings = SETTINGS, **asked: Any) -> dict[str, dict]:
    """The reviews of the example by the id of their claim."""
    report = run({"claims/bridge.yaml": claims}, settings)
    document = json.loads(claimreview.render(report, "bridge", Options(**asked)))
    assert document["@context"] == "https://schema.org"
    return {review["url"].partition("#")[2]: review for review in document["@graph"]}


def one(claim: str, *, settings: Settings = SETTINGS, files: dict[str, str] | None = None) -> dict:
    """The review of one refuted claim about the bridge with some keys."""
    text = (
        f"claims:\n  - {{id: only, statement: It was so., quote: third bridge, status: refuted, {claim}}}\n"
    )
    report = run({"claims/bridge.yaml": text, **(files or {})}, settings)
    (review,) = json.loads(claimreview.render(report, "bridge", Options(every=True)))["@graph"]
    return review


def test_a_document(request: pytest.FixtureRequest) -> None:
    """What the verdicts that are marked become, in full; the same every time."""
    report = run({"claims/bridge.yaml": CLAIMS}, SETTINGS)
    text = claimreview.render(report, "bridge", Options())
    if request.config.getoption("write_snapshots"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == text
    again = run({"claims/bridge.yaml": CLAIMS}, SETTINGS)
    assert claimreview.render(again, "bridge", Options()) == text


def test_only_what_is_marked_or_all_that_has_a_verdict() -> None:
    """Unchecked and withdrawn claims are never exported, marked or not."""
    marked = ["third-bridge", "cost-40-million", "cost-52-million"]
    assert list(reviews()) == marked
    assert list(reviews(every=True)) == [*marked, "opened-3-may"]


def test_who_claims_it() -> None:
    """The innermost voice; but that somebody said so is claimed by the article, not by the one who is quoted."""
    claims = reviews(every=True)
    author = {key: claim["itemReviewed"]["author"] for key, claim in claims.items()}
    assert author["cost-52-million"] == {"@type": "Person", "name": "Anna Kovar"}
    assert author["cost-40-million"] == {"@type": "Person", "name": "Jan Novak"}
    assert author["opened-3-may"] == {"@type": "Organization", "name": "Vidrov Courier"}


def test_what_a_relay_says_that_somebody_said() -> None:
    """The relay claims it, never the one who may be misquoted."""
    review = one("speaker: [novak, courier, kovar], kind: quotation")
    assert review["itemReviewed"]["author"]["name"] == "Vidrov Courier"


def test_what_is_left_out_nobody_claims() -> None:
    """There is no ClaimReview of it, marked or not."""
    left_out = (
        "  - {id: ferries, statement: Two ferries still cross., kind: omission, publish: true, status: supported,\n"
        "     evidence: [{source: accounts-2019, stance: supports, at: page 9}]}\n"
    )
    assert list(reviews(CLAIMS + left_out, every=True)) == list(reviews(every=True))


def test_a_headline_that_nobody_saw_is_none() -> None:
    """What is read from an address is no headline of the article."""
    record = EXAMPLE["seeds/bridge.yaml"].replace("text:", "title_seen: false\n  text:")
    assert one("kind: fact")["itemReviewed"]["appearance"]["headline"] == "The bridge at Vidrov"
    unseen = one("kind: fact", files={"seeds/bridge.yaml": record})
    assert "headline" not in unseen["itemReviewed"]["appearance"]


@pytest.mark.parametrize("speaker", ["vidrov-bridge", "nobody-on-record"])
def test_no_author_who_is_neither_person_nor_organisation(speaker: str) -> None:
    """schema.org has no other authors."""
    assert "author" not in one(f"speaker: [{speaker}]")["itemReviewed"]


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ("kind: fact", "2021-05-04"),  # the author's own, so it was claimed when the article appeared
        ("said: 2019-05-03", "2019-05-03"),
        ("'said': '2019-05-03T10:00:00Z'", "2019-05-03"),
        ("said: 2019-05", None),
        ("said: 2019-05-03~", None),
        ("said: 2019-05-03?", None),
        ("said: 2019-05-03/2019-05-04", None),
        ("said: ['2019-05-03', '2019-05-04']", None),
        ("said: -0044-03-15", None),
        ("speaker: [kovar]", None),  # when she said it is not on record
        ("speaker: [kovar], kind: attribution, said: 2019-05-03", "2021-05-04"),  # the article attributes it
    ],
)
def test_a_date_only_where_it_is_one_day(keys: str, day: str | None) -> None:
    """What is vaguer than a day is left out, never rounded."""
    assert one(keys)["itemReviewed"].get("datePublished") == day


@pytest.mark.parametrize(("checked", "day"), [("2021-06-01", "2021-06-01"), ("2021-06", None)])
def test_the_day_of_the_fact_check(checked: str, day: str | None) -> None:
    """It is published when the article's record says, if that is a day."""
    record = EXAMPLE["seeds/bridge.yaml"].replace("text:", f"checked: {checked}\n  text:")
    assert one("kind: fact", files={"seeds/bridge.yaml": record}).get("datePublished") == day


def test_the_article_where_it_appears() -> None:
    """With its address only where that is one, its date only where that is a day."""
    hostile = EXAMPLE["seeds/bridge.yaml"].replace(
        "published: 2021-05-04", "published: 2021-05\n  url: 'javascript:alert(1)'\n  language: en"
    )
    review = one("kind: fact", files={"seeds/bridge.yaml": hostile})
    assert review["itemReviewed"]["appearance"] == {
        "@type": "Article",
        "headline": "The bridge at Vidrov",
        "author": {"@type": "Person", "name": "Jan Novak"},
        "inLanguage": "en",
    }
    assert "firstAppearance" not in review["itemReviewed"]


def test_numbers_only_on_a_declared_scale() -> None:
    """A verdict without a number on the house's scale has its word alone."""
    ratings = {key: claim["reviewRating"] for key, claim in reviews().items()}
    assert ratings["third-bridge"] == {
        "@type": "Rating",
        "alternateName": "Refuted",
        "ratingValue": 1,
        "bestRating": 5,
        "worstRating": 1,
    }
    assert ratings["cost-52-million"] == {"@type": "Rating", "alternateName": "Conflicting evidence"}
    plain = reviews(settings=Settings(page_url="https://checkers.example/"))["third-bridge"]
    assert plain["reviewRating"] == {"@type": "Rating", "alternateName": "Refuted"}
    assert "author" not in plain


def test_what_is_missing_is_said() -> None:
    """No address of the page, no verdict that is marked, no verdict at all, one address for two articles."""
    with pytest.raises(SettingsError, match="page_url"):
        reviews(settings=Settings())
    unmarked = CLAIMS.replace("publish: true", "publish: false")
    with pytest.raises(ProjectError, match="`publish: true`, or ask for all with --all"):
        reviews(unmarked)
    with pytest.raises(ProjectError, match="no claim of bridge has a verdict yet"):
        reviews("claims:\n  - {id: a, statement: It is., quote: third bridge}\n", every=True)
    other = EXAMPLE["seeds/bridge.yaml"].replace("id: bridge", "id: other")
    report = run(
        {"claims/bridge.yaml": f"article: bridge\n{CLAIMS}", "seeds/other.yaml": other},
        Settings(page_url="https://checkers.example/check"),
    )
    with pytest.raises(SettingsError, match=r"one address for 2 articles: put \{article\}"):
        claimreview.render(report, "bridge", Options())


class Scripts(HTMLParser):
    """The contents of the script elements of a page, and all other text."""

    def __init__(self) -> None:
        super().__init__()
        self.inside, self.scripts, self.other = False, [], []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Note where a script begins."""
        self.inside = tag == "script"
        assert attrs == [("type", "application/ld+json")]

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        self.inside = False

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        (self.scripts if self.inside else self.other).append(data)


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!--<script>", "]]> & &amp;lt; \u2028", "</SCRIPT >"]
)
def test_no_text_ends_the_script(words: str) -> None:
    """The element is read as one script whose text is the document."""
    claims = CLAIMS.replace("the town's third.", json.dumps(words)[1:-1])
    claims = claims.replace("statement: The bridge at Vidrov is ", "statement: 'The bridge at Vidrov is ", 1)
    claims = claims.replace("\n    quote: It is the town’s", "'\n    quote: It is the town’s", 1)
    report = run({"claims/bridge.yaml": claims}, SETTINGS)
    page = Scripts()
    page.feed(claimreview.render_script(report, "bridge", Options()))
    page.close()
    assert page.other == []
    document = json.loads("".join(page.scripts))
    assert document == json.loads(claimreview.render(report, "bridge", Options()))
    assert "<" not in "".join(page.scripts)


BODY = {"@type": "Organization", "name": "The Checkers", "url": "https://checkers.example"}
EXAMPLES: dict[str, dict] = {
    "a review of what somebody wrote": {
        "@type": "ClaimReview",
        "datePublished": "2014-07-23",
        "url": "https://checkers.example/third-bridge",
        "author": {
            **BODY,
            "image": "https://checkers.example/logo.png",
            "sameAs": "https://social.example/us",
        },
        "claimReviewed": "The bridge at Vidrov is the town's third.",
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 1,
            "bestRating": 6,
            "image": "https://checkers.example/false.png",
            "alternateName": "False",
        },
        "itemReviewed": {
            "@type": "CreativeWork",
            "author": {
                "@type": "Person",
                "name": "Jan Novak",
                "jobTitle": "Builder",
                "image": "https://checkers.example/novak.jpg",
                "sameAs": ["https://novak.example", "https://social.example/novak"],
            },
            "datePublished": "2014-07-17",
            "name": "The Courier's interview [...]",
        },
    },
    "a review of what is said in a clip": {
        "@type": "ClaimReview",
        "datePublished": "2017-07-06",
        "author": {
            "@type": "Person",
            "url": "https://kovar.example",
            "sameAs": "https://social.example/kovar",
        },
        "claimReviewed": "The bridge at Vidrov cost 40 million euros.",
        "reviewBody": "It did. The road to it cost 12 million more.",
        "itemReviewed": {
            "@type": "Clip",
            "startOffset": "350",
            "endOffset": "370",
            "isPartOf": {
                "@type": "VideoObject",
                "url": "https://video.example/opening",
                "name": "The opening",
                "transcript": "https://courier.example/opening.html",
            },
            "datePublished": "2009-06-04",
        },
    },
    "a review of a video": {
        "@type": "MediaReview",
        "datePublished": "2021-04-27",
        "author": BODY,
        "mediaAuthenticityCategory": "DecontextualizedContent",
        "originalMediaContextDescription": "Kovar shared a video of the old bridge.",
        "itemReviewed": {
            "@type": "MediaReviewItem",
            "creator": {"@type": "Person", "name": "Somebody", "url": "https://social.example/some/?hl=en"},
            "interpretedAsClaim": {"@type": "Claim", "description": "The new bridge fell."},
            "mediaItemAppearance": [
                {"@type": "VideoObjectSnapshot", "description": "A copy, made larger."},
                {
                    "@type": "VideoObjectSnapshot",
                    "contentUrl": "https://social.example/p/1",
                    "archivedAt": "https://archive.example/1",
                },
            ],
        },
    },
}
"""Built like the examples that schema.org gives for the two types, property by property."""


def test_schema_org_knows_all_of_it() -> None:
    """Every type and property exists, stands where it may, and has a value of an expected type."""
    for review in reviews(every=True).values():
        assert list(faults(review)) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_check_against_schema_org_accepts_its_examples(name: str) -> None:
    """Documents of the same build as the official examples pass."""
    assert list(faults(EXAMPLES[name])) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"claimReviewd": "x"}, "ClaimReview has no claimReviewd"),
        ({"headline": 3}, "ClaimReview.headline is 3"),
        ({"url": "page.html"}, "ClaimReview.url is 'page.html'"),
        ({"author": {"@type": "Rating"}}, "ClaimReview.author is {'@type': 'Rating'}"),
        ({"itemReviewed": {"@type": "Claims"}}, "no type Claims"),
        ({"itemReviewed": {"@type": "Claim", "ratingValue": 1}}, "Claim has no ratingValue"),
        ({"reviewRating": "Refuted"}, "ClaimReview.reviewRating is 'Refuted'"),
        ({"datePublished": "in May"}, "ClaimReview.datePublished is 'in May'"),
    ],
)
def test_the_check_against_schema_org_sees_faults(change: dict, fault: str) -> None:
    """It refuses what it is there to refuse."""
    review = {**reviews()["third-bridge"], **change}
    assert fault in list(faults(review))


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    """From the settings to the file."""
    files = {**EXAMPLE, "claims/bridge.yaml": CLAIMS}
    files["pyproject.toml"] = (
        '[tool.factcheck]\npage_url = "https://checkers.example/{article}"\nhouse = {name = "The Checkers"}\n'
        "rating = {worst = 1, best = 2, supported = 2, refuted = 1}\n"
    )
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["report", "--format", "claimreview", "-o", "reviews.json"]) in (0, 1)
    written = json.loads((tmp_path / "reviews.json").read_text(encoding="utf-8"))
    first = written["@graph"][0]
    assert first["url"] == "https://checkers.example/bridge#third-bridge"
    assert first["author"] == {"@type": "Organization", "name": "The Checkers"}
    assert first["reviewRating"]["ratingValue"] == 1
    main(["report", "--format", "claimreview", "--all"])
    assert len(json.loads(capsys.readouterr().out)["@graph"]) == len(written["@graph"]) + 1
