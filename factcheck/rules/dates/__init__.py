"""Rules on times that cannot be."""
