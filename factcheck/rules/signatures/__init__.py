"""Rules on who vouches for a claim."""
