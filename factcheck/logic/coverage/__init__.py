"""What of an article its records account for, and what is not read of it."""

__all__ = ["by_article", "measure", "uncovered", "unread"]
