"""A composite action, run as GitHub's runner runs it: expressions, conditions, outputs, and `gh` with comments of its own.

Only as much of the expressions as `action.yml` uses; anything else raises.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = yaml.load((ROOT / "action.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
STEPS = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")
NAME = re.compile(r"'[^']*'|[a-z][\w.-]*")
GH = Path(__file__).with_name("gh.py")


@dataclass
class Runner:
    """A machine that has checked out a repository and runs the action in it."""

    workspace: Path
    temp: Path
    github: Mapping[str, Any]
    inputs: Mapping[str, str] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    outputs: dict[str, dict[str, str]] = field(default_factory=dict)
    log: dict[str, str] = field(default_factory=dict)  # what each step printed
    statuses: dict[str, int] = field(default_factory=dict)  # of the steps that ran

    @property
    def summary(self) -> str:
        """All that was written to the summaries of the steps."""
        return "".join(path.read_text(encoding="utf-8") for path in sorted(self.temp.glob("summary-*")))

    @property
    def said(self) -> str:
        """All that was printed."""
        return "".join(self.log.values())

    def run(self, *names: str) -> int:
        """Run the steps with scripts, or those of these names; the status of the first that fails, or 0."""
        names = names or tuple(step["name"] for step in STEPS if step["name"] != "Install factcheck")
        for number, step in enumerate(STEPS):
            if step["name"] in names and "run" in step and self._holds(step.get("if", "true")):
                status = self.run_step(step, number)
                if status:
                    return status
        return 0

    def run_step(self, step: Mapping[str, Any], number: int = 0) -> int:
        """Run one step's script; its status."""
        files = {name: self.temp / f"{name}-{number}" for name in ("output", "summary", "script")}
        for path in files.values():
            path.write_text("", encoding="utf-8")
        files["script"].write_text(step["run"], encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", files["script"]],
            cwd=self.workspace,
            env=self._environment(step, files),
            capture_output=True,
            text=True,
            check=False,
            encoding="utf-8",
        )
        self.log[step["name"]] = done.stdout + done.stderr
        self.statuses[step["name"]] = done.returncode
        lines = files["output"].read_text(encoding="utf-8").splitlines()
        self.outputs[step.get("id", "")] = dict(line.split("=", 1) for line in lines)
        return done.returncode

    def _environment(self, step: Mapping[str, Any], files: Mapping[str, Path]) -> dict[str, str]:
        """What a script sees: the runner's variables and those of its step."""
        own = {
            name: EXPRESSION.sub(lambda m: str(self._value(m[1])), text) for name, text in step["env"].items()
        }
        return {
            "PATH": os.pathsep.join(
                [str(self.temp / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]]
            ),
            "HOME": str(self.temp),
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(files["output"]),
            "GITHUB_STEP_SUMMARY": str(files["summary"]),
            "GITHUB_REPOSITORY": "town/bridge",
            "GITHUB_BASE_REF": self.github.get("base_ref", ""),
            **self.environment,
            **own,
        }

    def _holds(self, condition: str) -> bool:
        return bool(self._value(condition))

    def _value(self, expression: str) -> Any:
        """An expression of names, texts in quotes, `==`, `!=` and `&&`."""
        python = NAME.sub(lambda m: m[0] if m[0][0] == "'" else repr(self._named(m[0])), expression)
        return eval(python.replace("&&", " and "), {"__builtins__": {}})

    def _named(self, name: str) -> Any:
        """What a context holds under a name; nothing where it holds nothing, as in GitHub."""
        if name == "true":
            return True
        given = {key: entry.get("default", "") for key, entry in ACTION["inputs"].items()}
        steps = {step: {"outputs": outputs} for step, outputs in self.outputs.items()}
        value: Any = {"inputs": {**given, **self.inputs}, "github": self.github, "steps": steps}
        for part in name.split("."):
            value = value.get(part, "") if isinstance(value, Mapping) else ""
        return value


def put_gh(temp: Path) -> Path:
    """Put a `gh` into the path of a runner; the file that holds its comments, and takes its calls down."""
    (temp / "bin").mkdir(parents=True, exist_ok=True)
    command = temp / "bin" / "gh"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{GH}" "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    state = temp / "comments.json"
    state.write_text(json.dumps({"comments": [], "calls": []}), encoding="utf-8")
    return state
