"""What other annotation tools assert about finding a passage again, as tables: a text, a selector, the places.

Exact places and descriptions: the cases of Apache Annotator at commit cb534ed (`packages/dom/test/text-quote`). Nearest
places: approx-string-match at 9d566d6 (`test/index-test.ts`). Changed passages: what the Hypothesis client at 9d28950 tries
(`src/annotator/anchoring/test/match-quote-test.js`), on sentences of our own of the same build. Places count code points.
"""

from __future__ import annotations

LOREM = "lorem ipsum dolor amet yada yada"
ANNOTATE = "To annotate or not to annotate"
SURELY = "Surely counterantidisintermediationism is too long to quote."
GENE = "The chromosome is ACATATTACGTTAGATATGACACCCATATAGTTATTTATAAGATGGGACAGATATTAGTTTAAAAA"

EXACT: tuple[tuple[str, str, str, str, list[tuple[int, int]]], ...] = (
    (LOREM, "", "dolor am", "", [(12, 20)]),
    (LOREM, "", "lorem ipsum", "", [(0, 11)]),
    (LOREM, "", "yada yada", "", [(23, 32)]),
    (LOREM, "", "ipsum dolor", "", [(6, 17)]),
    ("The title" + LOREM, "", "title", "", [(4, 9)]),
    (LOREM, "", "yada", "", [(23, 27), (28, 32)]),
    ("Match again and again and again!", "", "again", "", [(6, 11), (16, 21), (26, 31)]),
    ("bananas", "", "ana", "", [(1, 4), (3, 6)]),
    ("banananas", "", "anana", "", [(1, 6), (3, 8)]),
    (LOREM, "", "holy grail", "", []),
    (LOREM, "t ", "yada", "", [(23, 27)]),
    (LOREM, "", "o", "l", [(13, 14)]),
    (LOREM, "l", "o", "re", [(1, 2)]),
    (LOREM, "l", "o", "r", [(1, 2), (15, 16)]),
    (LOREM, "oopsum ", "dolor", "", []),
    (LOREM, "", "dolor", " amot", []),
    (LOREM, "", "dolor", "a", []),
    ("lorem", "", "", "", [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5)]),
    (LOREM, "dolor", "", "", [(17, 17)]),
    (LOREM, "", "", "i", [(6, 6)]),
    (LOREM, "lorem ", "", "ipsum", [(6, 6)]),
    (LOREM, "X", "", "", []),
)
"""Text, prefix, exact words, suffix, every place. Cases that differ by their elements alone are one here."""

DESCRIBED: tuple[tuple[str, int, int], ...] = (
    (SURELY, 28, 31),
    (SURELY, 14, 18),
    (GENE, 18, 27),
    (LOREM, 12, 20),
    (ANNOTATE + ".", 22, 26),
    (ANNOTATE + ".", 7, 11),
    ("to annotate or not to annotate.", 0, 2),
    (ANNOTATE, 26, 30),
    ("aaaaaaaaaa", 4, 7),
    (ANNOTATE, 11, 11),
    (LOREM, 12, 17),
    (LOREM, 28, 30),
    (LOREM, 2, 3),
    (LOREM, 12, 22),
    (LOREM, 14, 22),
    (ANNOTATE, 15, 18),
    (ANNOTATE, 22, 30),
    ("annotate or not to annotate, yada yada", 0, 8),
    ("a a a a a a a a a a", 8, 13),
    (ANNOTATE, 22, 28),
)
"""Text, and the place whose selector leads to it alone."""

NEAREST: tuple[tuple[str, str, list[tuple[int, int]]], ...] = (
    ("three blind mice", "blind", [(6, 11)]),
    ("three blind mice", "three", [(0, 5)]),
    ("three blind mice", "bliind", [(6, 11)]),
    ("three blind mice", "blnd", [(6, 11)]),
    ("three blind mice", "thrae", [(0, 4), (0, 5)]),
    ("facebook", "fccebook", [(0, 8)]),
    ("facebook", "fcebook", [(1, 8), (0, 8)]),
    ("foursquare andseven", "four square and seven", [(0, 19)]),
    ("four squareand seven", "square  and", [(5, 14)]),
    ("sm😊le", "sm😊le", [(0, 5)]),
    ("foo" * 5 + "bar" * 20 + "baz" * 5, "bar" * 20, [(15, 75)]),
    ("foo" * 5 + "bar" * 10 + "zog" + "bar" * 10 + "baz" * 5, "bar" * 20, [(15, 75), (15, 78)]),
    ("sm😊le", "smile", [(0, 5)]),
    (
        "for Native Americans as well.\nThe last global ice age trapped much",
        " well.\n \n2. The First Americans\nThe last global ice age trapped ",
        [(23, 62)],
    ),
)
"""Text, pattern, and the places with the fewest errors."""

