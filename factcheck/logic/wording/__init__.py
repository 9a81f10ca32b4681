"""What a claim asserts, held to what its words say."""

__all__ = [
    "assertions_said",
    "dating",
    "figure_copies",
    "held_to_own_quote",
    "held_to_passage",
    "near",
    "same_figure",
    "sides_asserted",
    "turned_from_passage",
    "weekdays_said",
]
