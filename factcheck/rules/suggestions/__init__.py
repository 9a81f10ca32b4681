"""Suggestions: nothing is at fault, but somebody may want to look."""
