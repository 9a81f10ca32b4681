#!/bin/sh
# One would guess: an item of pytest that is no function fails as a test does, whatever exception it raises; and where a plugin
# asks for an exception by name, a subclass counts as in `except`.
#
# What happens: pytest says "failed" of all three items below, allure-pytest books the one whose exception is no AssertionError
# as "broken". `--only-rerun AssertionError` of pytest-rerunfailures goes by the name of the class alone, so that the item with
# a subclass is not run again.
#
# Why it matters here: a record at fault is a failure and not a broken test, so our items raise a subclass of AssertionError;
# and nobody should wait for `--only-rerun AssertionError` to run them again.
#
# Seen on 2026-11-30 with pytest 9.2.0, allure-pytest 2.16.2, pytest-rerunfailures 16.7 on Python 3.11.7.

set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    pytest==9.2.0 allure-pytest==2.16.2 pytest-rerunfailures==16.7

mkdir "$folder/tests"
: >"$folder/tests/some.facts"
cat >"$folder/tests/conftest.py" <<'END'
import pytest


class Wrong(AssertionError):
    pass


class Fault(Exception):
    pass


class Fact(pytest.Item):
    funcargs = {}
    error = AssertionError

    def runtest(self):
        raise self.error("It is not so.")


class Facts(pytest.File):
    def collect(self):
        for error in (AssertionError, Wrong, Fault):
            item = Fact.from_parent(self, name=error.__name__)
            item.error = error
            yield item


def pytest_collect_file(file_path, parent):
    if file_path.suffix == ".facts":
        return Facts.from_parent(parent, path=file_path)
END
cat >"$folder/run.py" <<'END'
import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

folder = Path(sys.argv[1])


def run(*options):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, "some.facts"]
    done = subprocess.run(command, cwd=folder / "tests", capture_output=True, text=True)
    return done.stdout.splitlines()[-1].rpartition(" in ")[0]


for package in ("pytest", "allure-pytest", "pytest-rerunfailures"):
    print(package, version(package), end="; ")
print("Python", sys.version.split()[0])
said = run(f"--alluredir={folder / 'allure'}")
results = [json.loads(path.read_text()) for path in folder.glob("allure/*-result.json")]
booked = {each["name"]: each["status"] for each in sorted(results, key=lambda each: each["name"])}
again = run("--reruns", "1", "--only-rerun", "AssertionError")
print("pytest:", said)
print("allure-pytest:", booked)
print("pytest-rerunfailures, --only-rerun AssertionError:", again)
expected = {"AssertionError": "failed", "Fault": "broken", "Wrong": "failed"}
changed = (said, booked, again) != ("3 failed", expected, "3 failed, 1 rerun")
sys.exit("CHANGED since 2026-11-30" if changed else 0)
END

"$folder/venv/bin/python" "$folder/run.py" "$folder"
