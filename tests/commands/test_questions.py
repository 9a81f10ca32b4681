"""`factcheck timeline`, `why` and `report`: what a checker and an editor ask about times, clashes and verdicts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN
from factcheck.engine import check
from factcheck.reports.people.timeline import render_timeline
from factcheck.reports.people.why import render_why
from factcheck.settings import Settings
from factcheck.store.loading.loader import load
from factcheck.testing import EXAMPLE, run

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = """\
claims:
  - id: opened-3-may
    statement: The bridge opened on 3 May 2019.
    quote: opened on 3 May 2019
    asserts: [{event: bridge-opened, when: 2019-05-03}]
    contradicts: [{claim: opened-in-june, note: May is not June.}]
  - id: opened-in-june
    statement: The bridge opened in June 2019.
    quote: third bridge
    speaker: [novak, courier, kovar]
    asserts: [{event: bridge-opened, when: 2019-06}]
    contradicts: [{claim: opened-3-may}]
  - id: fair-after-opening
    statement: The fair was after the opening.
    quote: Two years later
    asserts: [{event: fair, after: bridge-opened}, {event: fair, when: ../2021}]
  - id: works-before
    statement: The works ended with the opening.
    quote: said
    asserts: [{event: works, from: 2018-03, until: 2019-04}]
  - id: cost-40
    statement: It cost 40 million.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 40}]
  - id: cost-40-to-41
    statement: It cost 41 million, give or take one.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 41, within: '1'}]
  - id: cost-52
    statement: It cost 52 million.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52}]
  - id: third-bridge
    statement: It is the third bridge.
    quote: third bridge
    tension_with: [{claim: cost-52, note: A third bridge is rarely the dearest.}]
  - id: not-ours
    statement: Somebody said so.
    quote: said
    status: withdrawn
    note: Not in the article.
"""


@pytest.fixture
def report():
    """The report on a few claims about the bridge."""
    return run({"claims/bridge.yaml": CLAIMS}, Settings(today=date(2021, 6, 1)))


def test_timeline_of_the_article(request: pytest.FixtureRequest) -> None:
    """What a change does to the timeline of the real article is seen in review."""
    path = ROOT / "tests" / "golden" / "zarif-tape.timeline.txt"
    rendered = render_timeline(check(load(ROOT), Settings(today=date(2026, 1, 1))), "zarif-tape")
    if request.config.getoption("write_snapshots"):
        path.write_text(rendered, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == rendered


def test_timeline(report) -> None:
    """Events in order, with who says so; a clash is marked and told, and leaves the other events their times."""
    text = render_timeline(report)
    assert text.startswith(
        "Timeline: 3 events, each with the time at which it can have been, by the article and by the evidence.\n"
    )
    order = [
        "begins from 1 to 31 March 2018, ends from 1 to 30 April 2019",
        "in conflict: on 3 May 2019; or from 1 to 30 June 2019",
    ]
    assert [text.index(heading) for heading in order] == sorted(text.index(heading) for heading in order)
    assert (
        "    !1 Anna Kovar, by Vidrov Courier: it is in June 2019 [opened-in-june, claims/bridge.yaml:7]"
        in text
    )
    assert "    Jan Novak: “The bridge opened” is before it" not in text
    assert "!1 flagged, a dispute between Jan Novak and Anna Kovar, by Vidrov Courier: " in text


def test_timeline_of_an_article_that_dates_nothing() -> None:
    """Nothing to show is said."""
    report = run({"claims/bridge.yaml": "claims: []\n"})
    assert render_timeline(report, "bridge") == "No claim of bridge asserts when something happened.\n"


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "opened-3-may",
            "opened-in-june",
            "They cannot both hold: a dispute between Jan Novak and Anna Kovar, by Vidrov Courier.",
        ),
        ("opened-3-may", "opened-in-june", "Flagged: May is not June."),
        (
            "cost-40",
            "cost-52",
            "Not flagged: no entry of `contradicts` is of these claims and of what they clash over.",
        ),
        ("cost-40", "cost-40-to-41", "They can both hold, by what they assert of cost of vidrov-bridge."),
        ("cost-52", "third-bridge", "In tension: A third bridge is rarely the dearest."),
        ("cost-40", "third-bridge", "third-bridge asserts nothing that a machine can compare."),
        ("third-bridge", "opened-3-may", "third-bridge asserts nothing that a machine can compare."),
        (
            "cost-40",
            "works-before",
            "they assert nothing of the same event, or of the same subject and property.",
        ),
        ("cost-40", "not-ours", "A claim that is withdrawn clashes with nothing."),
        (
            "opened-3-may",
            "fair-after-opening",
            "They can both hold, by what they assert of the event bridge-opened.",
        ),
    ],
)
def test_why(report, one: str, other: str, words: str) -> None:
    """Why two claims clash, or what keeps them apart; whichever is named first."""
    assert words in " ".join(render_why(report, one, other).split())
    assert words in " ".join(render_why(report, other, one).split())


def test_why_sees_what_a_count_and_a_sum_are_of() -> None:
    """They speak of the property whose values they take, and so of the same as a claim that gives one."""
    claims = """\
claims:
  - {id: given, statement: A., quote: third bridge, asserts: [{subject: kovar, property: cost, value: 40}]}
  - {id: counted, statement: B., quote: third bridge, asserts: [{count: [{subject: kovar, property: cost}], equals: 1}]}
  - {id: added, statement: C., quote: third bridge, asserts: [{sum: [{subject: kovar, property: cost}, 2], equals: 42}]}
"""
    report = run({"claims/bridge.yaml": claims})
    for other in ("counted", "added"):
        assert render_why(report, "given", other).endswith("by what they assert of cost of kovar.\n")


def test_why_names_the_others_of_a_larger_conflict() -> None:
    """A conflict of three is told with its third claim."""
    claims = "\n".join(
        f"  - {{id: {name}, statement: An order., quote: said, asserts: [{{event: {name[0]}, before: {name[-1]}}}]}}"
        for name in ("a-b", "b-c", "c-a")
    )
    report = run({"claims/bridge.yaml": f"claims:\n{claims}\n"})
    assert "They cannot both hold together with b-c (claims/bridge.yaml:3)" in render_why(
        report, "a-b", "c-a"
    )


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example as a project on disk, in which the command runs."""
    for path, text in {**EXAMPLE, "claims/bridge.yaml": CLAIMS}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_commands(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Both print and end well; a name that does not exist is answered with near ones."""
    assert main(["timeline", "bridge"]) == 0
    assert capsys.readouterr().out.startswith("Timeline of bridge: 3 events")
    assert main(["why", "cost-40", "cost-52"]) == 0
    assert "They cannot both hold" in capsys.readouterr().out
    assert main(["why", "cost-40", "cost-53"]) == COULD_NOT_RUN
    assert "did you mean cost-52" in capsys.readouterr().err
    assert main(["report", "-o", "page.md"]) == 1
    assert "(claims/bridge.yaml#L2)" in (project / "page.md").read_text(encoding="utf-8")
    assert main(["report", "bridge"]) == 1
    assert capsys.readouterr().out.startswith("# Fact-check of “The bridge at Vidrov”")
    assert main(["timeline", "bridg"]) == COULD_NOT_RUN
    assert "no article is called bridg; did you mean bridge?" in capsys.readouterr().err
