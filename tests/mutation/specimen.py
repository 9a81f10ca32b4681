"""A small consistent project that has a place for every kind of corruption."""

from __future__ import annotations

import hashlib
from typing import Any

from factcheck.settings import Settings

TEXT = """\
The bridge at Vidrov was opened on 3 May 2019, not in April. It cost 40 million euros and took about two years to build.

“Support for the tolls fell by 12 percentage points,” Mayor Anna Kovar said. She did not say where it was measured.

“The bridge cost 52 million euros,” the Vidrov Courier wrote a month later. The works began after the flood of 2016 and lasted from 2017 until 2 May 2019.

Leave a Reply
"""

SETTINGS = Settings(profile="publish")

FILES = {
    "seeds/bridge.txt": TEXT,
    "seeds/bridge.yaml": f"""\
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  published: 2021-05-04
  text: bridge.txt
  sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}
  conclusions:
    - id: cost
      says: The bridge cost more than the article says.
      status: refuted
      rests_on: [bridge-cost-40-million]
    - id: opening
      says: It was opened on the day that the article gives; by how much support fell nobody could tell.
      status: misleading
      rests_on: [bridge-opened-3-may, support-fell-12-points]
""",
    "claims/bridge.yaml": """\
# Claims about the opening and the cost.
claims:
  - id: bridge-opened-3-may
    statement: The bridge at Vidrov was opened on 3 May 2019, not in April.
    quote: The bridge at Vidrov was opened on 3 May 2019, not in April
    status: supported
    asserts:
      - {event: bridge-opened, when: 2019-05-03}
    evidence:
      - {source: courier-2019, stance: supports, at: headline, asserts: [{event: bridge-opened, when: 2019-05-03}]}

  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros and took about two years to build.
    quote: It cost 40 million euros and took about two years to build
    status: refuted
    central: true
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 40, unit: million euros}
      - {subject: vidrov-bridge, property: building-time, value: about 2, unit: year}
    contradicts:
      - {claim: bridge-cost-52-million, note: The article gives two figures.}
    evidence:
      - source: accounts-2019
        stance: refutes
        at: page 12
        quote: 52 million euros in all
        asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
      - {source: relay-2019, stance: context, at: second paragraph}

  - id: support-fell-12-points
    statement: Mayor Anna Kovar said that support for the tolls fell by 12 percentage points.
    kind: quotation
    quote: Support for the tolls fell by 12 percentage points,” Mayor Anna Kovar said
    speaker: [novak, kovar]
    status: insufficient
    note: The poll would settle it.
    asserts:
      - {subject: tolls, property: support-fell-by, value: 12, unit: percentage points}
      - {subject: kovar, property: office, value: Mayor, when: 2019/2021}
    evidence:
      - {source: search-log, stance: search, at: entry 4}

  - id: place-not-said
    statement: Anna Kovar did not say where the support was measured.
    quote: She did not say where it was measured
    status: insufficient
    note: A recording of the speech would settle it.
    asserts:
      - {subject: kovar, property: said-place-of, value: support, not: true}
    evidence:
      - {source: search-log, stance: search, at: entry 5}

  - id: bridge-cost-52-million
    statement: The Vidrov Courier wrote that the bridge cost 52 million euros.
    kind: quotation
    quote: The bridge cost 52 million euros,” the Vidrov Courier wrote a month later
    speaker: [novak, courier]
    status: supported
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 52, unit: million euros}
      - {event: courier-wrote, after: bridge-opened, by: P3W/P6W}
    contradicts:
      - {claim: bridge-cost-40-million, note: The article gives two figures.}
    evidence:
      - {source: accounts-2019, stance: supports, at: page 12, quote: 52 million euros}

  - id: works-began-after-flood
    statement: The works on the bridge began after the flood of 2016 and lasted from 2017 until 2 May 2019.
    quote: The works began after the flood of 2016 and lasted from 2017 until 2 May 2019
    status: insufficient
    note: The contract would settle it.
    asserts:
      - {event: bridge-works, from: 2017, until: 2019-05-02}
      - {event: bridge-works, after: flood}
      - {event: flood, when: 2016}
      - {event: flood, before: bridge-opened}
    evidence:
      - {source: search-log, stance: search, at: entry 6}

exclusions:
  - {quote: Leave a Reply, reason: furniture}
""",
    "claims/people.yaml": """\
entities:
  - {id: novak, name: Jan Novak}
  - id: kovar
    name: Anna Kovar
    roles:
      - {title: mayor, from: 2018, until: 2022}
  - {id: courier, name: Vidrov Courier, kind: organisation}
  - {id: vidrov-bridge, name: The bridge at Vidrov, kind: place}
  - {id: tolls, name: The tolls of the bridge, kind: other}
events: [{id: bridge-opened, label: The bridge opened}, {id: bridge-works, label: The bridge is built},
  {id: flood, label: The flood of 2016}, {id: courier-wrote, label: The Courier writes of the cost}]
properties:
  - {id: building-time, label: How long the building took}
  - {id: cost, label: what it cost}
  - {id: office, label: Office held, single: false}
  - {id: said-place-of, label: Where something was measured, single: false}
  - {id: support-fell-by, label: By how much support fell}
sources:
  - {id: courier-2019, title: Bridge opened, publisher: Vidrov Courier, published: 2019-05-04}
  - {id: relay-2019, title: Vidrov has a bridge, publisher: Regional News, derives_from: [courier-2019]}
  - {id: accounts-2019, title: Accounts of the town for 2019, publisher: Vidrov, published: 2020-03, kind: primary}
  - {id: search-log, title: Log of searches, kind: reference}
""",
}


def files(**changed: Any) -> dict[str, bytes]:
    """The project's files, those named `claims` or `text` changed."""
    return {path: text.encode() for path, text in {**FILES, **changed}.items()}
