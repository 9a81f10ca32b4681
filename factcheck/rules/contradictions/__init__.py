"""Rules on claims that cannot all hold."""
