"""Files into records."""

__all__ = ["copies", "loader", "record_file"]
