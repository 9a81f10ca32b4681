"""The tables of `[tool.factcheck]` in which a house says who it is, where its pages are and how it rates verdicts."""

from __future__ import annotations

import math
from typing import Any

from factcheck.house import House, Scale
from factcheck.records.verdicts import VERDICTS
from factcheck.text.addresses import is_web


def read_house(value: Any) -> House:  # noqa: ANN401 - TOML holds anything
    """The house from its table.

    Raises:
        ValueError: With what was expected.
    """
    expected = 'a table such as {name = "The Vidrov Courier", url = "https://courier.example"}, url optional'
    if not isinstance(value, dict) or not {"name"} <= value.keys() <= {"name", "url"}:
        raise ValueError(expected)
    name, url = value["name"], value.get("url")
    if not isinstance(name, str) or not name.strip() or (url is not None and not _is_address(url)):
        raise ValueError(expected)
    return House(name=name.strip(), url=url)


def read_page_url(value: Any) -> str:  # noqa: ANN401
    """The address of the published page, `{article}` standing for the article's id.

    Raises:
        ValueError: With what was expected.
    """
    if isinstance(value, str) and _is_address(value.replace("{article}", "article")) and "#" not in value:
        return value
    raise ValueError(
        'a web address without #, such as "https://courier.example/checks/{article}.html", '
        "where {article} stands for the article's id"
    )


def read_scale(value: Any) -> Scale:  # noqa: ANN401
    """The scale from its table. Google asks that worst is at least 1 and below best.

    Raises:
        ValueError: With what was expected.
    """
    if not isinstance(value, dict) or not {"worst", "best"} <= value.keys() <= {"worst", "best", *VERDICTS}:
        raise ValueError(f"a table of worst, best and any of {', '.join(VERDICTS)}, each a number")
    if any(type(number) not in (int, float) for number in value.values()):
        raise ValueError("numbers, such as {worst = 1, best = 5, refuted = 1, supported = 5}")
    worst, best = value["worst"], value["best"]
    values = {status: value[status] for status in VERDICTS if status in value}
    if not 1 <= worst < best < math.inf or any(not worst <= number <= best for number in values.values()):
        raise ValueError("worst from 1 and below best, and each status from worst to best")
    return Scale(worst=worst, best=best, values=values)


def _is_address(value: object) -> bool:
    return isinstance(value, str) and is_web(value)
