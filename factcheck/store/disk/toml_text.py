"""TOML as a mapping, where Python's reader can do it without taking all the time and memory that there is."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

HUGE: Final = "a number of thousands of digits"
_MOST_PARTS: Final = 100  # of a key; Python's reader of TOML takes memory by the square of them
_LONG_KEY: Final = re.compile(
    rf"""^[ \t]*(?:(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{_MOST_PARTS}}}""",
    re.MULTILINE,
)


def toml_content(text: str) -> dict[str, Any]:
    """What a text in TOML holds.

    Raises:
        ValueError: It is none, or asks more of Python's reader than that can do; in words, with the place where there is
            one.
    """
    if _LONG_KEY.search(text):
        raise ValueError(f"a key of more than {_MOST_PARTS} parts")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    except ValueError as error:
        raise ValueError(f"it holds {HUGE}") from error
