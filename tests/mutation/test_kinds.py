"""Every kind of corruption on a small project: what it changes, that it changes only that, and that it can be loaded."""

from __future__ import annotations

import inspect
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.engine import check
from factcheck.errors import ProjectError
from factcheck.logic.signatures.digests import digest_of
from factcheck.mutation import corruptions
from factcheck.mutation.record_edits import applied, as_written
from factcheck.mutation.registry import Mutant, chosen, kinds, mutants
from factcheck.mutation.scene import Scene
from factcheck.store.loading.copies import ProjectCopy
from factcheck.store.loading.loader import load_files
from tests.mutation import specimen

GOLDEN = Path(__file__).parents[1] / "golden" / "mutants.txt"
"""Every mutant of the specimen in corruptions."""
WITHOUT_A_PLACE = {"speaker-of-neighbour", "waiver-widened"}
"""Kinds that the specimen has no place for; tests of their own show them."""
NEIGHBOURS = """\
claims:
  - {id: a, statement: A., quote: It cost 40 million euros, speaker: [novak, kovar], waive: [{rule: r, words: w}]}
  - {id: b, statement: B., quote: took about two years to build, speaker: [novak, courier]}
"""
"""Two claims beside each other."""


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The specimen."""
    return specimen.files()


@pytest.fixture(scope="module")
def everything(files: dict[str, bytes]) -> list[Mutant]:
    """All of its mutants."""
    return list(mutants(Scene(ProjectCopy(files), specimen.SETTINGS), kinds()))


def test_specimen_is_consistent(files: dict[str, bytes]) -> None:
    """Nothing is caught that was wrong before."""
    report = check(load_files(files.items()), specimen.SETTINGS)
    assert report.summary.passed
    assert report.findings == ()


def test_mutants_in_words(everything: list[Mutant], request: pytest.FixtureRequest) -> None:
    """Each mutant is what its kind says, read one by one in the golden file."""
    told = "".join(f"{each.kind}: {each.record}: {each.said}\n" for each in everything)
    if request.config.getoption("write_snapshots"):
        GOLDEN.write_text(told, encoding="utf-8")
    assert told == GOLDEN.read_text(encoding="utf-8")


def test_every_kind_has_a_place(everything: list[Mutant]) -> None:
    """No kind goes untested."""
    assert {kind.name for kind in kinds()} - {each.kind for each in everything} == WITHOUT_A_PLACE


def test_mutants_differ(everything: list[Mutant], files: dict[str, bytes]) -> None:
    """A mutant changes some bytes, no two of them are alike, and the files that it was made from stay as they were."""
    before = dict(files)
    seen = set()
    for each in everything:
        changed = applied(each.edits, files)
        assert any(files[path] != data for path, data in changed.items())
        seen.add((each.kind, *sorted(changed.items())))
    assert len(seen) == len(everything)
    assert files == before


def test_only_the_records_meant_change(everything: list[Mutant], files: dict[str, bytes]) -> None:
    """Every other record is read as before, on the line where it was."""
    plain = {entry.origin.key: entry for entry in load_files(files.items()).entries}
    for each in everything:
        meant = {(edit.file, getattr(edit, "route", ())) for edit in each.edits}
        for entry in load_files({**files, **applied(each.edits, files)}.items()).entries:
            known = plain.get(entry.origin.key)
            if known is not None and not _may_change(known.origin, meant, each):
                assert entry.record == known.record, each.said
                assert entry.origin.line == known.origin.line, each.said


def _may_change(origin, meant: set, mutant: Mutant) -> bool:
    """Whether a record is the one edited, or may get another number because one before it is gone."""
    is_gone = mutant.kind == "record-deleted" and origin.key.startswith("exclusion.")
    return (origin.file, origin.route) in meant or is_gone


def test_choices_follow_the_seed(files: dict[str, bytes]) -> None:
    """The same seed gives the same mutants, another seed others."""
    told = [
        [each.said for each in mutants(Scene(ProjectCopy(files), specimen.SETTINGS, seed), kinds())]
        for seed in (0, 0, 1)
    ]
    assert told[0] == told[1] != told[2]


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_kind_says_what_changes(kind) -> None:
    """The documentation has a line on the meaning, and one on what would notice it."""
    assert kind.summary.endswith(".")
    assert kind.noticed_by


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (
            "speaker-of-neighbour",
            ["innermost speaker: “kovar” -> “courier”", "innermost speaker: “courier” -> “kovar”"],
        ),
        ("waiver-widened", ["waiver of r: the words “w” that narrow it removed"]),
    ],
)
def test_kinds_without_a_place(kind: str, told: list[str]) -> None:
    """Those for which the specimen has none, on two claims that have."""
    scene = Scene(ProjectCopy(specimen.files(**{"claims/bridge.yaml": NEIGHBOURS})), specimen.SETTINGS)
    assert [each.said for each in mutants(scene, chosen([kind]))] == told


def test_a_gap_of_the_same_length_is_no_corruption() -> None:
    """No seconds are no months: only what makes the gap longer or shorter is a mutant."""
    claim = "- {id: a, statement: A., quote: B, asserts: [{event: flood, before: bridge-works, by: %s}]}"
    told = {}
    for gap in ("PT0S/..", "PT0S/P1D"):
        changed = specimen.files(**{"claims/bridge.yaml": f"claims:\n  {claim % gap}\n"})
        scene = Scene(ProjectCopy(changed), specimen.SETTINGS)
        told[gap] = [each.said for each in mutants(scene, chosen(["gap-changed"]))]
    assert told == {"PT0S/..": [], "PT0S/P1D": ["by: “PT0S/P1D” -> “P0M/P1W”"]}


def test_about_a_day_is_about_the_next() -> None:
    """A date that is only about right is not moved to its neighbour, which is about as right."""
    claim = "- {id: a, statement: A., quote: B, asserts: [{event: flood, when: %s}]}"
    told = {}
    for day in ("2016-04-15~", "2016-04-15"):
        changed = specimen.files(**{"claims/bridge.yaml": f"claims:\n  {claim % day}\n"})
        scene = Scene(ProjectCopy(changed), specimen.SETTINGS)
        told[day] = [each.said for each in mutants(scene, chosen(["date-changed"]))]
    assert told == {
        "2016-04-15~": ["when: “2016-04-15~” -> “2017-04-15~”"],
        "2016-04-15": ["when: “2016-04-15” -> “2017-04-15”", "when: “2016-04-15” -> “2016-04-16”"],
    }


def test_unknown_kind_is_named() -> None:
    """A kind that does not exist is an error that lists those that do."""
    with pytest.raises(ProjectError, match=r"no kind of corruption is called nothing; there are .*, splice"):
        chosen(["nothing"])


@pytest.mark.parametrize(
    ("function", "text", "others"),
    [
        (corruptions.other_digits, "On 24 July 2019", ["On 25 July 2019", "On 24 July 2010"]),
        (corruptions.other_number_words, "Three or twelve", ["Five or twelve", "Three or three"]),
        (corruptions.other_scales, "5 million, Dozens", ["5 billion, Dozens", "5 million, Hundreds"]),
        (corruptions.without_points, "by 2 percentage points", ["by 2 percent"]),
        (corruptions.without_points, "by 2 per cent", []),
        (
            corruptions.without_negation,
            "He didn’t go, not once, cannot",
            ["He did go, not once, cannot", "He didn’t go, once, cannot"],
        ),
    ],
)
def test_words(function, text: str, others: list[str]) -> None:
    """The small corruptions of corruptions."""
    assert [swap[0] for swap in function(text)] == others


@pytest.mark.parametrize(
    ("at", "written"),
    [
        (("quote", 0, "speaker", 1), ("quote", "speaker", 1)),
        (("contradicts", 0, "about", 0), ("contradicts", 0, "about")),
        (("contradicts", 0, "claim"), ("contradicts", 0, "claim")),
    ],
)
def test_a_route_leads_into_short_forms(at, written) -> None:
    """A quote of one place and a flag about one thing need no list."""
    raw = {
        "quote": {"exact": "It cost", "speaker": ["novak", "kovar"]},
        "contradicts": [{"claim": "b", "about": "cost"}],
    }
    assert as_written(raw, at) == written


def test_kinds_take_a_subject_and_the_scene() -> None:
    """A kind is a plain generator, as a rule is."""
    for kind in kinds():
        module = inspect.getmodule(kind.corrupt)
        assert isinstance(module, ModuleType)
        assert len(inspect.signature(kind.corrupt).parameters) == 2


def test_a_kept_signature_is_caught_by_itself(files: dict[str, bytes], everything: list[Mutant]) -> None:
    """What is caught is the change under the signature: the claim signed as it is would pass."""
    kept = [each for each in everything if each.kind == "signature-kept"]
    for each in kept:
        report = check(load_files({**files, **applied(each.edits, files)}.items()), specimen.SETTINGS)
        assert "signed-claim-changed" in {finding.rule for finding in report.findings}
    scene = Scene(ProjectCopy(files), specimen.SETTINGS)
    claim = scene.claims["bridge-opened-3-may"]
    signature = {"by": "A reader", "date": "1970-01-01", "digest": digest_of(claim.record, scene.records)}
    signed = claim.signed_with(signature).put(("status",), "supported", "the status that it has")
    report = check(load_files({**files, **applied(signed.edits, files)}.items()), specimen.SETTINGS)
    assert report.summary.passed
