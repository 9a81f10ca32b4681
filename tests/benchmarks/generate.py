"""Record sets of any size for the benchmarks: consistent, so that a run over one has no errors, and always the same.

    files = project(1_000)            # {"seeds/article-0000.txt": b"...", "claims/article-0000/claims-00.yaml": ...}
    write_project(folder, 1_000)      # the same on disk

An article tells of twenty bridges, five sentences each: what it cost, when it opened, when work on it began, what its
mayor said and how many cars it carries. Each sentence is the quote of one claim of about a kilobyte, borne out by two
sources. Fifty claims lie in a file, a hundred are about an article. Days are in quotation marks, since the loaders
that we are compared with make date objects of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

CLAIMS_A_FILE = 50
CLAIMS_AN_ARTICLE = 100
CLAIMS_A_BRIDGE = 5

_FIRST = (
    "Kar",
    "Vid",
    "Lom",
    "Tes",
    "Bor",
    "Nem",
    "Dra",
    "Ost",
    "Pel",
    "Ruz",
    "Sto",
    "Vel",
    "Hra",
    "Jab",
    "Mor",
)
_MIDDLE = (
    "vi",
    "lo",
    "ne",
    "ra",
    "ti",
    "du",
    "ma",
    "se",
    "ko",
    "be",
    "za",
    "po",
    "ji",
    "hu",
    "me",
    "la",
    "ny",
    "ce",
)
_LAST = (
    "dov",
    "lin",
    "rovo",
    "tice",
    "nov",
    "sko",
    "vany",
    "bor",
    "mice",
    "hrad",
    "puk",
    "zin",
    "ves",
    "dol",
    "rec",
)
_GIVEN = (
    "Anna",
    "Jana",
    "Petra",
    "Eva",
    "Hana",
    "Lucie",
    "Marie",
    "Ivan",
    "Karel",
    "Pavel",
    "Tomas",
    "Viktor",
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bridge:
    """One bridge of an article, told by its number from 0 over the whole project."""

    number: int

    @property
    def town(self) -> str:
        """The town's name, used once in the project up to 4,050 bridges, then with a district."""
        number, district = self.number % self._towns, self.number // self._towns
        number, last = divmod(number, len(_LAST))
        first, middle = divmod(number, len(_MIDDLE))
        name = _FIRST[first] + _MIDDLE[middle] + _LAST[last]
        return (
            name
            if district == 0
            else f"{_FIRST[district % len(_FIRST)]}{_MIDDLE[district // len(_FIRST)]}-{name}"
        )

    @property
    def _towns(self) -> int:
        return len(_FIRST) * len(_MIDDLE) * len(_LAST)

    @property
    def slug(self) -> str:
        """The bridge's part of ids."""
        return f"{self.town.lower()}-{self.number}"

    @property
    def mayor(self) -> str:
        """The mayor's name: each town's own."""
        return f"{_GIVEN[self.number % len(_GIVEN)]} {self.town.replace('-', '').title()}a"

    @property
    def opened(self) -> tuple[int, int, int]:
        """Year, month and day of the opening."""
        return 1990 + self.number % 30, 1 + self.number % 12, 1 + self.number % 28

    @property
    def cost(self) -> int:
        """What it cost, in million euros."""
        return 10 + self.number * 7 % 890

    @property
    def cars(self) -> int:
        """How many cars it carries in a day."""
        return 1000 + self.number * 13 % 8999

    def sentences(self) -> tuple[str, ...]:
        """What the article says of it."""
        year, month, day = self.opened
        return (
            f"The bridge at {self.town} cost {self.cost} million euros.",
            f"The bridge at {self.town} opened on {day} {_MONTHS[month - 1]} {year}.",
            f"Work on the bridge at {self.town} began in March {year - 3}.",
            f"“The people of {self.town} waited a long time for this bridge,” {self.mayor} said.",
            f"The bridge at {self.town} carries {self.cars} cars on a working day.",
        )

    def assertions(self) -> tuple[str, ...]:
        """The claims' machine-comparable form, as YAML."""
        year, month, day = self.opened
        slug = self.slug
        return (
            f"- {{subject: bridge-{slug}, property: cost, value: {self.cost}, unit: million euros}}",
            f"- {{event: opened-{slug}, when: '{year:04}-{month:02}-{day:02}'}}",
            f"- {{event: begun-{slug}, when: {year - 3:04}-03}}\n      - {{event: begun-{slug}, before: opened-{slug}}}",
            "",
            f"- {{subject: bridge-{slug}, property: cars-a-day, value: {self.cars}}}",
        )

    def claims(self, article: str) -> tuple[str, ...]:
        """Its claims, as items of a list in YAML."""
        said = zip(
            ("cost", "opened", "begun", "said", "cars"), self.sentences(), self.assertions(), strict=True
        )
        return tuple(self._claim(article, *each) for each in said)

    def _claim(self, article: str, name: str, sentence: str, asserts: str) -> str:
        spoken = (
            f"    kind: quotation\n    speaker: [{article}-author, mayor-{self.slug}]\n"
            if name == "said"
            else ""
        )
        asserted = f"    asserts:\n      {asserts}\n" if asserts else ""
        return (
            f"  - id: {name}-{self.slug}\n"
            f"    statement: {self._statement(name, sentence)}\n"
            f"    quote: {sentence}\n"
            f"{spoken}"
            f"    status: supported\n"
            f"{asserted}"
            f"    evidence:\n"
            f"      - source: {article}-gazette\n"
            f"        stance: supports\n"
            f"        at: page {1 + self.number % 96}, second column, under the heading on {self.town}\n"
            f"        note: Says the same of the bridge at {self.town} in other words, and names the town’s office as its source.\n"
            f"        accessed: '2021-05-{1 + self.number % 28:02}'\n"
            f"      - source: {article}-accounts\n"
            f"        stance: supports\n"
            f"        at: table {1 + self.number % 12}, row {1 + self.number % 40}\n"
            f"        note: >-\n"
            f"          The accounts of the region have an entry of their own for the bridge at {self.town}, drawn up by\n"
            f"          other people than those who wrote the report in the gazette.\n"
            f"    note: >-\n"
            f"      Read in the paper edition; the figures were compared by two people on two days, and the spelling of\n"
            f"      {self.town} follows the register of towns.\n"
        )

    def _statement(self, name: str, sentence: str) -> str:
        if name == "said":
            return f"{self.mayor} said that the people of {self.town} waited a long time for the bridge at {self.town}."
        return sentence

    def entities(self) -> str:
        """The bridge and its mayor, as items of a list in YAML."""
        return (
            f"  - {{id: bridge-{self.slug}, name: The bridge at {self.town}, kind: place}}\n"
            f"  - {{id: mayor-{self.slug}, name: {self.mayor}, kind: person}}\n"
        )

    def events(self) -> str:
        """What happened to it, as items of a list in YAML."""
        return (
            f"  - {{id: opened-{self.slug}, label: The bridge at {self.town} opened}}\n"
            f"  - {{id: begun-{self.slug}, label: Work on the bridge at {self.town} began}}\n"
        )


