#!/bin/sh
# One would guess: dateparser's `search_dates` finds in a text the dates that its `parse` reads when it is given them alone.
#
# What happens: 03.05.2015 is 3 May to `parse` in German and Russian, and 5 March to `search_dates` told the same language. And
# in Chinese 5月3日 (3 May), which `parse` does not read, is to `search_dates` five months and three days ago.
#
# Why it matters here: a wrong date that looks like a date makes a false contradiction of two true ones. Dates in prose are
# read by patterns of the project's own.
#
# Seen on 2026-11-30 with dateparser 1.5.0 (python-dateutil 2.9.0.post0) on Python 3.11.7.

set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check dateparser==1.5.0 python-dateutil==2.9.0.post0

cat >"$folder/dates.py" <<'END'
import sys
from datetime import datetime
from importlib.metadata import version

from dateparser import parse
from dateparser.search import search_dates

NOW = {"RELATIVE_BASE": datetime(2020, 10, 20)}
EXPECTED = (
    ("de", "03.05.2015", "2015-05-03", "2015-03-05"),
    ("ru", "03.05.2015", "2015-05-03", "2015-03-05"),
    ("zh", "5月3日", "None", "2020-05-17"),
)
print("dateparser", version("dateparser"), "Python", sys.version.split()[0], "as if on 2020-10-20")
changed = False
for language, text, *expected in EXPECTED:
    alone = parse(text, languages=[language], settings=NOW)
    ((_, inside),) = search_dates(text, languages=[language], settings=NOW) or [(None, None)]
    found = [str(each and each.date()) for each in (alone, inside)]
    print(f"{language} {text}: parse says {found[0]}, search_dates {found[1]}")
    changed |= found != expected
sys.exit("CHANGED since 2026-11-30" if changed else 0)
END

"$folder/venv/bin/python" -X utf8 "$folder/dates.py"
