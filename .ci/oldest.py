"""The oldest libraries that a pyproject.toml admits, as constraints for pip: `pydantic>=2.11` as `pydantic==2.11`."""

import sys
import tomllib
from pathlib import Path

for requirement in tomllib.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["project"]["dependencies"]:
    print(requirement.replace(">=", "=="))  # noqa: T201
