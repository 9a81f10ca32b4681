"""`factcheck draft`: stubs for exactly what is missing, and nothing that is there is touched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN
from factcheck.drafting.ids import slug, telling_slug
from factcheck.drafting.stubs import Draft, draft
from factcheck.engine import check
from factcheck.store.loading.loader import load, load_files
from factcheck.testing import EXAMPLE

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
TEXTS = sorted(path for path in EXAMPLES.iterdir() if path.name != "README.md")


def drafted(claims: str, text: str | None = None) -> Draft:
    """Stubs for the example with some claims, or for another text."""
    files = {**EXAMPLE, "claims/bridge.yaml": claims}
    if text is not None:
        digest = hashlib.sha256(EXAMPLE["seeds/bridge.txt"].encode()).hexdigest()
        record = files["seeds/bridge.yaml"].replace(digest, hashlib.sha256(text.encode()).hexdigest())
        files |= {"seeds/bridge.txt": text, "seeds/bridge.yaml": record}
    return draft(load_files((path, body.encode()) for path, body in files.items()), "bridge")


def quotes(found: Draft) -> list[list[str]]:
    """The words of each stub."""
    return [[selector.exact for selector in claim.quote] for claim in found.claims]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example, stood in, with one claim."""
    claims = "claims: [{id: cost-40, statement: It cost 40., quote: It cost 40 million euros}]\n"
    for name, text in {**EXAMPLE, "claims/bridge.yaml": claims}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_left_of_a_sentence() -> None:
    """Its names, dates and numbers are quoted with the uncovered words around them, one stub a sentence."""
    found = drafted(
        "claims:\n"
        "  - {id: a, statement: S., quote: The bridge at Vidrov opened}\n"
        "  - {id: b, statement: S., quote: It cost 40 million euros}\n"
        "  - {id: c, statement: S., quote: she said that}\n"
        "exclusions:\n"
        "  - {quote: By Jan Novak, reason: furniture}\n"
        "  - {quote: We would build it again, reason: opinion}\n"
        "  - {quote: told the, reason: connective}\n"
    )
    assert quotes(found) == [
        ["on 3 May 2019"],
        ["Mayor Anna Kovar said at the opening"],
        ["Two years later", "it had cost 52 million"],
        ["but not in this place,” Kovar", "Vidrov Courier"],
        ["It is the town’s third bridge."],
    ]
    assert found.left == ()
    assert [claim.id for claim in found.claims] == [
        "3-may-2019",
        "mayor-anna-kovar-said-opening",
        "two-years-cost-52-million",
        "not-place-kovar-vidrov-courier",
        "towns-third-bridge",
    ]


def test_what_an_exclusion_cuts_through_is_left_to_people() -> None:
    """No claim may rest on what is excluded; what is uncovered then is named, and not papered over."""
    text = "He came on July 24, 2015, they say.\n"
    exclusions = "exclusions: [{quote: He came on July 24, reason: opinion}]\n"
    found = drafted(exclusions, text)
    assert quotes(found) == [["2015, they say"]]
    assert [text[span.start : span.end] for span in found.left] == ["July 24, 2015"]


def test_the_half_of_a_quotation() -> None:
    """A quotation of which a claim has too little is drafted without what the claim has."""
    text = "He said: “It was a long night and nobody in the town slept.”\n"
    found = drafted("claims: [{id: a, statement: S., quote: 'He said: “It was a'}]\n", text)
    assert quotes(found) == [["long night and nobody in the town slept"]]


def test_a_date_whose_parts_are_covered() -> None:
    """Two quotes that end inside of it do not hold it; the date itself is quoted."""
    text = "It opened on July 24, 2015 at noon.\n"
    claims = "claims: [{id: a, statement: S., quote: ['It opened on July 24, 2015 at noon']}]\n"
    assert quotes(drafted(claims, text)) == []
    split = claims.replace(
        "['It opened on July 24, 2015 at noon']", "['It opened on July 24', '2015 at noon']"
    )
    assert quotes(drafted(split, text)) == [["July 24, 2015"]]


def test_words_alone_are_not_drafted() -> None:
    """A sentence that a claim touches, without anything to look up in what is left."""
    text = "It was long ago and nobody remembers how it came about.\n"
    assert drafted("claims: [{id: a, statement: S., quote: nobody remembers}]\n", text).claims == ()


def test_equal_sentences_are_told_apart() -> None:
    """Each is anchored at its own place, by its neighbours, however many it takes."""
    text = "He left. " * 20 + "\n" + "He left again after a quarrel that lasted. " * 9 + "\n"
    found = drafted("", text)
    assert len(found.claims) == 29
    assert found.left == ()
    assert len({claim.id for claim in found.claims}) == 29


def test_a_text_that_repeats_itself() -> None:
    """Where no few hundred words decide, a longer stretch is quoted that stands only once."""
    found = drafted("", "He left. " * 150 + "\n")
    assert found.left == ()
    assert len(found.claims) < 150
    assert max(len(words[0]) for words in quotes(found)) > 200


