"""Addresses of the web: which text is one, and which lead to one page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# What RFC 3986 allows nowhere in a URI; letters outside of ASCII are let through, as browsers do (RFC 3987).
_NEVER = r"\s\x00-\x20\x7f-\x9f<>\"\\^`{|}"
_WEB = re.compile(rf"https?://[^{_NEVER}/?#]+(?:[/?#][^{_NEVER}]*)?")
# No possessive quantifier stands after a group with alternatives: before Python 3.11.5 what it matches is wrong (python/cpython#106052).
_PAGE = re.compile(
    rf"(?:(?P<scheme>https?)://)?(?P<www>www\.)?(?P<host>[^{_NEVER}/?#@:]++)(?P<port>:[0-9]+)?"
    rf"(?P<path>(?:/[^{_NEVER}?#/]+|/(?=/))*)(?P<slash>/?)(?:\?(?P<query>[^{_NEVER}#]*))?(?:#(?P<fragment>[^{_NEVER}]*))?",
    re.IGNORECASE,
)
_TRACKING: Final = re.compile(
    "(?:utm_.+|(?:fb|g|d|tw|ms|y|tt)clid|gclsrc|[gw]braid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|_g[al]"
    "|li_fat_id|oly_(?:anon|enc)_id|vero_id|wickedid)(?:=.*)?",
    re.IGNORECASE,
)
"""Parameters by which shops and networks know where a reader came from; they change nothing of the page."""
_OF_ITSELF: Final = {None: "", ":80": "", ":443": ""}  # ports that need not be written


def is_web(address: str) -> bool:
    """Whether it is an absolute address of the web, and nothing else: no other scheme, no blank, no markup."""
    return _WEB.fullmatch(address) is not None


def page_of(address: str) -> str | None:
    """What two addresses of one page of the web have in common; None for what is no address of the web.

    Scheme, `www.`, case of the host, last slash, fragment and parameters for tracking stand aside; a fragment that
    begins with `/` or `!` names a page, and stays.
    """
    match = _PAGE.fullmatch(address.strip())
    if match is None or "." not in match["host"].strip("."):
        return None
    query = "&".join(each for each in _parameters(match) if not _TRACKING.fullmatch(each))
    route = _route(match)
    return (
        f"{match['host'].lower()}{_port(match)}{match['path']}{query and '?' + query}{route and '#' + route}"
    )


def differences(one: str, other: str) -> tuple[str, ...]:
    """In what the addresses of one page differ, in words for people; nothing where they are the same.

    Args:
        one: The address of a page.
        other: Another one of the same page.
    """
    first, second = _PAGE.fullmatch(one.strip()), _PAGE.fullmatch(other.strip())
    if first is None or second is None:
        return ()
    tracked = [
        [each for each in _parameters(match) if _TRACKING.fullmatch(each)] for match in (first, second)
    ]
    names = dict.fromkeys(each.partition("=")[0] for each in (*tracked[0], *tracked[1]))
    pairs: dict[str, list[object]] = {
        "the scheme": [(match["scheme"] or "").lower() for match in (first, second)],
        "“www.”": [bool(match["www"]) for match in (first, second)],
        "capitals in the host": [match["host"] for match in (first, second)],
        "the port": [match["port"] for match in (first, second)],
        "the last slash": [match["slash"] for match in (first, second)],
        f"what tracks the reader ({', '.join(names)})": [*tracked],
        "the fragment": [match["fragment"] for match in (first, second)],
    }
    return tuple(words for words, (here, there) in pairs.items() if here != there)


def _parameters(match: re.Match[str]) -> Iterator[str]:
    return filter(None, (match["query"] or "").split("&"))


def _port(match: re.Match[str]) -> str:
    port = match["port"]
    return _OF_ITSELF.get(port, port)


def _route(match: re.Match[str]) -> str:
    """A fragment by which one page of many is shown."""
    fragment = match["fragment"] or ""
    return fragment if fragment.startswith(("/", "!")) else ""
