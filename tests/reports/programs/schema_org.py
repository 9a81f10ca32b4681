"""schema.org's vocabulary, release 30.0, as far as reviews of claims use it, and what it does not know in a document.

Origin: the definitions of the types below in that release. Each type has the properties that our exports use or that the
site's own examples of `ClaimReview` and `MediaReview` use, and those of the types above it; anything else counts as a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Properties = dict[str, tuple[str, ...]]

PERSON_OR_BODY = ("Organization", "Person")
TEXT_OR_NUMBER = ("Text", "Number")

TYPES: dict[str, tuple[str, Properties]] = {
    "Thing": (
        "",
        {
            "alternateName": ("Text",),
            "description": ("Text", "TextObject"),
            "image": ("URL", "ImageObject"),
            "name": ("Text",),
            "sameAs": ("URL",),
            "url": ("URL",),
        },
    ),
    "Organization": ("Thing", {}),
    "Person": ("Thing", {"jobTitle": ("Text", "DefinedTerm")}),
    "Rating": (
        "Thing",
        {
            "author": PERSON_OR_BODY,
            "bestRating": TEXT_OR_NUMBER,
            "ratingValue": TEXT_OR_NUMBER,
            "worstRating": TEXT_OR_NUMBER,
        },
    ),
    "CreativeWork": (
        "Thing",
        {
            "archivedAt": ("URL", "WebPage"),
            "author": PERSON_OR_BODY,
            "creator": PERSON_OR_BODY,
            "datePublished": ("Date", "DateTime"),
            "headline": ("Text",),
            "inLanguage": ("Text", "Language"),
            "interpretedAsClaim": ("Claim",),
            "isPartOf": ("CreativeWork", "URL"),
            "publisher": PERSON_OR_BODY,
        },
    ),
    "Article": ("CreativeWork", {}),
    "Claim": ("CreativeWork", {"appearance": ("CreativeWork",), "firstAppearance": ("CreativeWork",)}),
    "Clip": (
        "CreativeWork",
        {"endOffset": ("Number", "HyperTocEntry"), "startOffset": ("Number", "HyperTocEntry")},
    ),
    "MediaObject": ("CreativeWork", {"contentUrl": ("URL",)}),
    "VideoObject": ("MediaObject", {"transcript": ("Text",)}),
    "VideoObjectSnapshot": ("VideoObject", {}),
    "MediaReviewItem": ("CreativeWork", {"mediaItemAppearance": ("MediaObject",)}),
    "Review": (
        "CreativeWork",
        {"itemReviewed": ("Thing",), "reviewBody": ("Text",), "reviewRating": ("Rating",)},
    ),
    "ClaimReview": ("Review", {"claimReviewed": ("Text",)}),
    "MediaReview": (
        "Review",
        {
            "mediaAuthenticityCategory": ("MediaManipulationRatingEnumeration",),
            "originalMediaContextDescription": ("Text",),
        },
    ),
}
"""Each type with the one above it and its own properties, these with the types of their values."""

PATTERNS = {"Text": r".*", "URL": r"https?://\S+", "Number": r"\d+", "Date": r"\d{4}-\d\d-\d\d"}
"""How a value in quotation marks looks; a number may be in them, as an official example has the seconds of a clip."""

MANIPULATIONS = {
    "DecontextualizedContent",
    "EditedOrCroppedContent",
    "OriginalMediaContent",
    "SatireOrParodyContent",
    "StagedContent",
    "TransformedContent",
}


def lineage(kind: str) -> list[str]:
    """A type and all above it."""
    return [kind, *lineage(TYPES[kind][0])] if kind in TYPES else []


def properties_of(kind: str) -> Properties:
    """The properties that a type has or inherits."""
    return {name: values for each in lineage(kind) for name, values in TYPES[each][1].items()}


def faults(node: dict) -> Iterator[str]:
    """What schema.org does not know in a node: types, properties where they stand, and values of other types."""
    kind = node.get("@type", "")
    if kind not in TYPES:
        yield f"no type {kind}"
        return
    known = properties_of(kind)
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in known:
            yield f"{kind} has no {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if not any(fits(each, expected) for expected in known[name]):
                yield f"{kind}.{name} is {each!r}"
            if isinstance(each, dict):
                yield from faults(each)


def fits(value: object, expected: str) -> bool:
    """Whether a value is of an expected type."""
    if isinstance(value, dict):
        return expected in lineage(value.get("@type", ""))
    if isinstance(value, str):
        if expected == "MediaManipulationRatingEnumeration":
            return value in MANIPULATIONS
        return expected in PATTERNS and bool(re.fullmatch(PATTERNS[expected], value, re.DOTALL))
    return expected == "Number" and type(value) in (int, float)
