"""What a fact-check found, for a reader with a minute: the answers ranked, who answers for what, and what nobody saw."""

__all__ = ["answerable", "ranking", "reach"]
