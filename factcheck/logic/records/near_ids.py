"""The id on record that a dead reference was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.logic.records.references import Reference, shelf
from factcheck.records.derived import derived
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.text.alikeness import nearest_name

SIZE = 3
"""Characters of a gram: three tell ids apart and still survive most slips."""
FEW = 200
"""As many ids are compared, in 0.4 ms; of more, those that share the rarest grams."""
KINDS = ("claim", "source", "entity", "event", "property", "article")

Grams = Mapping[str, Sequence[str]]
"""The ids that hold a gram, in their order on record."""


def nearest_id(reference: Reference, records: RecordSet, *, but: Record | None = None) -> str | None:
    """The id of the same kind that is spelt most like a reference's; None where none is near.

    Args:
        reference: A reference that leads nowhere.
        records: The record set.
        but: A record that cannot be meant: the one that makes the reference.
    """
    known = shelf(reference.kind, records)
    ids = list(known)
    if len(ids) > FEW:
        ids = _candidates(reference.id, _ids_by_gram(records)[reference.kind])
    return nearest_name(reference.id, (name for name in ids if known[name] is not but))


def _candidates(name: str, index: Grams) -> list[str]:
    """The ids that share a name's rarest grams: ten thousand would take 20 ms for each reference."""
    rarest_first = sorted(set(_grams(name)) & index.keys(), key=lambda gram: (len(index[gram]), gram))
    found: dict[str, None] = {}
    for gram in rarest_first:
        found.update(dict.fromkeys(index[gram][: FEW - len(found)]))
        if len(found) >= FEW:
            break
    return list(found)


@derived
def _ids_by_gram(records: RecordSet) -> Mapping[str, Grams]:
    """For each kind, the ids that hold a gram."""
    index: dict[str, dict[str, list[str]]] = {kind: {} for kind in KINDS}
    for kind, grams in index.items():
        for name in sorted(shelf(kind, records)):
            for gram in set(_grams(name)):
                grams.setdefault(gram, []).append(name)
    return index


def _grams(name: str) -> Iterator[str]:
    """The runs of characters of a name, its edges marked."""
    marked = f"^{name}$"
    return (marked[at : at + SIZE] for at in range(len(marked) - SIZE + 1))
