"""When things happened, by what the claims say: the timeline, and the claims that cannot all hold on it.

`network` turns assertions into difference constraints, `differences` solves them, `blocks` and `logic/minimal_conflicts` find the
minimal conflicts, `times_in_words` tells them, `time_conflicts` puts it together; `possible_times` says when each event
can have been.
"""

__all__ = ["lanes", "local_times", "network", "possible_times", "time_conflicts", "times_in_words"]
