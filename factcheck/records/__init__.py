"""The records as models, and the set of them."""

__all__ = [
    "articles",
    "assertions",
    "calculation_assertions",
    "claims",
    "derived",
    "entities",
    "meanings",
    "quotes",
    "record",
    "record_set",
    "sources",
    "time_assertions",
    "value_assertions",
    "verdicts",
]
