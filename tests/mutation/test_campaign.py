"""A campaign of corruptions: what counts as caught, controls, samples, processes, and the project left alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.engine import check
from factcheck.errors import ProjectError
from factcheck.findings import Severity
from factcheck.mutation import campaign as campaigns
from factcheck.mutation.campaign import Plan, run
from factcheck.mutation.controls import CHANGES, controls
from factcheck.mutation.record_edits import applied
from factcheck.mutation.registry import chosen, kinds, mutants
from factcheck.mutation.scene import Scene
from factcheck.mutation.trial import Bench
from factcheck.reports.people.mutation import render
from factcheck.reports.programs import mutation
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.loading.copies import ProjectCopy, files_of
from factcheck.store.loading.loader import load_files
from tests.mutation import specimen

ROOT = Path(__file__).resolve().parents[2]
UNNOTICED = {"denial-dropped", "lineage-hidden"}
"""Kinds that no rule catches on the specimen."""
SAMPLE = 40
FLOOR = 92  # percent of the sample; of all mutants 98.3 are caught, see docs/mutation.md


@pytest.fixture(scope="module")
def seed() -> dict[str, bytes]:
    """The files of the repository's fact-check."""
    return files_of(ROOT)


@pytest.fixture(scope="module")
def settings():
    """Its settings on a fixed day."""
    return replace(read_settings(ROOT), today=date(2026, 1, 1))


@pytest.fixture(scope="module")
def campaign():
    """The specimen with all its mutants tried."""
    return run(specimen.files(), specimen.SETTINGS, Plan(kinds=kinds()))


def test_every_kind_is_caught_somewhere(campaign) -> None:
    """No kind of corruption passes the rules everywhere."""
    assert {name for name, (caught, tried) in campaign.by_kind.items() if tried and not caught} == UNNOTICED


@pytest.mark.lengthy
def test_seed_sample(seed, settings) -> None:
    """Of a sample of the article's corruptions nearly all are caught, and the controls stay green."""
    found = run(seed, settings, Plan(kinds=kinds(), sample=SAMPLE, seed=1))
    assert len(found.trials) == SAMPLE
    assert found.percent >= FLOOR
    assert len(found.controls) == len(CHANGES)
    assert found.alarms == ()


def test_trials_are_full_checks(seed, settings) -> None:
    """Reading only what changed gives what loading and checking everything gives, offers apart."""
    possible = list(mutants(Scene(ProjectCopy(seed), settings), kinds()))
    bench = Bench(ProjectCopy(seed), settings)
    for mutant in possible[:: len(possible) // 6]:
        report = check(load_files({**seed, **applied(mutant.edits, seed)}.items()), settings)
        weighty = tuple(finding for finding in report.findings if finding.severity is not Severity.INFO)
        assert bench.report(mutant).findings == weighty, mutant.said


def test_processes_agree(campaign) -> None:
    """Two processes find what one finds."""
    plan = Plan(kinds=kinds(), sample=20, jobs=2)
    one = run(specimen.files(), specimen.SETTINGS, replace(plan, jobs=1))
    assert run(specimen.files(), specimen.SETTINGS, plan) == one
    assert set(one.trials) < set(campaign.trials)


def test_interruption_keeps_what_was_found() -> None:
    """Stopped in the middle, a campaign tells what it has."""

    def stop(done: int, _all: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    found = run(specimen.files(), specimen.SETTINGS, Plan(kinds=kinds()), stop)
    assert len(found.trials) == 3
    assert found.controls == ()
    assert f"stopped   after 3 of {found.planned}\n" in render(found)


def test_inconsistent_records_are_refused() -> None:
    """Where something is wrong already, nothing could be told from a corruption."""
    files = specimen.files(**{"seeds/bridge.txt": specimen.TEXT.replace("40", "41")})
    with pytest.raises(ProjectError, match=r"not consistent as they are \(\d+ findings\)"):
        run(files, specimen.SETTINGS, Plan(kinds=kinds()))


def test_nothing_to_corrupt_is_an_error() -> None:
    """A kind without a place is no success."""
    with pytest.raises(ProjectError, match="no record has a place for speaker-of-neighbour"):
        run(specimen.files(), specimen.SETTINGS, Plan(kinds=chosen(["speaker-of-neighbour"])))


def test_findings_elsewhere_do_not_count() -> None:
    """A finding about records that have nothing to do with the change catches nothing."""
    files = specimen.files()
    scene = Scene(ProjectCopy(files), specimen.SETTINGS)
    mutant = next(mutants(scene, chosen(["digit-in-quote"])))
    bench = Bench(ProjectCopy(files), specimen.SETTINGS)
    assert "quote-not-in-article" in bench.try_(mutant).rules
    stranger = replace(mutant, record="place-not-said", route=("claims", 3))
    assert "quote-not-in-article" not in bench.try_(stranger).rules


def test_controls_are_made(seed, settings) -> None:
    """Each control changes the article's records, and only their form."""
    made = list(controls(Scene(ProjectCopy(seed), settings)))
    assert [each.kind for each in made] == [name for name, *_ in CHANGES]
    plain = [entry.record for entry in load_files(seed.items()).entries]
    for each in made:
        changed = load_files({**seed, **applied(each.edits, seed)}.items())
        same = [entry.record for entry in changed.entries] == plain
        assert same == (each.kind in ("reordered-keys", "comments")), each.kind


def test_false_alarm_is_told() -> None:
    """A control that does not stay green is shown with the rule that fails."""
    files = specimen.files()
    (control, *_) = controls(Scene(ProjectCopy(files), specimen.SETTINGS))
    broken = mutants(Scene(ProjectCopy(files), specimen.SETTINGS), chosen(["digit-in-quote"]))
    bench = Bench(ProjectCopy(files), specimen.SETTINGS)
    alarm = bench.try_(replace(control, edits=next(broken).edits))
    found = campaigns.Campaign(kinds=kinds(), seed=0, possible=0, planned=0, trials=(), controls=(alarm,))
    assert found.alarms == (alarm,)
    assert f"FALSE ALARM {control.kind}: " in render(found)
    assert "quote-not-in-article" in render(found)


def test_json_has_every_mutant(campaign) -> None:
    """Programs get each mutant with what caught it."""
    document = json.loads(mutation.render(campaign))
    assert document["tried"] == len(document["mutants"]) == len(campaign.trials)
    assert (
        document["caught"] == sum(bool(each["caught_by"]) for each in document["mutants"]) == campaign.caught
    )
    assert sum(kind["tried"] for kind in document["kinds"]) == document["tried"]


def test_report_is_whole(campaign) -> None:
    """The text names each kind and each survivor with its place."""
    text = render(campaign)
    assert all(f"\n{name} " in f"\n{text}" for name in campaign.by_kind)
    assert all(
        f"{each.mutant.file}:{each.mutant.line}: {each.mutant.record}: " in text
        for each in campaign.survivors
    )
    assert text.endswith(
        f"caught    {campaign.caught} of {len(campaign.trials)} "
        f"({int(10 * campaign.percent) / 10:g}%); survivors: {len(campaign.survivors)}\n"
    )
