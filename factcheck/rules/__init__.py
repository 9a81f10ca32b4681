"""The rules, discovered: a module each."""

__all__ = ["registry"]
