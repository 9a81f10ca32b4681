"""One harness under atheris, in a process of its own: `python -m tests.fuzz.fuzzer NAME [options of libFuzzer]`.

`python -m tests.fuzz` and the bounded run of the tests start it. libFuzzer ends the process, whatever happens.
"""

from __future__ import annotations

import sys

import atheris

from tests.fuzz.harnesses import load


def main() -> None:
    """Hand the harness over to libFuzzer."""
    name, *options = sys.argv[1:]
    with atheris.instrument_imports(include=["factcheck"]):
        run = load(name)
        run(
            b""
        )  # imports what is imported late, such as rules and reports, so that all of it is instrumented
    atheris.Setup([sys.argv[0], *options], run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
