"""Rules on what a fact-check says that it found."""
