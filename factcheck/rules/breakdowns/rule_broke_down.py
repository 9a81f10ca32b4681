"""A rule broke down instead of giving an answer.

## What it checks

Every rule, those of the house included, gets to the end of every record, and so does what several rules ask for, such as
the list of conflicts. One that raises an exception is told on the record that it was looking at, or on the article's
where it was about the whole set; of many records on which it breaks down, on the first three. All other rules run, and
what they find is reported. A rule that asked for what broke down is *not run*, which the summary says.

This finding is always an error: no waiver accepts it, and no setting makes it less. To go on without a rule that breaks
down, switch that rule off. `factcheck check --debug` shows the traceback; in pytest, `--full-trace` does.

## Why it matters

Nobody knows what would have been found, so that the records cannot be taken for consistent.

## Fails

```toml
[tool.factcheck]
rules = ["newsroom.headline_figures"]
```

```python newsroom/headline_figures.py
def check(claim):
    int(claim.statement.split()[-1])
    yield from ()
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
```

## Passes

```toml
[tool.factcheck]
rules = ["newsroom.headline_figures"]
severity = {headline-figures = "off"}
```

```python newsroom/headline_figures.py
def check(claim):
    int(claim.statement.split()[-1])
    yield from ()
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.breakdowns import Breakdown, to_be_reported
from factcheck.findings import Fault
from factcheck.logic.claims_in_words import listing

FEW = 8
"""Rules that are named; where there are more, the summary of the JSON report names all."""


def check(breakdown: Breakdown) -> Iterator[Fault]:
    """The fault of code, told on the record where it came out."""
    message = f"{breakdown.part} broke down ({breakdown.error}), so that {_lost(breakdown)}"
    yield Fault(record=breakdown.record, message=message, hint=_hint(breakdown))


def _lost(breakdown: Breakdown) -> str:
    """What nobody knows now."""
    if breakdown.rule is not None:
        others = breakdown.records - 1
        more = f" and on {others} more record{'s' if others > 1 else ''}" if others else ""
        return f"nobody knows what it would find here{more}"
    if not breakdown.not_run:
        return "figures of the summary are not known"
    named, more_rules = [*breakdown.not_run[:FEW]], len(breakdown.not_run) - FEW
    rules = listing([*named, f"{more_rules} more"] if more_rules > 0 else named)
    return f"{'these rules were' if len(named) > 1 else 'this rule was'} not run: {rules}"


def _hint(breakdown: Breakdown) -> str:
    hint = to_be_reported(breakdown.home, "`factcheck check --debug`")
    if breakdown.rule is None:
        return hint
    return f'{hint}; until it is mended, `{breakdown.rule} = "off"` in [tool.factcheck.severity] leaves the rule out'
