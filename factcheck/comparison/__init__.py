"""What differs between two states of a fact-check, claim by claim. `compare(base, head)` is what to call.

Nothing here knows git or a file: two reports go in, one comparison comes out, and reports render it.
"""
