"""References between records, and how near spellings are."""

__all__ = ["misspellings", "name_variants", "near_ids", "problems", "references"]
