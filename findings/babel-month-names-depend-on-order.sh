#!/bin/sh
# One would guess: the name of a month in German depends on German alone.
#
# What happens: in one process it depends on which language was asked before. After Chinese, German May is 五月; after the
# Arabic of the Emirates, the Syrian أيار is the Emirates' مايو. A new process that asks for one language alone has it right.
#
# Why it matters here: a fact-check reads articles and sources in several languages in one process, and a date that depends on
# the order of the files is none. No month is read with it here.
#
# Seen on 2026-11-30 with Babel 2.18.0 on Python 3.11.7.

set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Babel==2.18.0

cat >"$folder/may.py" <<'END'
import datetime
import sys

from babel.dates import format_date

MAY = datetime.date(2015, 5, 3)
print(*[format_date(MAY, "LLLL", locale=language) for language in sys.argv[1:]])
END

"$folder/venv/bin/python" -c 'import babel, sys; print("Babel", babel.__version__, "Python", sys.version.split()[0])'
status=0
while read -r expected languages; do
    # shellcheck disable=SC2086  # several languages are several arguments
    said=$("$folder/venv/bin/python" -X utf8 "$folder/may.py" $languages)
    last=${said##* }
    echo "asked for $languages: $said"
    if [ "$last" != "$expected" ]; then
        echo "CHANGED: the last was $expected on 2026-11-30"
        status=1
    fi
done <<'END'
Mai de
五月 zh de
أيار ar_SY
مايو ar_AE ar_SY
END
exit "$status"
