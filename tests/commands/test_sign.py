"""`factcheck sign`: what it writes, what it refuses, what it lists."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck import signing
from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN, FINDINGS
from factcheck.errors import SigningError
from factcheck.rules.registry import rules
from factcheck.run import Run
from factcheck.signing import SignedFile, write
from factcheck.store.disk.files import Disk
from factcheck.testing import EXAMPLE

CLAIMS = """\
claims:
  - id: cost-40   # the mayor's figure
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph, accessed: 2021-05-19}]
    by: Karel Moss
    note: Seen in print.

  - {id: third-bridge, statement: It is the town's third bridge., quote: third bridge, status: insufficient, note: 'A list of the bridges.', evidence: [{source: search-log, stance: search, at: row 3}]}
  - id: opened
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
"""
MORE = """\
claims:
- id: would-build-again
  statement: Kovar said that the town would build the bridge again.
  quote: We would build it again
  status: supported
  evidence:
  - source: courier-2019
    stance: supports
    at: last paragraph
"""
SETTINGS = '[tool.factcheck]\nprofile = "draft"\ntoday = 2021-06-01\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example with claims in two files, stood in, on the first of June."""
    files = {"claims/bridge.yaml": CLAIMS, "claims/more.yaml": MORE, "pyproject.toml": SETTINGS}
    for name, text in {**EXAMPLE, **files}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts(project: Path) -> dict[str, str]:
    """What all record files hold."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((project / "claims").iterdir())}


def replace(project: Path, old: str, new: str, name: str = "claims/bridge.yaml") -> None:
    """Change a file of the project."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def claim(capsys: pytest.CaptureFixture, name: str = "cost-40") -> dict:
    """A claim in the JSON report."""
    capsys.readouterr()
    main(["check", "--format", "json"])
    return next(each for each in json.loads(capsys.readouterr().out)["claims"] if each["id"] == name)


def test_signs_in_place(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Several claims in several files, of any layout: what was there stays, and what was written is said."""
    before = texts(project)
    assert main(["sign", "cost-40", "would-build-again", "third-bridge", "--by", " Eva  Lind "]) == 0
    assert capsys.readouterr().out == (
        "claims/bridge.yaml: Eva Lind signed cost-40 and third-bridge on 2021-06-01\n"
        "claims/more.yaml: Eva Lind signed would-build-again on 2021-06-01\n"
    )
    after = texts(project)
    for name, text in before.items():
        kept = after[name].splitlines()
        assert all(line in kept or line.startswith("  - {id: third-bridge") for line in text.splitlines())
    assert (
        "    review:\n      - by: Eva Lind\n        date: 2021-06-01\n        digest: >-\n"
        in after["bridge.yaml"]
    )
    assert "at: row 3}], review: [{by: Eva Lind, date: 2021-06-01, digest: v1 sha256=" in after["bridge.yaml"]
    assert after["more.yaml"].startswith(MORE + "  review:\n    - by: Eva Lind\n")
    assert main(["check"]) == 0


def test_signing_again_renews(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The same name has one signature, another gets its own, and what has changed is signed anew."""
    main(["sign", "cost-40", "--by", "Eva Lind", "--date", "2021-05-20"])
    main(["sign", "cost-40", "--by", "Jana Pol", "--date", "2021-05-21"])
    replace(project, "cost 40 million euros.", "cost 41 million euros.")
    assert claim(capsys)["signature"] == "changed"
    assert main(["sign", "cost-40", "--by", "eva lind"]) == 0
    text = texts(project)["bridge.yaml"]
    assert [text.count(words) for words in ("by: Eva Lind", "by: Jana Pol", "2021-05-20", "date:")] == [
        1,
        1,
        0,
        2,
    ]
    found = claim(capsys)
    assert (found["by"], found["signature"], found["signed_by"]) == ("Karel Moss", "signed", ["Eva Lind"])
    assert main(["check"]) == FINDINGS
    out = capsys.readouterr().out
    assert (
        "[signed-claim-changed] cost-40: changed since Jana Pol signed it on 2021-05-21: the statement\n"
        in out
    )


def test_an_empty_review_is_filled(project: Path) -> None:
    """A list that is there already is used, whatever its brackets."""
    replace(project, "    note: Seen", "    review: []  # nobody yet\n    note: Seen")
    assert main(["sign", "cost-40", "--by", "Eva Lind"]) == 0
    assert "    review: [{by: Eva Lind, date: 2021-06-01, digest: v1 " in texts(project)["bridge.yaml"]
    assert "}]  # nobody yet\n    note: Seen" in texts(project)["bridge.yaml"]


@pytest.mark.parametrize(
    ("change", "claims", "words"),
    [
        (
            ("", ""),
            ["opened"],
            "claims/bridge.yaml:13: opened: it is unchecked, and what is signed is a verdict",
        ),
        (
            ("supported", "withdrawn"),
            ["cost-40"],
            "cost-40: it is withdrawn, and what is signed is a verdict",
        ),
        (
            ("It cost 40 million", "It cost 41 million"),
            ["cost-40"],
            "its quote “It cost 41 million euros” does not",
        ),
        (("at: second paragraph, ", ""), ["cost-40"], "cost-40: [evidence-without-locator] "),
        (
            ("accessed: 2021-05-19", "accessed: 2021-06-02"),
            ["cost-40"],
            "cost-40: [signature-date-impossible] Eva",
        ),
        (("", ""), ["cost-41"], "no claim is called cost-41; did you mean cost-40?"),
        (
            ("kind: quotation", "kind: saying"),
            ["cost-40"],
            "the claim cost-40 cannot be read; `factcheck check` says",
        ),
    ],
)
def test_refuses(
    project: Path, capsys: pytest.CaptureFixture, change: tuple[str, str], claims: list[str], words: str
) -> None:
    """What nobody should put a name to: it says why, and the other claims are not signed either."""
    replace(project, *change)
    before = texts(project)
    assert main(["sign", "would-build-again", *claims, "--by", "Eva Lind"]) == COULD_NOT_RUN
    assert words in capsys.readouterr().err
    assert texts(project) == before


def test_refuses_where_the_article_has_changed(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A text that nobody has put on record, or that is not there, is not signed."""
    replace(project, "third bridge", "fourth bridge", "seeds/bridge.txt")
    assert main(["sign", "cost-40", "--by", "Eva Lind"]) == COULD_NOT_RUN
    assert "cost-40: the text of the article bridge is not the one on record" in capsys.readouterr().err
    (project / "seeds" / "bridge.txt").unlink()
    assert main(["sign", "cost-40", "--by", "Eva Lind"]) == COULD_NOT_RUN
    assert "cost-40: the text of its article cannot be read" in capsys.readouterr().err


def test_refuses_what_refers_to_broken_records(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Evidence that nobody can read is no evidence."""
    replace(project, "- {id: courier-2019, ", "- {id: courier-2019, titel: x, ", "claims/sources.yaml")
    assert main(["sign", "cost-40", "--by", "Eva Lind"]) == COULD_NOT_RUN
    assert "cost-40: it refers to what could not be read: source courier-2019" in capsys.readouterr().err


def test_refuses_the_author_where_the_house_does(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The rules of the house hold for the signature before it is written; a missing second one stops nobody."""
    house = 'signed = "always"\nsigned_by_another = true\ncentral_signatures = 2\nseverity = {second-reader-missing = "error"}\n'
    replace(project, "today", f"{house}today", "pyproject.toml")
    replace(project, "    status: supported", "    central: true\n    status: supported")
    assert main(["sign", "cost-40", "--by", "Karel Moss"]) == COULD_NOT_RUN
    assert "[signed-by-author] only Karel Moss has signed it, who wrote it" in capsys.readouterr().err
    assert main(["sign", "cost-40", "--by", "Eva Lind"]) == 0


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["cost-40"], "say who signs: --by NAME"),
        (["cost-40", "--by", "  "], "say who signs: --by NAME"),
        (["cost-40", "--by", "Eva\x1b[1m"], "--by: the name holds characters that cannot be printed"),
        (["cost-40", "--by", "Eva", "--date", "20 May"], "--date: 20 May is no day such as 2021-05-20"),
        (["--by", "Eva"], "name the claims to be signed; `factcheck sign` alone lists what is not"),
    ],
)
def test_asks_for_what_is_missing(
    project: Path, capsys: pytest.CaptureFixture, words: list[str], error: str
) -> None:
    """One line, and how to go on."""
    assert main(["sign", *words]) == COULD_NOT_RUN
    assert capsys.readouterr().err == f"factcheck: {error}\n"


def test_a_layout_that_cannot_be_changed(project: Path, capsys: pytest.CaptureFixture) -> None:
    """What is to be written by hand is shown."""
    path = project / "claims" / "more.yaml"
    path.write_text(MORE.replace("\n", "\u2028"), encoding="utf-8")  # line ends that only YAML knows
    before = texts(project)
    assert main(["sign", "would-build-again", "--by", "Eva Lind"]) == COULD_NOT_RUN
    assert "write by hand:\n    review:\n      - by: Eva Lind\n" in capsys.readouterr().err
    assert texts(project) == before


def test_lists(project: Path, capsys: pytest.CaptureFixture) -> None:
    """What has changed comes first, then what nobody signed, then what is signed, and the figures."""
    main(["sign", "cost-40", "would-build-again", "--by", "Eva Lind", "--date", "2021-05-20"])
    main(["sign", "would-build-again", "--by", "Jana Pol"])
    replace(project, "second paragraph", "third paragraph")
    capsys.readouterr()
    assert main(["sign"]) == 0
    assert capsys.readouterr().out == (
        "Changed since signed\n"
        "  claims/bridge.yaml:2 cost-40 (supported)\n"
        "    Eva Lind, 2021-05-20; changed since: the evidence of courier-2019 (supports)\n"
        "\n"
        "Not signed\n"
        "  claims/bridge.yaml:19 third-bridge (insufficient)\n"
        "\n"
        "Signed\n"
        "  claims/more.yaml:2 would-build-again (supported)\n"
        "    Eva Lind, 2021-05-20\n"
        "    Jana Pol, 2021-06-01\n"
        "\n"
        "signatures    1 signed, 1 changed since signed, 1 not signed; 1 more without a verdict to sign\n"
    )


@pytest.mark.parametrize("report", ["text", "markdown"])
def test_the_summary_counts_signatures(project: Path, capsys: pytest.CaptureFixture, report: str) -> None:
    """In a house that signs nothing it has no figures of it, but that nobody did is said."""
    main(["check", "--format", report])
    told = capsys.readouterr().out
    assert "not signed by anybody" in told
    assert "signatures" not in told
    main(["sign", "cost-40", "--by", "Eva Lind"])
    main(["check", "--format", report])
    assert "1 signed, 0 changed since signed, 2 not signed" in capsys.readouterr().out


def test_the_summary_says_that_nothing_is_signed(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Where the house asks for signatures."""
    replace(project, "today", 'signed = "publish"\ntoday', "pyproject.toml")
    main(["check"])
    assert "signatures      0 signed, 0 changed since signed, 3 not signed\n" in capsys.readouterr().out


def test_show_says_who_signed(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Who wrote the record, who signed it and whether that still counts."""
    main(["sign", "cost-40", "--by", "Eva Lind"])
    replace(project, "kind: quotation", "kind: attribution")
    capsys.readouterr()
    assert main(["show", "cost-40"]) == 0
    out = capsys.readouterr().out
    assert "claims/bridge.yaml:2, written by Karel Moss\n" in out
    assert "Signed by\n  Eva Lind, 2021-06-01; changed since: the kind (quotation, now attribution)\n" in out


def test_a_file_changed_meanwhile_is_left_alone(project: Path) -> None:
    """Between the check and the writing somebody has saved: theirs stays."""
    path = project / "claims" / "more.yaml"
    change = SignedFile(before=path.read_bytes(), after=b"claims: []\n", claims=("would-build-again",))
    path.write_text(MORE + "# mine\n", encoding="utf-8")
    with pytest.raises(SigningError, match=r"^claims/more.yaml: somebody has changed it just now"):
        write(Disk(project), project, "claims/more.yaml", change)
    assert path.read_text(encoding="utf-8") == MORE + "# mine\n"
    path.unlink()
    with pytest.raises(SigningError, match=r"^claims/more.yaml: there is no file"):
        write(Disk(project), project, "claims/more.yaml", change)


def test_a_file_changed_before_it_is_signed(project: Path) -> None:
    """Where records have moved since they were read, no other record gets the signature."""
    report = Run(project).report
    for new in (
        MORE.replace("claims:\n", "claims:\n- {id: new, statement: S., quote: said}\n"),
        "claims: [{id: new}]\n",
    ):
        (project / "claims" / "more.yaml").write_text(new, encoding="utf-8")
        with pytest.raises(
            SigningError, match=r"would-build-again: somebody has changed it just now; try again"
        ):
            signing.sign(Disk(project), report, ["would-build-again"], "Eva Lind", date(2021, 6, 1))


def test_rules_that_ask_for_signatures_exist() -> None:
    """A rule that is renamed would stop everybody from signing."""
    assert {rule.name for rule in rules() if rule.family == "signatures"} >= signing.ASKING
