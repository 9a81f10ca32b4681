"""A fact-check of an invented article, which pull requests change: claims, people, sources, conclusions, settings."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final

TEXT: Final = """\
By Lena Marek

The ferry at Ostrov has carried no passengers since 12 March 2021. The town council closed the line after an \
inspection found cracks in the hull. “We had no choice, unless the ministry paid for a new boat,” Mayor Pavel Dorn said.

The ferry was built in 1964. It carried 310,000 passengers in 2019. A ticket cost two crowns. Repairs would cost 4.2 \
million crowns, the inspection report says.

“The boat was safe,” said Ida Holm, who steered it for 22 years. The council voted seven to four for the closure. The \
nearest bridge is 18 kilometres away. The ministry promised 3 million crowns in 2020 and has paid nothing.

The Ostrov Herald wrote in 2018 that repairs would cost 2 million crowns. Nobody was ever hurt on the ferry.
"""


def article(text: str, more: str = "") -> Mapping[str, str]:
    """The two files of an article: its text, and the record with its digest.

    Args:
        text: The text.
        more: Further conclusions.
    """
    record = f"""\
article:
  id: ferry
  title: The ferry at Ostrov
  author: marek
  published: 2021-05-04
  text: ferry.txt
  sha256: {hashlib.sha256(text.encode()).hexdigest()}
  conclusions:
    - id: repairs
      says: "That repairs would cost 4.2 million crowns: so it stands in the inspection report."
      status: supported
      rests_on: [repairs-4-million]
{more}"""
    return {"seeds/ferry.txt": text, "seeds/ferry.yaml": record}


CLAIMS: Final = """\
claims:
  - id: no-passengers-since-march
    statement: The ferry at Ostrov has carried no passengers since 12 March 2021.
    quote: The ferry at Ostrov has carried no passengers since 12 March 2021
    status: supported
    evidence:
      - {source: minutes-2021, stance: supports, at: page 3}

  - id: closed-after-inspection
    statement: The town council of Ostrov closed the ferry line after an inspection found cracks in the hull.
    quote: The town council closed the line after an inspection found cracks in the hull
    status: supported
    evidence:
      - {source: minutes-2021, stance: supports, at: page 4}
      - {source: inspection-2021, stance: supports, at: page 2}

  - id: no-choice
    statement: Mayor Pavel Dorn said that the council had no choice unless the ministry paid for a new boat.
    kind: quotation
    quote: We had no choice, unless the ministry paid for a new boat
    speaker: [marek, dorn]
    status: insufficient
    note: A recording of the session would settle it.
    evidence:
      - {source: search-log, stance: search, at: entry 4}

  - id: built-in-1964
    statement: The ferry at Ostrov was built in 1964.
    quote: The ferry was built in 1964
    status: supported
    asserts:
      - {event: ferry-built, when: 1964}
    evidence:
      - {source: register-1964, stance: supports, at: entry 17}

  - id: passengers-310000
    statement: The ferry at Ostrov carried 310,000 passengers in 2019.
    quote: It carried 310,000 passengers in 2019
    status: supported
    asserts:
      - {subject: ferry, property: passengers, value: 310000, unit: passengers, when: 2019}
    evidence:
      - {source: statistics-2019, stance: supports, at: table 5}

  - id: ticket-two-crowns
    statement: A ticket for the ferry at Ostrov cost two crowns.
    quote: A ticket cost two crowns

  - id: repairs-4-million
    statement: The inspection report says that repairs of the ferry at Ostrov would cost 4.2 million crowns.
    kind: quotation
    quote: Repairs would cost 4.2 million crowns, the inspection report says
    speaker: [marek, inspectors]
    status: supported
    central: true
    asserts:
      - {subject: ferry, property: repair-cost, value: 4.2, unit: million crowns}
    evidence:
      - {source: inspection-2021, stance: supports, at: page 9, quote: 4.2 million crowns}

  - id: boat-was-safe
    statement: Ida Holm said that the ferry at Ostrov was safe.
    kind: quotation
    quote: The boat was safe
    speaker: [marek, holm]
    status: insufficient
    note: Nobody has asked her yet.
    evidence:
      - {source: search-log, stance: search, at: entry 5}

  - id: steered-22-years
    statement: Ida Holm steered the ferry at Ostrov for 22 years.
    quote: said Ida Holm, who steered it for 22 years

  - id: vote-seven-to-four
    statement: The council of Ostrov voted seven to four for the closure of the ferry line.
    quote: The council voted seven to four for the closure
    status: supported
    depends_on: [closed-after-inspection]
    evidence:
      - {source: minutes-2021, stance: supports, at: page 6}

  - id: bridge-18-kilometres
    statement: The bridge nearest to the ferry at Ostrov is 18 kilometres away.
    quote: The nearest bridge is 18 kilometres away

  - id: grant-promised-and-not-paid
    statement: The ministry promised Ostrov 3 million crowns in 2020 and has paid nothing.
    quote: The ministry promised 3 million crowns in 2020 and has paid nothing
    status: supported
    evidence:
      - {source: budget-2020, stance: supports, at: page 40}

  - id: herald-2-million
    statement: The Ostrov Herald wrote in 2018 that repairs of the ferry would cost 2 million crowns.
    kind: attribution
    quote: The Ostrov Herald wrote in 2018 that repairs would cost 2 million crowns
    speaker: [marek, herald]
    status: supported
    evidence:
      - {source: herald-2018, stance: supports, at: headline}

  - id: nobody-hurt
    statement: Nobody was ever hurt on the ferry at Ostrov.
    quote: Nobody was ever hurt on the ferry
    status: insufficient
    note: The register of accidents before 1990 is lost.
    evidence:
      - {source: search-log, stance: search, at: entry 6}

