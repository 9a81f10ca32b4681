"""Records for text that nobody has looked at yet: stubs, a whole project for an article, and what to check next.

Pure functions: a record set or a text in, records or files out.
"""

__all__ = ["additions", "ids", "manuscript", "project", "queue", "requirement", "stubs"]
