"""Every kind of corruption that has a place in the repository's fact-check is noticed there, shown on one mutant of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.mutation.registry import Kind, Mutant, chosen, kinds, mutants
from factcheck.mutation.scene import Scene
from factcheck.mutation.trial import Bench
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.loading.copies import ProjectCopy, files_of
from tests.mutation import specimen

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_A_PLACE = {"percentage-points-to-percent", "scale-in-both"}
"""Kinds for which the article's records have no words; the specimen has."""
UNNOTICED = {"figures-swapped"}
"""Kinds for which the article has places, and no rule that notices one of them there; one does on the specimen."""
CAUGHT = {
    "contradiction-unflagged": ("tape-recorded-days-before-tehran", "unflagged-contradiction"),
    "contradiction-one-sided": ("tape-recorded-days-before-tehran", "one-sided-contradiction"),
    "evidence-removed": ("lavrov-spoke-after-talks", "status-without-evidence"),
    "stance-flipped": ("lavrov-met-zarif-tehran-13-april", "verdict-against-evidence"),
    "status-flipped": ("lavrov-russian-foreign-minister", "verdict-against-evidence"),
    "locator-removed": ("tape-confidential", "evidence-without-locator"),
    "lineage-hidden": ("source.haaretz-zarif-tape", "relay-not-declared"),
    "digit-in-quote": ("lavrov-met-zarif-tehran-13-april", "quote-not-in-article"),
    "word-swapped": ("zarif-says-cursed-lavrov", "quote-not-in-article"),
    "negation-dropped": ("lavrov-did-not-know-of-tape", "quote-not-in-article"),
    "cut-without-ellipsis": ("quarrel-in-presence-of-kerry", "quote-not-in-article"),
    "splice": ("tape-conversation-with-leylaz", "quote-not-in-article"),
    "reference-to-nowhere": ("source.haaretz-zarif-tape", "dead-reference"),
    "record-deleted": ("lavrov-spoke-after-talks", "uncovered-word"),
    "duplicate-key": ("soleimani-iranian-general", "broken-record"),
    "misspelt-key": ("leylaz-journalist", "broken-record"),
    "name-misspelt": ("entity.soleimani", "name-misspelt"),
    "name-misspelt-in-statement": ("byline-john-helmer-moscow", "name-misspelt"),
    "waiver-widened": ("entity.irgc", "waiver-matches-nothing"),
    "waiver-without-a-fault": ("quarrel-in-presence-of-kerry", "waiver-matches-nothing"),
    "signature-kept": ("excerpts-appeared-london-25-april", "signed-claim-changed"),
    "speaker-swapped": ("lavrov-trustful-atmosphere", "speaker-not-in-statement"),
    "speaker-of-neighbour": ("iran-ally-of-russia", "speaker-not-said-to-speak"),
    "voices-reversed": ("lavrov-trustful-atmosphere", "author-not-outermost"),
    "speaker-left-out": ("soleimani-in-moscow-july-2015", "reported-in-own-voice"),
    "article-edited": ("article.zarif-tape", "quote-not-in-article"),
    "article-negated": ("article.zarif-tape", "quote-not-in-article"),
    "article-edited-under-its-digest": ("article.zarif-tape", "text-changed"),
    "exclusion-widened": ("exclusion.1", "exclusion-overlaps-claim"),
    "date-shifted-past-neighbours": ("excerpts-appeared-london-25-april", "unflagged-contradiction"),
    "date-changed": ("lavrov-met-zarif-tehran-13-april", "figures-differ"),
    "start-and-end-swapped": ("lavrov-commentary-april-to-august-2015", "start-after-end"),
    "order-turned-round": ("tape-recorded-days-before-tehran", "order-against-statement"),
    "gap-changed": ("remarks-leaked-on-weekend", "gap-longer-than-words"),
    "value-changed": ("lavrov-russian-foreign-minister", "assertion-not-in-words"),
    "denial-dropped": ("soleimani-not-in-moscow-september-2015", "assertion-not-in-words"),
    "number-in-statement": ("lavrov-met-zarif-tehran-13-april", "figures-differ"),
    "unit-flipped": ("tape-three-hour-conversation", "quote-not-in-article"),
    "million-to-billion": ("guantanamo-detains-dozens", "quote-not-in-article"),
    "figure-in-both": ("lavrov-met-zarif-tehran-13-april", "figures-differ"),
    "unit-in-both": ("tape-three-hour-conversation", "figures-differ"),
    "date-in-both": ("presidential-election-june-18", "figures-differ"),
    "direction-flipped": ("putin-agreed-after-meeting-soleimani", "turned-round"),
    "hedge-dropped": ("russia-and-iran-have-friction-on-syria", "hedge-dropped"),
    "central-claim-not-pursued": ("russia-did-not-want-agreement", "central-claim-not-pursued"),
    "central-claim-left-out": ("article.zarif-tape", "central-claim-in-no-conclusion"),
    "conclusion-made-stronger": ("article.zarif-tape", "conclusion-too-strong"),
    "evidence-assertion-shifted": ("lavrov-met-zarif-tehran-13-april", "stance-against-its-assertion"),
    "words-not-seen": ("lavrov-trustful-atmosphere", "quotation-wording-not-seen"),
}
"""For each kind a record of the article and a rule that notices what the kind first makes of it."""


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The files of the repository's fact-check."""
    return files_of(ROOT)