exclusions:
  - {quote: By Lena Marek, reason: furniture}
  - {quote: Mayor Pavel Dorn said, reason: furniture}
"""

FERRY: Final[Mapping[str, str]] = {
    **article(TEXT),
    "claims/ferry.yaml": CLAIMS,
    "claims/people.yaml": """\
entities:
  - {id: marek, name: Lena Marek}
  - {id: dorn, name: Pavel Dorn}
  - {id: holm, name: Ida Holm}
  - {id: inspectors, name: Inspection of ships, aliases: [inspection report], kind: organisation}
  - {id: herald, name: Ostrov Herald, kind: organisation}
  - {id: ferry, name: The ferry at Ostrov, kind: other}
events:
  - {id: ferry-built, label: The ferry is built}
properties:
  - {id: passengers, label: passengers in a year}
  - {id: repair-cost, label: what repairs cost}
""",
    "claims/sources.yaml": """\
sources:
  - {id: minutes-2021, title: Minutes of the council, publisher: Ostrov, published: 2021-03-09, kind: primary}
  - {id: inspection-2021, title: Report on the ferry, publisher: Inspection of ships, published: 2021-02-20, kind: primary}
  - {id: register-1964, title: Register of ships, publisher: Ministry of Transport, published: 1964, kind: primary}
  - {id: statistics-2019, title: Traffic in 2019, publisher: Office of Statistics, published: 2020-04, kind: primary}
  - {id: budget-2020, title: Budget for 2020, publisher: Ministry of Transport, published: 2020-01, kind: primary}
  - {id: herald-2018, title: The ferry needs two million, publisher: Ostrov Herald, published: 2018-09-14}
  - {id: search-log, title: Log of searches, kind: reference}
""",
    "pyproject.toml": """\
[tool.factcheck]
today = 2021-06-01
refuted = "error"
roster = ["Eva Novotna", "Jan Vesely"]
""",
}
"""The files of the project, by path from its root; `SIGNED` are signed before they are committed."""

SIGNED: Final = ("repairs-4-million", "vote-seven-to-four")
