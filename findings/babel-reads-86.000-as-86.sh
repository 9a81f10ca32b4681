#!/bin/sh
# One would guess: Babel's `parse_decimal(..., strict=True)` refuses a number that is written as its language does not write
# numbers, as it says. In Polish, Czech, Russian and Ukrainian the decimal sign is the comma.
#
# What happens: "86.000" is read as 86 in Polish, Czech, Russian and Ukrainian, strict or not; German has 86000.
#
# Why it matters here: newspapers in these languages print 86.000 for eighty-six thousand as well, and a figure that is
# silently a thousandth of itself makes a contradiction or hides one. No figure is read with it here.
#
# Seen on 2026-11-30 with Babel 2.18.0 on Python 3.11.7.

set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Babel==2.18.0

cat >"$folder/thousands.py" <<'END'
import sys

import babel
from babel.numbers import NumberFormatError, get_decimal_symbol, parse_decimal

EXPECTED = {"pl": 86, "cs": 86, "ru": 86, "uk": 86, "de": 86_000}
print("Babel", babel.__version__, "Python", sys.version.split()[0])
changed = False
for language, expected in EXPECTED.items():
    for strict in (False, True):
        try:
            found = parse_decimal("86.000", locale=language, strict=strict)
        except NumberFormatError as error:
            found = str(error)
        changed |= found != expected
        sign = get_decimal_symbol(language)
        print(f"{language} (decimal sign {sign}), strict={strict}: {found}")
sys.exit("CHANGED since 2026-11-30" if changed else 0)
END

"$folder/venv/bin/python" -X utf8 "$folder/thousands.py"
