"""Rules on the records themselves."""
