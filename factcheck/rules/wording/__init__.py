"""Rules on words held to words."""
