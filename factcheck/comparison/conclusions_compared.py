"""What a fact-check concludes, compared: conclusions that came, went or changed, and what is known of the headline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.comparison.changes import Change
from factcheck.comparison.renaming import NO_NAMES, NewNames, following
from factcheck.records.articles import Article, Conclusion
from factcheck.records.record_set import RecordSet

HEADLINE = ("title", "title_seen")
"""The keys of an article's record that say what its headline is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ConclusionChange:
    """A conclusion that came, went or changed; None is none."""

    article: str
    before: Conclusion | None
    after: Conclusion | None

    @property
    def conclusion(self) -> Conclusion:
        """The conclusion as it is, or as it was where it is gone."""
        found = self.after if self.after is not None else self.before
        assert found is not None, "a change is of something"
        return found

    @property
    def status_changed(self) -> bool:
        """Whether there is another verdict."""
        return self._differs("status")

    @property
    def is_reworded(self) -> bool:
        """Whether it says something else."""
        return self._differs("says")

    def _differs(self, key: str) -> bool:
        both = self.before is not None and self.after is not None
        return both and getattr(self.before, key) != getattr(self.after, key)


@dataclass(frozen=True, kw_only=True, slots=True)
class ResultChange:
    """What an article's fact-check comes to, where that is not what it was."""

    article: str
    conclusions: tuple[ConclusionChange, ...]  # in their order now; those that went stand last
    order: tuple[
        str, ...
    ]  # of those that are still there, by id, where they stand in another order; else empty
    headline: tuple[Change, ...]  # what changed of its title, and whether it was seen


def result_changes(base: RecordSet, head: RecordSet, names: NewNames = NO_NAMES) -> tuple[ResultChange, ...]:
    """The articles on both sides, or on one, whose conclusions or headline differ, in the order of the files.

    Args:
        base: One record set.
        head: The other.
        names: What goes by another id: a conclusion that only follows has not changed.
    """
    found = (_result_change(name, base, head, names) for name in {**head.articles, **base.articles})
    return tuple(each for each in found if each.conclusions or each.order or each.headline)


def _result_change(name: str, base: RecordSet, head: RecordSet, names: NewNames) -> ResultChange:
    old, after = base.articles.get(name), head.articles.get(name)
    before = following(old, names) if old is not None else None
    return ResultChange(
        article=name,
        conclusions=tuple(_conclusions(name, before, after)),
        order=_order(before, after),
        headline=tuple(_headline(before, after)),
    )


def _conclusions(name: str, before: Article | None, after: Article | None) -> Iterator[ConclusionChange]:
    old, new = _by_id(before), _by_id(after)
    for key in {**new, **old}:
        if old.get(key) != new.get(key):
            yield ConclusionChange(article=name, before=old.get(key), after=new.get(key))


def _order(before: Article | None, after: Article | None) -> tuple[str, ...]:
    old, new = _by_id(before), _by_id(after)
    kept = tuple(key for key in new if key in old)
    return kept if kept != tuple(key for key in old if key in new) else ()


def _headline(before: Article | None, after: Article | None) -> Iterator[Change]:
    """What changed of the headline of an article that both sides have."""
    if before is not None and after is not None:
        for key in HEADLINE:
            one, two = getattr(before, key), getattr(after, key)
            if one != two:
                yield Change(key=key, before=one, after=two)


def _by_id(article: Article | None) -> dict[str, Conclusion]:
    return {each.id: each for each in article.conclusions} if article is not None else {}
