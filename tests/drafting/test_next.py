"""`factcheck next`: the claim to begin with, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.drafting import queue as scoring
from factcheck.drafting.queue import DEPENDENT, POINTS, queue
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
CLAIMS = """\
claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third bridge.
    quote: It is the town’s third bridge
  - id: built-again
    statement: Kovar would build it again.
    quote:
      - “We would build it again, but not in this place,” Kovar
      - Vidrov Courier
  - id: opened
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: The bridge at Vidrov opened on 3 May 2019.
  - id: by-novak
    statement: Jan Novak wrote it.
    quote: By Jan Novak
"""


def ids(claims: str) -> list[str]:
    """The queue of the example with some claims."""
    files = {**EXAMPLE, "claims/bridge.yaml": claims}
    records = load_files((path, text.encode()) for path, text in files.items())
    return [waiting.claim.id for waiting in queue(records)]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example with four claims, stood in."""
    for name, text in {**EXAMPLE, "claims/bridge.yaml": CLAIMS}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_can_be_looked_up_comes_first() -> None:
    """A quotation with two names, a date with a name, a number, a name."""
    assert ids(CLAIMS) == ["built-again", "opened", "third-bridge", "by-novak"]


def test_central_before_all() -> None:
    """However little stands in it."""
    claims = CLAIMS.replace("quote: By Jan Novak", "quote: By Jan Novak\n    central: true")
    assert ids(claims)[0] == "by-novak"


def test_what_others_rest_on_weighs_more() -> None:
    """A claim falls with what it depends on; a withdrawn one rests on nothing."""
    claims = CLAIMS.replace("2019.\n    quote", "2019.\n    depends_on: [by-novak]\n    quote")
    assert ids(claims)[0] == "by-novak"
    withdrawn = claims.replace("depends_on", "status: withdrawn\n    note: No.\n    depends_on")
    assert ids(withdrawn)[-1] == "by-novak"


def test_ties_stay_in_the_order_of_the_article() -> None:
    """Not in that of the files, nor of the ids."""
    claims = "claims:\n" + "".join(
        f"  - {{id: {name}, statement: S., quote: {{exact: Kovar, {side}}}}}\n"
        for name, side in (("a", "suffix: told"), ("b", "prefix: Mayor Anna"))
    )
    assert ids(claims) == ["b", "a"]


def test_only_the_unchecked() -> None:
    """What has a verdict does not come up again."""
    claims = CLAIMS.replace("town’s third bridge\n", "town’s third bridge\n    status: supported\n")
    assert "third-bridge" not in ids(claims)


def test_the_score_is_as_documented() -> None:
    """The table of the module, which docs/adopting.md repeats, has the numbers that count."""
    page = (Path(__file__).resolve().parents[2] / "docs" / "adopting.md").read_text(encoding="utf-8")
    for kind, points in POINTS.items():
        row = f"| each {kind} | {points} |"
        assert row in (scoring.__doc__ or "")
        assert row in page
    assert f"| each claim that depends on it | {DEPENDENT} |" in page


def test_text(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The claim, its place and sentence, what to look up, and how many wait."""
    assert main(["next"]) == 0
    assert (
        capsys.readouterr().out
        == """\
built-again  (fact, unchecked; 5 points)
claims/bridge.yaml:5
Kovar would build it again.

In the article, seeds/bridge.txt:5
  ⟦“We would build it again, but not in this place,” Kovar⟧ told the Vidrov Courier.

Quotation: who said it, where, and whether word for word; say so with `kind: quotation` and `speaker`
  “We would build it again, but not in this place,”

Names: the spelling, and the office at that time
  Kovar
  Vidrov Courier

4 of 4 claims are unchecked, with 1 quotation, 1 number, 1 date and 4 names; shown: 1.
Then: put the statement into words that can be understood alone, add `evidence`, set `status`;
`factcheck explain status-without-evidence` says what each status needs.
"""
    )


def test_several(project: Path, capsys: pytest.CaptureFixture) -> None:
    """As many as are asked for, and no more than there are; a claim says what rests on it."""
    path = project / "claims/bridge.yaml"
    path.write_text(
        CLAIMS.replace("2019.\n    quote", "2019.\n    depends_on: [by-novak]\n    central: true\n    quote")
    )
    assert main(["next", "-n", "9", "bridge"]) == 0
    printed = capsys.readouterr().out
    assert printed.count(" points)") == 4
    assert printed.startswith("opened  (fact, unchecked, central; ")
    assert "What rests on it: opened" in printed
    assert "shown: 4." in printed


def test_json(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The same for programs."""
    assert main(["next", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["version"], data["claims"], data["unchecked"]) == (1, 4, 4)
    (first,) = data["next"]
    assert first["id"] == "built-again"
    assert [(item["kind"], item["words"]) for item in first["items"]] == [
        ("quotation", "“We would build it again, but not in this place,”"),
        ("name", "Kovar"),
        ("name", "Vidrov Courier"),
    ]
    assert first["sentence"].endswith("told the Vidrov Courier.")


def test_a_quote_that_stands_nowhere(project: Path, capsys: pytest.CaptureFixture) -> None:
    """It is shown all the same, last of its kind."""
    (project / "claims/bridge.yaml").write_text("claims: [{id: a, statement: S., quote: It cost 41}]\n")
    assert main(["next"]) == 0
    assert "Its quote does not stand in the article" in capsys.readouterr().out
    assert main(["next", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["next"][0]["sentence"] is None


def test_nothing_waits(project: Path, capsys: pytest.CaptureFixture) -> None:
    """All claims have a verdict."""
    (project / "claims/bridge.yaml").unlink()
    assert main(["next"]) == 0
    assert (
        capsys.readouterr().out
        == "No claim is on record. `factcheck draft` writes claims for what is uncovered.\n"
    )


@pytest.mark.parametrize("count", ["0", "-1", "many", "²"])
def test_a_count_that_is_none(count: str, project: Path, capsys: pytest.CaptureFixture) -> None:
    """It is a whole number from 1."""
    with pytest.raises(SystemExit):
        main(["next", "-n", count])
    assert "no whole number" in capsys.readouterr().err or count == "-1"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        (
            "lighthouse-keeper.md",
            "Under her, the number of wrecks off the coast fell from 14 in 1998 to three in 2008.",
        ),
        (
            "waterworks.txt",
            "Income fell by 4 percent to 48.3 million marks, while spending rose by 6.5% to 50.4 million marks.",
        ),
        ("salt-road.txt", "In 1648 they yield 80 tons, a fifth of what they gave in 1600; by 1655, none."),
    ],
)
def test_the_first_claim_of_an_example(
    name: str, first: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """The sentence with most to look up, and of two the earlier one."""
    monkeypatch.chdir(tmp_path)
    main(["init", str(EXAMPLES / name)])
    capsys.readouterr()
    main(["next", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["next"][0]["sentence"].replace("\u00a0", " ") == first
