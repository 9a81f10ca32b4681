"""What SARIF 2.1.0 asks of a log, as far as our logs go, and what a log has against it.

Origin: OASIS, Static Analysis Results Interchange Format 2.1.0, errata 01; each part names its section. The parts hold the
properties that we write and their neighbours that a log for code scanning may have. Whatever else stands in a part counts as a
fault, so a log has to be put down here before it passes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

Check = Callable[[object], Iterator[str]]
"""What a value has against it, each fault with the route to it."""


def _says(value: object) -> str:
    return f" is {value!r}"[:200]


def text(value: object) -> Iterator[str]:
    """A string, without half of a surrogate pair (3.1: a log is UTF-8)."""
    if not isinstance(value, str) or re.search("[\ud800-\udfff]", value):
        yield _says(value)


def boolean(value: object) -> Iterator[str]:
    """True or false."""
    if not isinstance(value, bool):
        yield _says(value)


def uri(value: object) -> Iterator[str]:
    """A reference as RFC 3986 writes it (3.10.1): no space, no letter beyond ASCII, a percent sign before two digits."""
    if not isinstance(value, str) or not re.fullmatch(
        r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*", value
    ):
        yield _says(value)


def integer(least: int) -> Check:
    """A whole number that is not below another."""

    def check(value: object) -> Iterator[str]:
        if type(value) is not int or value < least:
            yield _says(value)

    return check


def one_of(*words: str) -> Check:
    """One of some words."""

    def check(value: object) -> Iterator[str]:
        if value not in words:
            yield _says(value)

    return check


def many(item: Check, *, unique: bool = True) -> Check:
    """An array, in which (3.7.3) no two are equal where the standard says `unique`."""

    def check(value: object) -> Iterator[str]:
        if not isinstance(value, list):
            yield _says(value)
            return
        for number, each in enumerate(value):
            yield from (f"/{number}{fault}" for fault in item(each))
        if unique and len({repr(each) for each in value}) < len(value):
            yield " has two that are equal"

    return check


def named(item: Check) -> Check:
    """An object whose names are free."""

    def check(value: object) -> Iterator[str]:
        if not isinstance(value, dict):
            yield _says(value)
            return
        for name, each in value.items():
            yield from (f"/{name}{fault}" for fault in item(each))

    return check


@dataclass(frozen=True, kw_only=True)
class Part:
    """An object of the standard: what it may have, what it must have, and of what it must have one at least."""

    may: Mapping[str, Check]
    must: tuple[str, ...] = ()
    some: tuple[str, ...] = ()
    free: bool = field(default=False)

    def __call__(self, value: object) -> Iterator[str]:
        """What the value has against it."""
        if not isinstance(value, dict):
            yield _says(value)
            return
        yield from (f" has no {name}" for name in self.must if name not in value)
        if self.some and not any(name in value for name in self.some):
            yield f" has none of {', '.join(self.some)}"
        for name, each in value.items():
            if name in self.may:
                yield from (f"/{name}{fault}" for fault in self.may[name](each))
            elif not self.free:
                yield f" has an unknown {name}"


LEVEL = one_of("none", "note", "warning", "error")
BAG = Part(may={"tags": many(text)}, free=True)
"""3.8, propertyBag."""
MESSAGE = Part(
    may={"text": text, "markdown": text, "id": text, "arguments": many(text, unique=False)},
    some=("text", "id"),
)
"""3.11, message."""
FORMATS = Part(may={"text": text, "markdown": text}, must=("text",))
"""3.12, multiformatMessageString."""
ARTIFACT = Part(
    may={"uri": uri, "uriBaseId": text, "index": integer(-1), "description": MESSAGE}, some=("uri", "index")
)
"""3.4, artifactLocation; 3.4.3 and 3.4.5: at least one of the two is there."""
REGION = Part(
    may={
        **dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), integer(1)),
        "message": MESSAGE,
    },
    must=("startLine",),
)
"""3.30, region, of lines (3.30.5 to 3.30.8)."""
PHYSICAL = Part(
    may={"artifactLocation": ARTIFACT, "region": REGION, "contextRegion": REGION}, must=("artifactLocation",)
)
"""3.29, physicalLocation."""
LOCATION = Part(may={"id": integer(-1), "physicalLocation": PHYSICAL, "message": MESSAGE})
"""3.28, location."""
SUPPRESSION = Part(
    may={
        "kind": one_of("inSource", "external"),
        "status": one_of("accepted", "underReview", "rejected"),
        "justification": text,
        "location": LOCATION,
    },
    must=("kind",),
)
"""3.35, suppression."""
RESULT = Part(
    may={
        "ruleId": text,
        "ruleIndex": integer(-1),
        "kind": one_of("notApplicable", "pass", "fail", "review", "open", "informational"),
        "level": LEVEL,
        "message": MESSAGE,
        "locations": many(LOCATION, unique=False),
        "relatedLocations": many(LOCATION),
        "partialFingerprints": named(text),
        "fingerprints": named(text),
        "suppressions": many(SUPPRESSION),
        "properties": BAG,
    },
    must=("message",),
)
"""3.27, result."""
RULE = Part(
    may={
        "id": text,
        "name": text,
        "shortDescription": FORMATS,
        "fullDescription": FORMATS,
        "help": FORMATS,
        "helpUri": uri,
        "defaultConfiguration": Part(may={"enabled": boolean, "level": LEVEL, "properties": BAG}),
        "properties": BAG,
    },
    must=("id",),
)
"""3.49, reportingDescriptor, with 3.50, reportingConfiguration."""
DRIVER = Part(
    may={
        **dict.fromkeys(("name", "fullName", "organization", "version", "semanticVersion"), text),
        "informationUri": uri,
        "rules": many(RULE),
        "properties": BAG,
    },
    must=("name",),
)
"""3.19, toolComponent."""
NOTIFICATION = Part(
    may={
        "message": MESSAGE,
        "level": LEVEL,
        "locations": many(LOCATION),
        "associatedRule": Part(may={"id": text, "index": integer(-1)}, some=("id", "index")),
    },
    must=("message",),
)
"""3.58, notification, with 3.52, reportingDescriptorReference."""
INVOCATION = Part(
    may={"executionSuccessful": boolean, "toolExecutionNotifications": many(NOTIFICATION, unique=False)},
    must=("executionSuccessful",),
)
"""3.20, invocation."""
RUN = Part(
    may={
        "tool": Part(may={"driver": DRIVER}, must=("driver",)),
        "columnKind": one_of("utf16CodeUnits", "unicodeCodePoints"),
        "results": many(RESULT, unique=False),
        "invocations": many(INVOCATION, unique=False),
        "properties": BAG,
    },
    must=("tool",),
)
"""3.14, run, with 3.18, tool."""
LOG = Part(
    may={"$schema": uri, "version": one_of("2.1.0"), "runs": many(RUN, unique=False)},
    must=("version", "runs"),
)
"""3.13, sarifLog."""


def faults(log: dict) -> list[str]:
    """What a log has against it: its parts, then that each result finds its rule (3.27.5 to 3.27.7)."""
    found = [*LOG(log)]
    if found:
        return found
    for at, run in enumerate(log["runs"]):
        names = [rule["id"] for rule in run["tool"]["driver"].get("rules", [])]
        if len({*names}) < len(names):
            found.append(f"/runs/{at}: two rules have one id")
        for number, result in enumerate(run.get("results", [])):
            index = result.get("ruleIndex", -1)
            if index >= len(names) or (index >= 0 and names[index] != result.get("ruleId", names[index])):
                found.append(f"/runs/{at}/results/{number}/ruleIndex does not lead to the rule of the result")
    return found


REQUIRED_BY_GITHUB = (
    "$schema",
    "version",
    "runs.tool.driver.name",
    "runs.tool.driver.semanticVersion",
    "runs.tool.driver.rules.id",
    "runs.tool.driver.rules.name",
    "runs.tool.driver.rules.shortDescription.text",
    "runs.tool.driver.rules.fullDescription.text",
    "runs.tool.driver.rules.help.text",
    "runs.tool.driver.rules.defaultConfiguration.level",
    "runs.columnKind",
    "runs.results.ruleId",
    "runs.results.ruleIndex",
    "runs.results.level",
    "runs.results.message.text",
    "runs.results.locations.physicalLocation.artifactLocation.uri",
    "runs.results.locations.physicalLocation.region.startLine",
    "runs.results.locations.physicalLocation.region.startColumn",
    "runs.results.relatedLocations.id",
    "runs.results.relatedLocations.message.text",
    "runs.results.relatedLocations.physicalLocation.artifactLocation.uri",
    "runs.results.relatedLocations.physicalLocation.region.startLine",
    "runs.results.partialFingerprints",
)
"""Routes in a log to which the validator of Microsoft's SARIF SDK has no objection by its rules for GitHub; a log of the
standard's bare minimum lacks some of them, and the validator's rule GH2012 refuses it."""
