#!/bin/sh
# One would guess: a registry that is asked for exact numbers (`non_int_type=Fraction`) keeps numbers exact, and a unit of it
# can be written out like any other.
#
# What happens: writing out a unit with an exponent (hectare in root units, metre per second squared) raises an error, on
# Python 3.11 a TypeError and from 3.12 on a ValueError, since the exponent is a Fraction that the format `n` does not take; so
# who catches one of them is safe on one Python alone. And the factor of `franklin` is a float.
#
# Why it matters here: a report that names a unit would end in a traceback, and a comparison that is exact for one unit would
# not be for the next. No unit of pint's is written out here, and one without an exact number is not compared.
#
# Seen on 2026-11-30 with pint 0.24.4 and 0.25.3 on Python 3.11.7, 0.25.3 on 3.13.0, 0.26.2 on 3.12.1 and 3.13.0.

set -eu
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/exact.py" <<'END'
import sys
from fractions import Fraction
from importlib.metadata import version

import pint

print("pint", version("pint"), "Python", sys.version.split()[0])
registry = pint.UnitRegistry(non_int_type=Fraction)
expected = TypeError if sys.version_info < (3, 12) else ValueError
changed = False
for name in ("hectare", "meter / second ** 2"):
    units = registry.Quantity(Fraction(1), name).to_root_units().units
    try:
        said = str(units)
    except (TypeError, ValueError) as error:
        print(f"{name}: {type(error).__name__}: {error}")
        changed |= type(error) is not expected
    else:
        print(f"{name}: {said}")
        changed = True
for name, kind in (("hour", Fraction), ("franklin", float)):
    factor = registry.get_root_units(name)[0]
    print(f"{name}: {factor!r}")
    changed |= type(factor) is not kind
sys.exit("CHANGED since 2026-11-30" if changed else 0)
END

status=0
if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))'; then releases="0.25.3 0.26.2"; else releases="0.24.4 0.25.3"; fi
for release in $releases; do
    "$python" -m venv "$folder/$release"
    "$folder/$release/bin/python" -m pip install --quiet --disable-pip-version-check "pint==$release"
    "$folder/$release/bin/python" "$folder/exact.py" || status=1
done
exit "$status"
