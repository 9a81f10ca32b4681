"""Two sides that changed one record file, merged by record and by key."""

__all__ = ["file_merge"]
