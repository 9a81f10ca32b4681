"""Changes to record files: all of a change or none of it."""

__all__ = ["edits", "new_files", "rewriting"]