def project(claims: int) -> Mapping[str, bytes]:
    """The files of a project with so many claims, by path from its root.

    Args:
        claims: How many; rounded up to whole bridges of five.
    """
    return {path: text.encode() for path, text in _files(claims)}


def write_project(folder: Path, claims: int) -> None:
    """Put a project with so many claims on disk."""
    for path, data in {**project(claims), "pyproject.toml": b"[tool.factcheck]\n"}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _files(claims: int) -> Iterator[tuple[str, str]]:
    bridges = [Bridge(number=number) for number in range(-(-claims // CLAIMS_A_BRIDGE))]
    step = CLAIMS_AN_ARTICLE // CLAIMS_A_BRIDGE
    yield "claims/properties.yaml", _PROPERTIES
    for number, start in enumerate(range(0, len(bridges), step)):
        yield from _article(f"article-{number:04}", bridges[start : start + step])


_PROPERTIES = """\
properties:
  - {id: cost, label: what it cost}
  - {id: cars-a-day, label: cars on a working day}
"""


def _article(name: str, bridges: list[Bridge]) -> Iterator[tuple[str, str]]:
    text = "".join(" ".join(bridge.sentences()) + "\n" for bridge in bridges)
    yield f"seeds/{name}.txt", text
    digest = hashlib.sha256(text.encode()).hexdigest()
    yield f"seeds/{name}.yaml", _ARTICLE.format(name=name, part=int(name[-4:]) + 1, digest=digest)
    yield f"claims/{name}/sources.yaml", _SOURCES.format(name=name)
    yield (
        f"claims/{name}/entities.yaml",
        f"entities:\n  - {{id: {name}-author, name: Jan Novak}}\n" + _joined(bridges, Bridge.entities),
    )
    yield f"claims/{name}/events.yaml", "events:\n" + _joined(bridges, Bridge.events)
    items = [item for bridge in bridges for item in bridge.claims(name)]
    for part, start in enumerate(range(0, len(items), CLAIMS_A_FILE)):
        body = "\n".join(items[start : start + CLAIMS_A_FILE])
        yield f"claims/{name}/claims-{part:02}.yaml", f"article: {name}\n\nclaims:\n{body}"


_ARTICLE = """\
article:
  id: {name}
  title: Bridges of the region, part {part}
  author: {name}-author
  published: '2021-05-04'
  text: {name}.txt
  sha256: {digest}
"""

_SOURCES = """\
sources:
  - id: {name}-gazette
    title: Gazette of the region
    publisher: The region
    published: 2020-12
    kind: secondary
  - id: {name}-accounts
    title: Accounts of the region
    publisher: The region’s treasury
    published: 2021-03
    kind: primary
"""


def _joined(bridges: list[Bridge], part: Callable[[Bridge], str]) -> str:
    return "".join(part(bridge) for bridge in bridges)
