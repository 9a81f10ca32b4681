"""Two states of the example's fact-check, between which everything happens that a comparison tells."""

from __future__ import annotations

import hashlib

from factcheck.testing import EXAMPLE, TEXT

NEW_TEXT = TEXT.replace("on 3 May 2019", "on 4 May 2019").replace(" It is the town’s third bridge.", "") + (
    "\nThe Courier has asked the town for the accounts.\n"
)

BEFORE = {
    **EXAMPLE,
    "claims/bridge.yaml": """\
claims:
  - id: cost-40
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph, note: Reports the same figure.}
      - {source: relay-2019, stance: supports, at: headline}
  - id: opened-3-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: The bridge at Vidrov opened on 3 May 2019
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: first line}]
    asserts: [{event: bridge-opened, when: 2019-05-03}]
  - id: third-bridge
    statement: It is the third bridge of Vidrov.
    quote: It is the town’s third bridge
  - id: build-again
    statement: Kovar told the Vidrov Courier that the town would build the bridge again elsewhere.
    quote: We would build it again, but not in this place
    speaker: [novak, courier, kovar]
  - id: two-years-later
    statement: Two years after the opening Kovar said that the bridge had cost 52 million euros.
    quote: Two years later she said that it had cost 52 million
exclusions:
  - {quote: By Jan Novak, reason: furniture}
""",
}

AFTER = {
    **EXAMPLE,
    "seeds/bridge.txt": NEW_TEXT,
    "seeds/bridge.yaml": EXAMPLE["seeds/bridge.yaml"].replace(
        hashlib.sha256(TEXT.encode()).hexdigest(), hashlib.sha256(NEW_TEXT.encode()).hexdigest()
    ),
    "claims/people.yaml": EXAMPLE["claims/people.yaml"].replace("born: 1971-02-03", "born: 1971"),
    "claims/sources.yaml": EXAMPLE["claims/sources.yaml"]
    + "  - {id: interview-2021, title: An interview with the mayor, kind: primary}\n",
    "claims/bridge.yaml": """\
claims:
  - id: cost-40
    statement: Mayor Anna Kovar said at the opening that the bridge at Vidrov had cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
    status: refuted
    evidence:
      - {source: courier-2019, stance: context, at: second paragraph, note: Reports the same figure.}
      - {source: accounts-2019, stance: refutes, at: page 12, note: "The accounts have 52 million."}
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
  - id: opened-3-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: The bridge at Vidrov opened on 3 May 2019
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: first line}]
    asserts: [{event: bridge-opened, when: 2019-05-03}]
  - id: build-again-elsewhere
    statement: Kovar told the Vidrov Courier that the town would build the bridge again, but elsewhere.
    quote: We would build it again, but not in this place
    speaker: [novak, courier, kovar]
    status: supported
    evidence: [{source: interview-2021, stance: supports, at: minute 3}]
  - id: two-years-later
    statement: Two years after the opening Kovar said that the bridge had cost 52 million euros.
    quote: Two years later she said that it had cost 52 million
    speaker: [novak, kovar]
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
  - id: accounts-asked
    statement: The Vidrov Courier has asked the town for the accounts of the bridge.
    quote: The Courier has asked the town for the accounts
    note: "See @octocat, #1 and https://example.org <b>for</b> more."
exclusions:
  - {quote: By Jan Novak, reason: furniture}
""",
    "pyproject.toml": '[tool.factcheck]\nrefuted = "error"\n',
}
