#!/bin/sh
# One would guess: what a unit is worth does not depend on the release of the library.
#
# What happens: 640 acres are a square mile from 0.26 on and 1.000004 square miles before (acres of survey feet); a quarter is 392
# pounds in 0.24.4 and 28 later; a turn is 64,000 mil up to 0.25.3 and 6,400 in 0.26.2. As 0.26.2 needs Python 3.12,
# two people who both install the newest pint disagree on the acres where one of them has Python 3.11.
#
# Why it matters here: the verdict on "640 acres" against "a square mile" would depend on the Python of the one who runs the
# check. Survey feet are made everyday feet here, and a quarter and a turn are no units of measure.
#
# Seen on 2026-11-30 with pint 0.24.4 and 0.25.3 on Python 3.11.7, 0.26.2 on Python 3.12.1 and 3.13.0.

set -eu
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/values.py" <<'END'
import sys
from fractions import Fraction
from importlib.metadata import version

import pint

EXPECTED = {
    "0.24.4": (Fraction(250000000000, 249999000001), 392, 64_000),
    "0.25.3": (Fraction(250000000000, 249999000001), 28, 64_000),
    "0.26.2": (1, 28, 6_400),
}
release = version("pint")
registry = pint.UnitRegistry(non_int_type=Fraction)
found = tuple(
    registry.Quantity(Fraction(count), unit).to(to).magnitude
    for count, unit, to in ((640, "acre", "mile ** 2"), (1, "quarter", "pound"), (1, "turn", "mil"))
)
print("pint", release, "Python", sys.version.split()[0])
print(f"640 acres: {float(found[0]):.7f} square miles; a quarter: {found[1]} pounds; a turn: {found[2]} mil")
sys.exit("CHANGED since 2026-11-30" if found != EXPECTED[release] else 0)
END

status=0
if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))'; then releases="0.25.3 0.26.2"; else releases="0.24.4 0.25.3"; fi
for release in $releases; do
    "$python" -m venv "$folder/$release"
    "$folder/$release/bin/python" -m pip install --quiet --disable-pip-version-check "pint==$release"
    "$folder/$release/bin/python" "$folder/values.py" || status=1
done
exit "$status"
