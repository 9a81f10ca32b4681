"""The past of a project, read from git without a checkout: revisions of its records, versions of a claim, published verdicts."""

__all__ = ["git", "last_changes", "published", "revisions", "stamp", "tracked", "versions"]
