#!/bin/sh
# One would guess: a reader of number words either reads "three and a half million" as 3,500,000 or leaves it alone.
#
# What happens: text2num's `alpha2digit` writes "3 and a half 1000000": whoever takes the figures of the result has a million
# that the text does not say. And the Italian "sei" (you are) before a noun is the number 6.
#
# Why it matters here: figures of a statement are compared with those of the passage, and one that nobody wrote is a fault of
# the tool. Number words are read by the project's own reader.
#
# Seen on 2026-11-30 with text2num 3.1.0 on Python 3.11.7.

set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check text2num==3.1.0

cat >"$folder/words.py" <<'END'
import sys
from importlib.metadata import version

from text_to_num import alpha2digit

EXPECTED = (
    ("en", "It cost three million euros.", "It cost 3000000 euros."),
    ("en", "It cost three and a half million euros.", "It cost 3 and a half 1000000 euros."),
    ("it", "Maria, tu sei medico.", "Maria, tu 6 medico."),
)
print("text2num", version("text2num"), "Python", sys.version.split()[0])
changed = False
for language, text, expected in EXPECTED:
    found = alpha2digit(text, language)
    print(f"{language} {text} -> {found}")
    changed |= found != expected
sys.exit("CHANGED since 2026-11-30" if changed else 0)
END

"$folder/venv/bin/python" -X utf8 "$folder/words.py"
