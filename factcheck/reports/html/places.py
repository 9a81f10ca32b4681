"""Where records stand, as the page links them: file and line, in the repository where the house names its address."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from factcheck.findings import Origin, Place
from factcheck.outcomes import Report
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.phrases import in_repository
from factcheck.text.addresses import is_web


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A line of a file, with its address where there is one."""

    file: str
    line: int
    url: str | None

    def __str__(self) -> str:
        """The spot as editors and terminals know it: `claims/bridge.yaml:12`."""
        return f"{self.file}:{self.line}"


def spot(report: Report, place: Origin | Place) -> Spot:
    """A record's or finding's place; linked where the setting `repository` says where the files are shown."""
    base, url = report.settings.repository, None
    if base:
        url = f"{base.rstrip('/')}/{quote(in_repository(report, place.file))}#L{place.line}"
    return Spot(file=place.file, line=place.line, url=url)


@derived
def breaks(records: RecordSet) -> Mapping[str, tuple[int, ...]]:
    """Where the lines of each article end, by its id."""
    return {
        article: tuple(at for at, letter in enumerate(text) if letter == "\n")
        for article, text in records.article_texts.items()
    }


def line_at(offset: int, ends: Sequence[int]) -> int:
    """The number of the line at an offset of a text whose lines end there, counted from 1 as editors do."""
    return bisect_left(ends, offset) + 1


def web_address(url: str | None) -> str | None:
    """An address that the page may link: of the web, and without a name before the host that pretends to be one."""
    if url is None or not is_web(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # a host in brackets that is no address
        return None
    return url if parts.hostname and "@" not in parts.netloc else None
