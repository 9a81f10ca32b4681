"""Stands in for GitHub's `gh api` in the tests of the action: comments in a file, calls taken down, jq as there.

The file is `$HOME/comments.json`. Where it has `refuse`, whatever would write is refused, as without the permission.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from pathlib import Path

import jq


def main() -> int:
    """Answer one call."""
    parser = argparse.ArgumentParser()
    parser.add_argument("api", choices=["api"])
    parser.add_argument("path")
    parser.add_argument("--method", choices=["GET", "POST", "PATCH"], default="GET")
    parser.add_argument("--paginate", action="store_true")
    parser.add_argument("--jq")
    parser.add_argument("-F", dest="body")
    call = parser.parse_args()
    assert os.environ["GH_TOKEN"], "gh asks for a token"
    file = Path(os.environ["HOME"]) / "comments.json"
    state = json.loads(file.read_text(encoding="utf-8"))
    state["calls"].append(f"{call.method} {call.path}")
    if call.method != "GET" and state.get("refuse"):
        print("gh: Resource not accessible by integration (HTTP 403)", file=sys.stderr)
        return 1
    answer(call, state["comments"])
    file.write_text(json.dumps(state), encoding="utf-8")
    return 0


def answer(call: argparse.Namespace, comments: list[dict]) -> None:
    """List comments, add one or change one."""
    if call.method == "GET":
        assert re.fullmatch(r"repos/town/bridge/issues/7/comments", call.path), call.path
        for found in jq.compile(call.jq).input_value(comments).all():
            print(found)
        return
    key, _, name = call.body.partition("=@")
    assert key == "body"
    body = Path(name).read_text(encoding="utf-8")
    if call.method == "POST":
        assert call.path == "repos/town/bridge/issues/7/comments"
        author = {"login": "github-actions[bot]"}
        comments.append({"id": len(comments) + 1, "user": author, "body": body})
    else:
        number = int(call.path.removeprefix("repos/town/bridge/issues/comments/"))
        (comment,) = (each for each in comments if each["id"] == number)
        comment["body"] = body
    print("an answer that nobody needs")


if __name__ == "__main__":
    sys.exit(main())
