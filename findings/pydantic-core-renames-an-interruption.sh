#!/bin/sh
# One would guess: a KeyboardInterrupt that comes while a validator is built comes out as one, or as the cause of what does.
#
# What happens: pydantic-core raises a SchemaError in its place, which is an ordinary Exception, without `__cause__` and
# `__context__`; the interruption is left as a word in the last line of its text. Any exception that comes there is renamed so.
#
# Why it matters here: models are built when the first record is read, so Ctrl-C may fall there; a command that catches
# Exception tells of a fault of its own and goes on. `breakdowns.is_interruption` therefore reads the text.
#
# Seen on 2026-11-30 with pydantic-core 2.50.5 on Python 3.11.7.

set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pydantic-core==2.50.5

cat >"$folder/build.py" <<'END'
import sys

import pydantic_core
from pydantic_core import SchemaValidator, core_schema

print("pydantic-core", pydantic_core.__version__, "Python", sys.version.split()[0])


class Shown:
    """A value whose words are asked for while the validator is built; the key is pressed just then."""

    def __repr__(self) -> str:
        raise KeyboardInterrupt


try:
    SchemaValidator(core_schema.nullable_schema(core_schema.literal_schema([Shown()])))
except BaseException as error:
    print(type(error).__name__, "is an Exception:", isinstance(error, Exception))
    print("cause:", error.__cause__, "context:", error.__context__)
    print(str(error).rstrip().splitlines()[-1].strip())
END

said=$("$folder/venv/bin/python" "$folder/build.py")
echo "$said"
expected="SchemaError is an Exception: True
cause: None context: None
KeyboardInterrupt:"
if [ "$(echo "$said" | tail -n 3)" != "$expected" ]; then
    echo "CHANGED: on 2026-11-30 it was"
    echo "$expected"
    exit 1
fi
