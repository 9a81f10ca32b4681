"""The schema in an editor: what the YAML language server completes, says and underlines, where it is installed.

`npm install --prefix .cache yaml-language-server` installs it for these tests.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.testing import EXAMPLE

ROOT = Path(__file__).resolve().parents[3]
SERVER = shutil.which("yaml-language-server", path=str(ROOT / ".cache/node_modules/.bin")) or shutil.which(
    "yaml-language-server"
)
pytestmark = pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed")
CLAIM = "claims:\n  - id: cost\n    statement: S.\n    quote: Q\n    "


class Editor:
    """Speaks the language server protocol over standard input and output."""

    def __init__(self, process: subprocess.Popen[bytes], root: Path) -> None:
        self.process = process
        self.root = root
        schema = (root / ".factcheck.schema.json").as_uri()
        yaml = {"schemas": {schema: ["claims/**/*.yaml", "seeds/*.yaml"]}, "validate": True, "hover": True}
        self.settings = {"yaml": {**yaml, "completion": True, "schemaStore": {"enable": False}}}
        self.said: list[dict[str, Any]] = []
        self.count = 0
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}},
        }
        folder = {"uri": root.as_uri(), "name": "x"}
        start = {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": [folder]}
        self.ask("initialize", {**start, "capabilities": capabilities})
        self.send(method="initialized", params={})

    def send(self, **message: Any) -> None:
        """Send a message."""
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        """The next message; a question of the server's for its settings is answered on the way."""
        assert self.process.stdout
        size = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        message: dict[str, Any] = json.loads(self.process.stdout.read(size))
        if "id" in message and "method" in message:
            items = (
                message["params"].get("items", []) if message["method"] == "workspace/configuration" else []
            )
            self.send(id=message["id"], result=[self.settings.get(each["section"]) for each in items])
        return message

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """The answer to a question."""
        self.count += 1
        self.send(id=self.count, method=method, params=params)
        while True:
            message = self.receive()
            if message.get("id") == self.count and "method" not in message:
                return message["result"]
            self.said.append(message)

    def open(self, text: str) -> dict[str, Any]:
        """A new file with the text, and the place of its first `|`, which is taken out."""
        self.count += 1
        before, _, after = text.partition("|")
        uri = (self.root / f"claims/new-{self.count}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": before + after}
        self.send(method="textDocument/didOpen", params={"textDocument": document})
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        return {"textDocument": {"uri": uri}, "position": place}

    def completed(self, text: str) -> dict[str, str]:
        """What is offered at the `|`, with the words beside it."""
        answer = self.ask("textDocument/completion", self.open(text))
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: str(item.get("documentation", "")) for item in items}

    def underlined(self, text: str) -> list[str]:
        """The messages about a file."""
        uri = self.open(text)["textDocument"]["uri"]
        while True:
            for message in self.said:
                if (
                    message.get("method") == "textDocument/publishDiagnostics"
                    and message["params"]["uri"] == uri
                ):
                    return [each["message"] for each in message["params"]["diagnostics"]]
            self.said.append(self.receive())


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor with the example and its schema."""
    root = tmp_path_factory.mktemp("project")
    for name, text in {**EXAMPLE, "claims/cost.yaml": CLAIM.strip() + "\n"}.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["schema", "--project", "-o", ".factcheck.schema.json"]) == 0
    process = subprocess.Popen(
        [str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    editor = Editor(process, root)
    assert any(editor.underlined(f"{CLAIM}stauts: supported\n") for _ in range(50)), (
        "it never took its settings"
    )
    yield editor
    process.kill()
    process.communicate()


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        (f"{CLAIM}|\n", "evidence", "What sources say to it."),
        (f"{CLAIM}status: |\n", "insufficient", "looked for, cannot be decided"),
        (f"{CLAIM}speaker: [|]\n", "kovar", "Anna Kovar"),
        (f"{CLAIM}evidence:\n      - source: |\n", "courier-2019", "Bridge opened"),
        (
            f"{CLAIM}evidence:\n      - source: courier-2019\n        |\n",
            "stance",
            "What it says to the claim.",
        ),
        (f"{CLAIM}depends_on:\n      - |\n", "cost", "S."),
        (f"{CLAIM}asserts:\n      - event: |\n", "bridge-opened", "The bridge opened"),
    ],
)
def test_completion(editor: Editor, text: str, label: str, words: str) -> None:
    """Keys, statuses and ids, each with what it means."""
    found = editor.completed(text)
    assert words in found.get(label, "not offered"), found


def test_hover(editor: Editor) -> None:
    """A key is explained where one points at it."""
    answer = editor.ask("textDocument/hover", editor.open(f"{CLAIM}sta|tus: supported\n"))
    assert "The verdict." in str(answer["contents"])


@pytest.mark.parametrize(
    "key", ["status: suported", "stauts: supported", "depends_on: [nowhere]", "speaker: [nobody]"]
)
def test_what_is_wrong_is_underlined(editor: Editor, key: str) -> None:
    """And what is right is not."""
    assert editor.underlined(f"{CLAIM}{key}\n")
    assert editor.underlined(f"{CLAIM}speaker: [kovar]\n") == []