def test_words_divided_between_lines() -> None:
    """Neither half of a word can be quoted, so the two lines are quoted together."""
    found = drafted("", "It is well-\nknown to all that\nhe left.\n")
    assert quotes(found) == [["It is well- known to all that"], ["he left."]]
    assert found.left == ()


def test_what_is_excluded_stays_out_of_longer_stretches() -> None:
    """So it may be that nothing can be drafted for a half word; it is named."""
    text = "No one. It is well-\nknown to all. He left.\n"
    found = drafted(
        "exclusions: [{quote: He left., reason: opinion}, {quote: No one., reason: opinion}]\n", text
    )
    assert quotes(found) == [["It is well- known to all."]]
    found = drafted("exclusions: [{quote: to all. He left., reason: opinion}]\n", text)
    assert quotes(found) == [["No one."]]
    assert [text[span.start : span.end] for span in found.left] == ["It is well-"]


def test_a_withdrawn_claim_keeps_its_id_and_accounts_for_nothing() -> None:
    """What it was about is drafted anew, under another id."""
    text = "It cost 40.\n"
    claims = "claims: [{id: it-cost-40, statement: S., quote: It cost 40, status: withdrawn, note: No.}]\n"
    (claim,) = drafted(claims.replace("it-cost-40", "cost-40"), text).claims
    assert claim.id == "cost-40-2"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The bridge at Vidrov opened on 3 May 2019.", "bridge-vidrov-opened-3-may-2019"),
        ("“It wasn’t Wałęsa’s, Ærø or Straße — 1914–1918…”", "wasnt-walesas-aero-strasse-1914-1918"),
        ("She did not.", "she-did-not"),
        ("It is.", "it-is"),
        ("Мост открылся.", ""),
        ("x" * 200, "x" * 60),
        (" ".join(["Donaudampfschifffahrtsgesellschaft"] * 5), "donaudampfschifffahrtsgesellschaft"),
    ],
)
def test_ids_are_made_of_words(words: str, expected: str) -> None:
    """Readable, ASCII, and not too long to type."""
    assert telling_slug(words) == expected


def test_a_slug_keeps_all_words() -> None:
    """That of a title is not shortened to what tells something."""
    assert slug("The Bridge at Vidrov, a Report") == "the-bridge-at-vidrov-a-report"