LATER = (
    "Fifty days later, while the water rose at the gate, Mayor Ánna Kovářová thought again of the cold "
    "evening on which her mother had shown her the old bridge"
)
REFRAIN = (
    "It was the year of floods, it was the year of drought, it was the month of petitions, it was the month "
    "of silence, it was the week of speeches, it was the week of doubt, it was the hour of engineers, it was "
    "the hour of lawyers, we had all plans with us, we had no plans with us, we were all driving to the river, "
    "we were all driving home again."
)
ALL, NONE = REFRAIN.index("plans with us"), REFRAIN.rindex("plans with us")
VERBATIM: tuple[tuple[str, str, int], ...] = (
    (LATER, "the old bridge", len(LATER) - 14),
    (REFRAIN, "plans with us", ALL),
    (REFRAIN, "plans with us", NONE),
    (REFRAIN, "we had", REFRAIN.index("we had")),
    (REFRAIN, "we had", REFRAIN.rindex("we had")),
    (LATER, "days later", 6),
    ("Some document text", "text", 14),
)
"""Text, words that stand in it, and one of the places where they do."""

CHANGED: tuple[tuple[str, str, str, int], ...] = (
    (LATER, "sixty days later", "Fifty days later", 0),
    (REFRAIN, "plans wih us", "plans with us", ALL),
)
"""Text, words that do not stand in it, the nearest that do, and where these begin."""

ABSENT: tuple[tuple[str, str], ...] = ((REFRAIN, LATER), ("foobar", ""), ("", "foobar"))
"""Text, and words that nothing in it is near to."""

PAGE = (
    "\n\n\t\t\n\t\tTrial loads\n\t\t\n\t\t\tFrom the Vidrov Handbook\n\n\t\t\t\t\tJump to:\tnavigation,\tsearch\n"
    "A trial load is a weight that is put on a bridge before anybody is let on it. Trial loads are repeated "
    "whenever something has been rebuilt.[2]\n"
    "\tContents\n\t1\tReasons\n\t2\tTrial loads by kind\n\n\n"
    "Reasons[edit]\n"
    "What was mended last is often what gives way next.\n"
    "Therefore, in most towns, it is held to be good practice, when a crack is found and closed, to write down the "
    "load that showed it and to put that load on the bridge again after each later change of its deck.[3] This may "
    "be done by hand.\n\n"
    "Also as a consequence of new joints, a mended bridge needs far more trials for each metre than any other "
    "work. In theory all of them are repeated.\n\n"
    "The aim of a trial load is to make sure that changes such as those above have brought no new weakness.[1] "
    "Trial loads cost time.\n\n"
    "\t\t\t\t\t\t\n\t\t\tThis page was last changed on 11 November 2016, at 05:56.\n\t\t\t\t\t\t\t\t\tText is our own\n"
)
"""A page as a browser gives its text, built like the one on which the Hypothesis client tries its oldest annotations."""

ON_THE_PAGE: tuple[tuple[str, str, str], ...] = (
    ("last changed on ", "11 November 2016", ", at 05:56.\n\t\t\t"),
    (
        "gives way next.\n",
        (
            "Therefore, in most towns, it is held to be good practice, when a crack is found and closed, to write down "
            "the load that showed it and to put that load on the bridge again after each later change of its deck"
        ),
        ".[3] This may",
    ),
    (
        "done by hand.\n\n",
        "Also as a consequence of new joints, a mended bridge needs far more trials for each metre than any other work",
        ". In theory",
    ),
    (
        "repeated.\n\n",
        "The aim of a trial load is to make sure that changes such as those above have brought no new weakness",
        ".[1] Trial",
    ),
    ("\n\n\t\t\n\t\t", "Trial loads", "\n\t\t\n\t\t\tFrom"),
)
"""Prefix, exact words, suffix. The last words stand on the page four times, once between these neighbours."""
