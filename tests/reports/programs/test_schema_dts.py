"""ClaimReviews against TypeScript's view of schema.org (schema-dts), where `npm install` has put it beside this file."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
COMPILER = HERE / "node_modules" / ".bin" / "tsc"
GOLDEN = HERE.parents[1] / "golden" / "bridge.claimreview.json"


@pytest.fixture
def module() -> Path:
    """A module that finds the types; skips where they are not installed."""
    if not COMPILER.exists():
        pytest.skip("no TypeScript here: `npm install --prefix tests/reports/programs` puts it there")
    return HERE / "node_modules" / "reviews.ts"


def faults(module: Path, document: str) -> str:
    """What the strict compiler says to a document as a graph of schema.org; nothing where it has no objection."""
    module.write_text(
        f'import type {{ Graph }} from "schema-dts";\nexport const graph: Graph = {document};\n',
        encoding="utf-8",
    )
    command = [str(COMPILER), "--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig", str(module)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert bool(done.stdout) == bool(done.returncode), done.stderr
    return done.stdout


def test_reviews_compile(module: Path) -> None:
    """What is exported of the example is a graph of schema.org; with a key of another type it would not be."""
    document = GOLDEN.read_text(encoding="utf-8")
    assert faults(module, document) == ""
    graph = json.loads(document)
    graph["@graph"][-1]["itemReviewed"]["ratingValue"] = 1
    assert "'ratingValue' does not exist in type" in faults(module, json.dumps(graph)).replace('"', "")
