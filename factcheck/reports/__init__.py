"""Reports, discovered: a module each, with `NAME` and `TAKES`."""

__all__ = ["formats", "html", "parts", "people", "programs"]
