#!/bin/sh
# One would guess: "Er kam um acht. 12 Leute warteten." is two sentences to a splitter of German, as it is in English.
#
# What happens: sentencex leaves it in one piece in German, Czech, Slovak, Danish and Finnish: no sentence is cut before one
# that begins with a number. English, French and Polish are cut.
#
# Why it matters here: how much of an article is on record is counted in sentences, and a figure at the beginning of one is what
# a fact-check looks for. Sentences are cut by the project's own reader.
#
# Seen on 2026-11-30 with sentencex 1.0.32 on Python 3.11.7.

set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sentencex==1.0.32

cat >"$folder/sentences.py" <<'END'
import sys
from importlib.metadata import version

from sentencex import segment

CASES = (
    ("en", "He came at eight. 12 people waited.", 2),
    ("fr", "Il vint le soir. 12 personnes attendaient.", 2),
    ("pl", "Przyszedł wieczorem. 12 osób czekało.", 2),
    ("de", "Er kam um acht. 12 Leute warteten.", 1),
    ("cs", "Přišel v osm. 12 lidí čekalo.", 1),
    ("sk", "Prišiel o ôsmej. 12 ľudí čakalo.", 1),
    ("da", "Han kom klokken otte. 12 mennesker ventede.", 1),
    ("fi", "Hän tuli kahdeksalta. 12 ihmistä odotti.", 1),
)
print("sentencex", version("sentencex"), "Python", sys.version.split()[0])
changed = False
for language, text, expected in CASES:
    found = list(segment(language, text))
    print(f"{language}: {found}")
    changed |= len(found) != expected
sys.exit("CHANGED since 2026-11-30" if changed else 0)
END

"$folder/venv/bin/python" -X utf8 "$folder/sentences.py"
