"""What rules stand on, by the families of rules, and what several families share."""

__all__ = [
    "claims_in_words",
    "clashes",
    "comparisons",
    "conclusions",
    "contradictions",
    "coverage",
    "dates",
    "evidence",
    "flags",
    "graph",
    "lives",
    "quotations",
    "records",
    "signatures",
    "timeline",
    "topics",
    "values",
    "waivers",
    "wording",
]
