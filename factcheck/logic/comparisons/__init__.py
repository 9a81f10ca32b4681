"""What claims compare: orders, multiples and ranks, with each other and with the values on record.

`inequalities` is the arithmetic, exact; `compared_values` reads what claims say into it, `comparison_conflicts` finds what has no
solution, `comparisons_in_words` tells it.
"""

__all__ = ["compared_values", "comparison_conflicts", "comparisons_in_words"]
