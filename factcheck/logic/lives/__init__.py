"""When somebody can have been born and have died, by the ages and dates that claims give and by the record.

`facts` reads what is said of a life, `bounds` says which of it cannot all be so, `life_conflicts` puts it together and
`lives_in_words` tells it.
"""

__all__ = ["facts", "life_conflicts"]
