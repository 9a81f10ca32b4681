"""Where quotes stand, who speaks there, and what is wrong with those that do not stand."""

__all__ = [
    "anchors",
    "context_offered",
    "misquotes",
    "namings",
    "own_words",
    "paragraphs",
    "places_in_texts",
    "reported",
    "taken_out",
    "traced_quotes",
    "unseen_words",
    "voices",
]
