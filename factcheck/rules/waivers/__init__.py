"""Rules on findings accepted on purpose."""
