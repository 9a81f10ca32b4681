"""The records as models, and the set of them."""

__all__ = [
    "articles",
    "assertions",
    "claims",
    "derived",
    "entities",
    "meanings",
    "quotes",
    "record",
    "record_set",
    "sources",
    "verdicts",
]
