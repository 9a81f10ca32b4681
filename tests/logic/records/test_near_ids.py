"""Which id was meant, among few and among many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.records.near_ids import FEW, nearest_id
from factcheck.logic.records.references import Reference
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

WORDS = ("bridge", "tower", "mayor", "cost", "opened", "vidrov", "kovar", "ledger")
SIZES = (FEW // 2, FEW * 10)


def claims(count: int) -> RecordSet:
    """Claims with ids of three words and a number."""
    ids = (
        "-".join([*(WORDS[number // step % len(WORDS)] for step in (1, 8, 64)), str(number)])
        for number in range(count)
    )
    return RecordSet(
        claims={name: Claim.model_validate({"id": name, "statement": "S.", "quote": "q"}) for name in ids}
    )


SETS = {count: claims(count) for count in SIZES}


def nearest(name: str, records: RecordSet, but: str | None = None) -> str | None:
    """The nearest id of a claim."""
    reference = Reference(kind="claim", id=name, at=())
    return nearest_id(reference, records, but=records.claims[but] if but else None)


@pytest.mark.parametrize("count", SIZES)
@given(st.data())
def test_one_letter_left_out(count: int, data: st.DataObject) -> None:
    """An id short of a letter of its words finds one at least as near as the id that was meant."""
    meant = data.draw(st.sampled_from(sorted(SETS[count].claims)))
    at = data.draw(st.integers(0, meant.rindex("-") - 1))
    slip = meant[:at] + meant[at + 1 :]
    found = nearest(slip, SETS[count])
    assert found is not None
    assert found.rpartition("-")[2] == meant.rpartition("-")[2]


@pytest.mark.parametrize("count", SIZES)
def test_nothing_near(count: int) -> None:
    """An id that is like no other has no suggestion."""
    assert nearest("xyz", SETS[count]) is None
    assert nearest("qqq-www-zzz-000", SETS[count]) is None


@pytest.mark.parametrize("count", SIZES)
def test_not_the_record_itself(count: int) -> None:
    """A claim that refers to a misspelt id did not mean itself."""
    own = next(iter(SETS[count].claims))
    assert nearest(own + "x", SETS[count]) == own
    assert nearest(own + "x", SETS[count], but=own) != own


def test_only_the_kind_that_is_meant() -> None:
    """A claim is no source."""
    name = next(iter(SETS[SIZES[0]].claims))
    for count in SIZES:
        assert nearest_id(Reference(kind="source", id=name, at=()), SETS[count]) is None


def test_the_rarest_run_of_letters_alone_does_not_decide() -> None:
    """Among many ids one that shares a rare slip does not hide the one that was meant."""
    names = [f"bridge-cost-{number:03}" for number in range(FEW * 2)] + ["a-kost"]
    records = RecordSet(
        claims={name: Claim.model_validate({"id": name, "statement": "S.", "quote": "q"}) for name in names}
    )
    assert nearest("bridge-kost-123", records) == "bridge-cost-123"
