"""Words in somebody else's mouth."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.mutation.scene import Corruption, Scene, Subject, became


def speaker_swapped(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """Another voice of the article is said to have spoken the words.

    Noticed by the passage, which does not name the other speaker, by a statement that somebody else said it, or by other
    claims from the same passage.
    """
    chain = list(claim.record.speaker)
    voices = sorted({each for other in scene.of("claim") for each in other.record.speaker})
    others = [voice for voice in voices if voice not in chain]
    if chain and others:
        other = scene.dice("speaker-swapped", claim.record.id).choice(others)
        yield claim.put(("speaker", len(chain) - 1), other, f"innermost speaker: {became(chain[-1], other)}")


def speaker_of_neighbour(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """The words are given to the speaker of a claim right beside it, with whom a hasty reader mixes them up.

    Noticed by a statement that somebody else said it, or by other claims from the same passage.
    """
    chain = list(claim.record.speaker)
    order = [each for each in scene.of("claim") if each.origin.file == claim.origin.file]
    at = next(index for index, each in enumerate(order) if each.record is claim.record)
    for step in (1, -1):
        beside = order[at + step] if 0 <= at + step < len(order) else None
        other = beside.record.speaker if beside is not None else ()
        if chain and other and other[-1] not in chain:
            yield claim.put(
                ("speaker", len(chain) - 1), other[-1], f"innermost speaker: {became(chain[-1], other[-1])}"
            )
            return


def voices_reversed(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """The one who is quoted is said to quote: two neighbours in the chain of speakers change places.

    Noticed by the chain, which begins with the article's author, and by other claims from the same quotation.
    """
    chain = list(claim.record.speaker)
    if len(chain) > 1:
        turned = [*chain[:-2], chain[-1], chain[-2]]
        yield claim.put(("speaker",), turned, f"speakers: {became(', '.join(chain), ', '.join(turned))}")


def speaker_left_out(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """What somebody said is asserted in the author's own voice.

    Noticed by the kind `quotation` or `attribution`, by quotation marks around the quote, or by an attribution that has it.
    """
    if len(scene.records.speakers(claim.record)) > 1:
        yield claim.drop(("speaker",), f"speaker removed: {', '.join(claim.record.speaker)}")
