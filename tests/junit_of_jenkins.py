"""What Jenkins takes as a JUnit report, and what a report has against it.

Origin: the format that Jenkins' xUnit plugin publishes for JUnit, version 10: which elements stand in which, what attributes
they have, where text may stand. Of its elements the ones for repeated tests are left out, as pytest writes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True, kw_only=True)
class Element:
    """What an element may hold."""

    children: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    text: bool = False


OUTCOME = Element(may=("type", "message"), text=True)
ELEMENTS = {
    "testsuites": Element(children=("testsuite",), may=("name", "time", "tests", "failures", "errors")),
    "testsuite": Element(
        children=("testsuite", "properties", "testcase", "system-out", "system-err"),
        must=("name", "tests", "failures", "errors"),
        may=(
            "group",
            "time",
            "skipped",
            "timestamp",
            "hostname",
            "id",
            "package",
            "file",
            "log",
            "url",
            "version",
        ),
    ),
    "testcase": Element(
        children=("skipped", "error", "failure", "system-out", "system-err"),
        must=("name",),
        may=("time", "classname", "group"),
    ),
    "properties": Element(children=("property",)),
    "property": Element(must=("name", "value")),
    "failure": OUTCOME,
    "error": OUTCOME,
    "skipped": OUTCOME,
    "system-out": Element(text=True),
    "system-err": Element(text=True),
}
ROOTS = ("testsuites", "testsuite")
SECONDS = re.compile(r"\d[\d,]*(\.\d{0,3})?")
"""The time of a suite: thousandths at most."""


def faults(report: etree._ElementTree) -> list[str]:
    """What a report has against it, each fault with the line of the element."""
    root = report.getroot()
    first = [] if root.tag in ROOTS else [f"{root.tag} is no root"]
    return [*first, *(fault for node in root.iter(etree.Element) for fault in _faults(node))]


def _faults(node: etree._Element) -> Iterator[str]:
    place = f"line {node.sourceline}: {node.tag}"
    known = ELEMENTS.get(node.tag)
    if known is None:
        yield f"{place} is unknown"
        return
    yield from (f"{place} holds {each.tag}" for each in node if each.tag not in known.children)
    yield from (f"{place} has no {name}" for name in known.must if name not in node.attrib)
    yield from (f"{place} has {name}" for name in node.attrib if name not in known.must + known.may)
    if not known.text and "".join([node.text or "", *(each.tail or "" for each in node)]).strip():
        yield f"{place} holds text"
    if node.tag in ROOTS and not SECONDS.fullmatch(node.get("time", "0")):
        yield f"{place} takes {node.get('time')}"
