"""Records corrupted in known ways, to see what the rules notice."""

__all__ = ["campaign", "registry", "trial"]