@pytest.fixture(scope="module")
def settings():
    """Its settings on a fixed day."""
    return replace(read_settings(ROOT), today=date(2026, 1, 1))


@pytest.fixture(scope="module")
def scene(files, settings) -> Scene:
    """The fact-check, from which mutants are made."""
    return Scene(ProjectCopy(files), settings)


@pytest.fixture(scope="module")
def bench(files, settings) -> Bench:
    """The fact-check, on which they are tried."""
    return Bench(ProjectCopy(files), settings)


def first_mutant(kind: Kind, record: str, scene: Scene) -> Mutant | None:
    """What a kind first makes of a record; None where it makes nothing of it."""
    return next((each for each in mutants(scene, [kind]) if each.record == record), None)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_kind_is_caught(kind: Kind, scene: Scene, bench: Bench) -> None:
    """A mutant of each kind is caught by the rule that is there for it, or the article has no place for the kind."""
    if kind.name in WITHOUT_A_PLACE:
        assert next(mutants(scene, [kind]), None) is None
        return
    if kind.name in UNNOTICED:
        made = list(mutants(scene, [kind]))
        assert made
        assert not any(bench.try_(each).rules for each in made)
        return
    record, rule = CAUGHT[kind.name]
    mutant = first_mutant(kind, record, scene)
    assert mutant is not None
    trial = bench.try_(mutant)
    assert rule in trial.rules, f"{mutant.said}: {trial.rules}"


@pytest.mark.parametrize("name", sorted(WITHOUT_A_PLACE | UNNOTICED))
def test_kind_is_caught_on_the_specimen(name: str) -> None:
    """What the article does not show, the specimen does, with each mutant."""
    copy = ProjectCopy(specimen.files())
    small, bench = Scene(copy, specimen.SETTINGS), Bench(ProjectCopy(specimen.files()), specimen.SETTINGS)
    made = list(mutants(small, chosen([name])))
    assert made
    assert all(bench.try_(each).rules for each in made)


@pytest.mark.parametrize(
    "name",
    [
        "central-claim-left-out",
        "central-claim-not-pursued",
        "conclusion-made-stronger",
        "evidence-assertion-shifted",
        "words-not-seen",
    ],
)
def test_each_mutant_of_the_specimen_is_caught(name: str) -> None:
    """What conclusions, central claims and sources are made to say is noticed there without exception."""
    test_kind_is_caught_on_the_specimen(name)


def test_no_kind_is_named_that_is_none() -> None:
    """The table names the kinds that there are."""
    assert {*CAUGHT, *WITHOUT_A_PLACE, *UNNOTICED} == {kind.name for kind in kinds()}
