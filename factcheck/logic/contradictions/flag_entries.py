"""The entry of `contradicts` that a conflict lacks, as YAML to paste."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.logic.clashes import Clash
from factcheck.logic.contradictions.conflicts import Conflict, clashes_by_claims
from factcheck.logic.flags import FlagEntry, common, flags
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def things_of(conflict: Conflict, records: RecordSet) -> list[str]:
    """What has to be named in `about` so that a flag covers a conflict; nothing where it goes without saying.

    It goes without saying where all that is between the claims has something in common and no entry says `about` yet.
    """
    every = clashes_by_claims(records).get(conflict.claims, ())
    flag = flags(records).get(conflict.claims)
    if common(every) and not (flag and flag.about):
        return []
    covered = flag.about if flag else frozenset[str]()
    clashes = [each for each in every if not each.things & covered]
    return _fewest(clashes)


def _fewest(clashes: Iterable[Clash]) -> list[str]:
    """Properties and events of which each of some clashes is about one: that on which its reason turns."""
    found: list[str] = []
    for clash in sorted(clashes, key=lambda each: len(each.things)):
        if clash.things.isdisjoint(found):
            found.append(clash.topics[0][1])
    return found


def entry(claim: Claim, conflict: Conflict, about: Sequence[str] = (), note: str = "") -> str:
    """An entry for one claim of a conflict, in flow style, whose note is still to be written.

    Args:
        claim: The claim that it is for.
        conflict: The conflict.
        about: What it is about, where that has to be said.
        note: What stands in the note; nothing leaves it to be filled in.
    """
    head = [each for each in conflict.pair if each != claim.id]
    others = [*head, *(each for each in conflict.claims if each != claim.id and each not in head)]
    keys = [f"claim: {others[0]}"]
    things = ", ".join(about)
    keys += [f"about: {things if len(about) == 1 else f'[{things}]'}"] if about else []
    keys += [f"with: [{', '.join(others[1:])}]"] if others[1:] else []
    return f"{{{', '.join([*keys, *([note] if note else [])])}}}"


def entries_of_all(conflict: Conflict, records: RecordSet) -> tuple[FlagEntry, ...]:
    """The entries on record that join exactly the claims of a conflict and do not cover it."""
    flag = flags(records).get(conflict.claims)
    return flag.entries if flag else ()


def entries_of_the_pair(conflict: Conflict, records: RecordSet) -> tuple[FlagEntry, ...]:
    """The entries on record that join the two claims at the head of a larger conflict, and no conflict of their own."""
    of_its_own = not conflict.by_way_of or conflict.pair in clashes_by_claims(records)
    flag = None if of_its_own else flags(records).get(conflict.pair)
    return flag.entries if flag else ()
