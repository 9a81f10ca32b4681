"""What several reports share."""

__all__ = [
    "addresses",
    "claim_lines",
    "destinations",
    "escaping",
    "events",
    "fingerprints",
    "options",
    "phrases",
    "tool_address",
    "tracebacks",
]
