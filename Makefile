# make report   the fact-check of the article in seeds/
# make test     the tests of the tool
# Both set up what they need in .venv; `make help` lists the rest.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := report
.PHONY: help report test test-all lint format types floors wheel bench mutants fuzz docs clean

help:  ## what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'

$(VENV)/.report: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

report: $(VENV)/.report  ## the fact-check of the article
	$(BIN)/python -m pytest seeds claims

test: $(VENV)/.dev  ## the tests of the tool, with branch coverage
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest tests -n auto $(LONG)
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report

test-all: LONG := --lengthy
test-all: test  ## the long ones as well

lint: $(VENV)/.dev  ## ruff: rules and layout
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .

format: $(VENV)/.dev  ## mend what ruff can mend
	$(BIN)/python -m ruff check --fix .
	$(BIN)/python -m ruff format .

types: $(VENV)/.dev  ## mypy, strict
	$(BIN)/python -m mypy

floors: $(VENV)/.dev  ## imports only point down
	$(BIN)/lint-imports

wheel:  ## the built wheel, with the newest and the oldest libraries
	.ci/wheel $(PYTHON)

docs: $(VENV)/.dev  ## write the generated pages of docs/ anew
	$(BIN)/python -m pytest tests/docs --write-snapshots -q

bench: $(VENV)/.dev  ## ratios of docs/performance.md, measured here
	$(BIN)/python tests/benchmarks/run.py

mutants: $(VENV)/.dev  ## the tests tested: small faults put into the code, one at a time
	$(BIN)/python -m tests.mutants.run $(MUTANTS)

fuzz: $(VENV)/.dev  ## the harnesses of tests/fuzz under atheris, five minutes each
	$(BIN)/python -m tests.fuzz $(FUZZ)

clean:  ## remove what was made
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .coverage .coverage.* .hypothesis build dist tests/reports/programs/node_modules
