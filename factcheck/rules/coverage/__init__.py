"""Rules on what no record accounts for."""
