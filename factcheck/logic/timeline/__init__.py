"""When things happened, by what the claims say: the timeline, and the claims that cannot all hold on it.

`network` turns assertions into difference constraints, `differences` solves them, `blocks` and `search` find the
minimal conflicts, `words` tells them, `engine` puts it together; `spans` says when each event can have been.
"""
