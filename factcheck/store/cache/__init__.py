"""Answers of earlier runs, and whether they still hold."""

__all__ = ["answers", "inputs"]
