"""Rules on what verdicts rest on."""
