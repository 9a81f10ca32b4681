"""Rules on quotes and speakers."""
