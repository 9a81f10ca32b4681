"""Reports for people."""

__all__ = [
    "drafting",
    "editor",
    "log",
    "manual",
    "markdown",
    "mutation",
    "show",
    "signatures",
    "text",
    "timeline",
    "why",
]