def test_a_text_without_latin_letters() -> None:
    """The id then is the sentence's number."""
    assert [claim.id for claim in drafted("", "Мост. Он открыт.\n").claims] == ["sentence-1", "sentence-2"]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_stub_that_was_deleted_comes_back(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """Every one of them, the same as it was; with nothing deleted there is nothing to draft."""
    monkeypatch.chdir(tmp_path)
    main(["init", str(path)])
    capsys.readouterr()
    assert main(["draft"]) == 0
    assert capsys.readouterr().out == f"Nothing of {path.stem} is uncovered: no file was written.\n"
    before = load(tmp_path).claims
    file = tmp_path / "claims" / path.stem / "01.yaml"
    head, *stubs = file.read_text(encoding="utf-8").split("\n  - id: ")
    for number in (0, len(stubs) // 2, len(stubs) - 1):
        kept = [head, *stubs[:number], *stubs[number + 1 :]]
        file.write_text("\n  - id: ".join(kept).rstrip() + "\n", encoding="utf-8")
        assert main(["draft"]) == 0
        report = check(load(tmp_path))
        assert report.summary.passed
        assert report.summary.warnings == 0
        assert {name: claim.model_dump() for name, claim in report.records.claims.items()} == {
            name: claim.model_dump() for name, claim in before.items()
        }
        (tmp_path / "claims" / path.stem / "draft-1.yaml").unlink()


def test_draft_writes_a_file_and_says_what(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A new file each time; what was there stays."""
    before = {path: path.read_bytes() for path in project.rglob("*.yaml")}
    assert main(["draft", "bridge"]) == 0
    assert capsys.readouterr().out == (
        "claims/bridge/draft-1.yaml: 6 unchecked claims for what no record of bridge accounts for.\n"
        "Next: `factcheck next` shows the claim to begin with, `factcheck check` what does not hold together.\n"
    )
    assert {path: path.read_bytes() for path in before} == before
    path = project / "claims/bridge/draft-1.yaml"
    path.write_text(path.read_text(encoding="utf-8").partition("\n\n  - id: two")[0] + "\n", encoding="utf-8")
    assert main(["draft"]) == 0
    assert "claims/bridge/draft-2.yaml: 3 unchecked claims" in capsys.readouterr().out
    assert check(load(project)).summary.passed


def test_many_stubs_go_into_several_files(project: Path, capsys: pytest.CaptureFixture) -> None:
    """As many as people can review, unless a file is named."""
    text = "".join(f"On day {number} it cost {number} euros.\n" for number in range(50))
    (project / "seeds/bridge.txt").write_text(text)
    assert main(["draft"]) == 0
    assert "claims/bridge/draft-1.yaml and claims/bridge/draft-2.yaml: 50 unchecked claims" in " ".join(
        capsys.readouterr().out.split()
    )
    for path in (project / "claims/bridge").iterdir():
        path.unlink()
    assert main(["draft", "-o", "claims/all.yaml"]) == 0
    assert (project / "claims/all.yaml").read_text().count("  - id: ") == 50


def test_a_quote_with_a_slip_is_not_doubled(project: Path, capsys: pytest.CaptureFixture) -> None:
    """What comes nearest to it is left alone, and the record is named."""
    assert main(["draft"]) == 0
    before = (project / "claims/bridge/draft-1.yaml").read_bytes()
    (project / "claims/bridge/draft-1.yaml").unlink()
    path = project / "claims/bridge.yaml"
    path.write_text(path.read_text().replace("quote: It cost 40", "quote: It cost 41"))
    capsys.readouterr()
    assert main(["draft"]) == 0
    assert (project / "claims/bridge/draft-1.yaml").read_bytes() == before
    printed = " ".join(capsys.readouterr().out.split())
    assert (
        "The quotes of 1 record do not stand in the article. Mend them first; nothing was drafted for what comes "
        "nearest to them: cost-40 (claims/bridge.yaml:1)" in printed
    )
    assert main(["draft"]) == 0
    assert capsys.readouterr().out.startswith("No file was written.")


def test_a_quote_of_another_text_accounts_for_nothing() -> None:
    """Nothing comes near to it."""
    claims = "claims: [{id: a, statement: S., quote: Quite another text about nothing of all this}]\n"
    assert len(drafted(claims).claims) == len(drafted("").claims)


def test_what_cannot_be_read_comes_first(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A claim that cannot be read may account for something."""
    (project / "claims/bridge.yaml").write_text("claims: [{id: cost-40, statement: S.}]\n")
    assert main(["draft"]) == COULD_NOT_RUN
    message = capsys.readouterr().err
    assert "claims/bridge.yaml:1:" in message
    assert "so that nothing was drafted" in message
    assert not (project / "claims/bridge").exists()


@pytest.mark.parametrize("output", ["seeds/more.yaml", "claims/more.yml", "more.yaml", "../claims/more.yaml"])
def test_a_file_that_would_not_be_read(output: str, project: Path, capsys: pytest.CaptureFixture) -> None:
    """Stubs in it would be lost on everybody."""
    assert main(["draft", "-o", output]) == COULD_NOT_RUN
    assert f"{output}: records are read from *.yaml files below" in capsys.readouterr().err


def test_a_file_that_is_there(project: Path, capsys: pytest.CaptureFixture) -> None:
    """It is not overwritten."""
    before = (project / "claims/bridge.yaml").read_bytes()
    assert main(["draft", "-o", "claims/bridge.yaml"]) == COULD_NOT_RUN
    assert "in the way: claims/bridge.yaml" in capsys.readouterr().err
    assert (project / "claims/bridge.yaml").read_bytes() == before


def test_which_article(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Where there are two it has to be said, and there is no other."""
    article = project.parent / "other.txt"
    article.write_text("It cost 40.")
    (project / "claims/bridge.yaml").unlink()
    assert main(["init", str(article)]) == 0
    assert main(["draft"]) == COULD_NOT_RUN
    assert "name the article: bridge, other" in capsys.readouterr().err
    assert main(["draft", "bridg"]) == COULD_NOT_RUN
    assert "no article is called bridg; did you mean bridge?" in capsys.readouterr().err


def test_marks_without_words_are_left(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Nothing can be quoted of them; where they stand is said."""
    (project / "seeds/bridge.txt").write_text("It cost 40 million euros.\n“…”\n", encoding="utf-8")
    assert main(["draft"]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "No quote could be anchored for 1 place" in printed
    assert "seeds/bridge.txt:2 “…”" in printed
    assert "No file was written." in printed


def test_an_article_in_another_language_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The language is guessed where nothing names it, and said to be a guess."""
    text = (
        "Die Brücke wurde im Mai eröffnet und hat nach Angaben der Stadt mehr als vierzig Millionen Euro gekostet, sagte die "
        "Bürgermeisterin bei der Eröffnung. Nach dem Bericht der Zeitung war das nicht die ganze Summe.\n"
    )
    (project / "seeds" / "bridge.txt").write_text(text, encoding="utf-8")
    (project / "claims" / "bridge.yaml").unlink()
    assert main(["draft"]) == 0
    assert "bridge seems to be in “de”" in " ".join(capsys.readouterr().out.split())
    (project / "seeds" / "bridge.yaml").write_text(
        (project / "seeds" / "bridge.yaml").read_text(encoding="utf-8") + "  language: de\n", encoding="utf-8"
    )
    assert main(["draft", "-o", "claims/more.yaml"]) == 0
    assert "seems" not in capsys.readouterr().out
