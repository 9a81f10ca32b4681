"""What claims assert of properties: values, counts, ordinals and calculations, read, compared and done again.

`validity` says when a value holds, `comparable` sets it beside another, as the one reader reads it; `said` gathers them by
topic, and `incomparable` tells which nobody can compare. The engines: `value_clashes` for pairs, `tallies` for counts and
ordinals (with `caps`, `picks` and `ordinals`), `calculations` for what takes values of other claims. `arithmetic` does one
calculation: figures are read by `calculation_readings`, measured by `unit_powers`, calculated as `intervals`, and told by
`calculation_told`.
"""

__all__ = [
    "arithmetic",
    "calculated_figures",
    "calculation_outcomes",
    "calculation_readings",
    "calculation_told",
    "calculations",
    "comparable",
    "incomparable",
    "said",
    "spans_between",
    "tallies",
    "validity",
    "value_clashes",
]
