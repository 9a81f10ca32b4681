"""What several reports share."""

__all__ = [
    "addresses",
    "answer_phrases",
    "asserted",
    "claim_lines",
    "conflicts",
    "destinations",
    "escaping",
    "events",
    "evidence_in_markdown",
    "fingerprints",
    "options",
    "phrases",
    "result_in_markdown",
    "tool_address",
    "tracebacks",
]
