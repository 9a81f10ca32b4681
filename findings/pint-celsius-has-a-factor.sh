#!/bin/sh
# One would guess: pint's `get_root_units` gives None as the factor of a unit that is no multiple of its root unit, as its
# documentation promises: "if True, None will be returned as the multiplicative factor if a non-multiplicative units is found".
#
# What happens: the factor of degree Celsius to kelvin is 1, asked with the default and with `check_nonmult=True` alike.
#
# Why it matters here: who tells by the factor whether two figures may be compared takes 20 °C for 20 kelvins and finds
# contradictions that are none. What has a zero point of its own has to be told in another way.
#
# Seen on 2026-11-30 with pint 0.24.4 and 0.25.3 on Python 3.11.7, 0.25.3 on 3.13.0, 0.26.2 on 3.12.1 and 3.13.0.

set -eu
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/celsius.py" <<'END'
import sys
from importlib.metadata import version

import pint

print("pint", version("pint"), "Python", sys.version.split()[0])
registry = pint.UnitRegistry()
promised = "None will be returned" in registry.get_root_units.__doc__
factors = [registry.get_root_units("degree_Celsius", *asked)[0] for asked in ((), (True,))]
kelvin = registry.Quantity(0, "degree_Celsius").to("kelvin").magnitude
print(f"promised: None: {promised}; factor: {factors[0]!r}, {factors[1]!r}; yet 0 degrees are {kelvin} kelvin")
sys.exit("CHANGED since 2026-11-30" if (promised, factors) != (True, [1, 1]) else 0)
END

status=0
if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))'; then releases="0.25.3 0.26.2"; else releases="0.24.4 0.25.3"; fi
for release in $releases; do
    "$python" -m venv "$folder/$release"
    "$folder/$release/bin/python" -m pip install --quiet --disable-pip-version-check "pint==$release"
    "$folder/$release/bin/python" "$folder/celsius.py" || status=1
done
exit "$status"
