"""The English number words, and the idioms in which they count nothing.

Read by the finders of numbers and dates.
"""

from __future__ import annotations

from factcheck.languages.word_lists import listed

SMALL = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
"""The cardinals that are one word, in small letters."""

SCALES = ("dozen", "hundred", "thousand", "million", "billion", "trillion")
"""What cardinals multiply."""

PLURALS = ("dozens", "hundreds", "thousands", "millions", "billions", "trillions")
"""Vague counts that stand alone (`dozens of citizens`)."""

ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
    "seventieth eightieth ninetieth hundredth thousandth millionth"
)
"""The ordinals, in small letters."""


def _any(words: tuple[str, ...]) -> str:
    return rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})\b"


CARDINAL = _any(SMALL + SCALES)
"""A pattern for one cardinal word."""

ORDINAL = _any(ORDINALS)
"""A pattern for one ordinal word."""

SCALE = _any(SCALES)
"""A pattern for one scale."""

CARDINALS = (
    rf"{CARDINAL}(?:[ -]{CARDINAL}|(?:(?<=hundred)|(?<=thousand)) and {CARDINAL})*(?:-{ORDINAL})?"
    r"(?: and a (?:half|quarter)\b)?"
)
"""A pattern for a number in words: `two`, `twenty-five`, `one hundred and six`, `twenty-first`."""

IDIOMS = frozenset(
    listed("""
    one-off one-on-one one-sided one-time one-to-one two-faced first-class first-ever first-hand first-rate
    second-best second-class second-guess second-hand second-rate third-class third-party third-rate
    """)
)
"""Compounds that count nothing."""

PRONOUN_ONE_AFTER = frozenset(listed("no any every each some the this that which another only"))
"""Words after which `one` is a pronoun, or half of `on the one hand`."""
