"""Records that are gone, refer to nowhere, or are not what was typed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.logic.records.references import references
from factcheck.mutation import corruptions
from factcheck.mutation.record_edits import as_written, pick
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.store.layout.writer import flow_text


def reference_to_nowhere(record: Subject, scene: Scene) -> Iterator[Corruption]:
    """A record refers to one that does not exist.

    Noticed by the ids on record.
    """
    own = [each for each in references(record.record) if each.at]
    if own:
        reference = scene.dice("reference", record.origin.key).choice(own)
        nowhere = f"{reference.id}-x"
        said = f"{reference.kind}: {became(reference.id, nowhere)}"
        yield record.put(as_written(record.raw, reference.at), nowhere, said)


def record_deleted(record: Subject, scene: Scene) -> Iterator[Corruption]:
    """A record is gone that says something: a claim or exclusion, or one that others refer to.

    Noticed by what refers to it, and by words of the article that nothing else accounts for.
    """
    if (
        record.kind in ("claim", "exclusion")
        or (record.kind, getattr(record.record, "id", "")) in scene.referred_to
    ):
        yield record.taken_away(f"the {record.kind} deleted")


def duplicate_key(record: Subject, scene: Scene) -> Iterator[Corruption]:
    """A key stands twice in a record, and readers of YAML keep one of its values without a word.

    Noticed by the reader of YAML.
    """
    key = scene.dice("duplicate", record.origin.key).choice(sorted(record.raw))
    written = flow_text(record.raw)[:-1] + f', "{key}": {flow_text(record.raw[key])}' + "}"
    yield record.rewritten(written, f"the key {key} stands twice")


def misspelt_key(record: Subject, scene: Scene) -> Iterator[Corruption]:
    """A key is misspelt, and its value would be passed over.

    Noticed by the keys that a record may have.
    """
    key = scene.dice("misspelt", record.origin.key).choice(sorted(record.raw))
    wrong = f"{key[:-1]}{key[-1]}{key[-1]}"
    renamed = {(wrong if each == key else each): value for each, value in record.raw.items()}
    yield record.rewritten(flow_text(renamed), f"key: {became(key, wrong)}")


def name_misspelt(entity: Subject, scene: Scene) -> Iterator[Corruption]:
    """Two letters of a name change places, and it is another name.

    Noticed by the article's text, where the entity's names stand, or by other records that have the name.
    """
    routes = [("name",), *(("aliases", index) for index in range(len(entity.raw.get("aliases") or [])))]
    for at in routes:
        name = str(pick(entity.raw, at))
        wrong = corruptions.misspelt(name, scene.dice("name", entity.record.id, *at))
        if wrong:
            yield entity.put(at, wrong, f"{at[0]}: {became(name, wrong)}")


def name_misspelt_in_statement(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """Two letters of a name in the statement change places, and it is about somebody else.

    Noticed by the names on record, of which it is a slip away.
    """
    statement = str(claim.raw.get("statement"))
    known = [name for each in scene.of("entity") for name in (each.record.name, *each.record.aliases)]
    named = sorted({name for name in known if f" {name}" in f" {statement}"})
    if named:
        dice = scene.dice("statement-name", claim.record.id)
        name = dice.choice(named)
        wrong = corruptions.misspelt(name, dice)
        if wrong:
            yield claim.put(
                ("statement",), statement.replace(name, wrong), f"statement: {became(name, wrong)}"
            )


def waiver_widened(record: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A waiver accepts more than the finding that somebody looked at.

    Noticed by the findings that it fits: one waiver accepts one.
    """
    for index, waiver in enumerate(record.raw.get("waive") or []):
        if waiver.get("words"):
            said = f"waiver of {waiver.get('rule')}: the words “{waiver['words']}” that narrow it removed"
            yield record.drop(("waive", index, "words"), said)


def waiver_without_a_fault(record: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A waiver accepts a fault that the record does not have, in case it should get one.

    Noticed by the findings, of which it fits none.
    """
    waivers = [*(record.raw.get("waive") or [])]
    rule = "quote-not-in-article" if record.kind in ("claim", "exclusion") else "dead-reference"
    said = f"a waiver of {rule} added, which the record does not break"
    yield record.put(("waive",), [*waivers, {"rule": rule, "reason": "Accepted."}], said)
