"""What differs between two states of a fact-check, claim by claim. `compare(base, head)` is what to call.

Two reports go in, one comparison comes out, and reports render it. Only `life.py`, which follows one claim through the
commits of a repository, asks the store for versions of files.
"""

__all__ = [
    "authorship",
    "changes",
    "comparison",
    "conclusions_compared",
    "consequences",
    "judging",
    "life",
    "look_first",
    "lowered_bar",
    "moves",
    "others",
    "splitting",
    "texts_compared",
    "word_diff",
]
