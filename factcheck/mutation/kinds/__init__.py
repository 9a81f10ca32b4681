"""The kinds of corruption, discovered: a generator each."""
