"""How much of each article its records account for; ask with `records.derive(coverage_by_article)`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from factcheck.logic.anchors import anchors
from factcheck.logic.coverage import Coverage, measure
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.text.names import Aliases


def coverage_by_article(records: RecordSet) -> Mapping[str, Coverage]:
    """The coverage of each article whose text is at hand, by its id.

    Claims account for their quotes, and exclusions for theirs; a withdrawn claim accounts for nothing.
    """
    traces = records.derive(anchors)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for record in records.quoting():
        if not (isinstance(record, Claim) and record.status == "withdrawn"):
            spans[record.origin.article or ""] += traces.spans(record)
    aliases = Aliases(name for entity in records.entities.values() for name in (entity.name, *entity.aliases))
    return {
        article: measure(text, spans[article], aliases) for article, text in records.article_texts.items()
    }
