"""Rules on what was corrected after publication."""
