"""The commands of the command line, a module for each or for a few that belong together.

A module has `add(commands)`, which adds its parsers; each parser's `run` takes the options and returns the exit status.
"""

__all__ = ["common"]
