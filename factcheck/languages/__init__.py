"""Languages: what reads the texts of one, behind `language_of`; what is of one language stands in its pack."""

__all__ = [
    "figures",
    "guessing",
    "language",
    "names",
    "negations",
    "number_words",
    "orders_said",
    "pack",
    "patterns",
    "quotation_marks",
    "sentences",
    "telling_words",
]
