"""The fact-checks that one run of pytest meets: found by the places of files, each run once, and told at the end.

Like the plugin it imports pytest alone until it meets a folder that may be a fact-check's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from factcheck.outcomes import Report
    from factcheck.run import Run
    from factcheck.store.disk.root import Roots

FOLDERS = ("claims", "seeds")

_NAME = "pytest-factcheck"  # pytest takes no other spelling of it in `required_plugins`


@dataclass(frozen=True, kw_only=True, eq=False)
class Checked:
    """A fact-check that was run."""

    root: Path
    run: Run
    told: dict[str, Any]  # in the form that `reports/programs/items.py` gives it
    page: str | None  # in HTML, where it was asked for

    def markdown(self) -> str:
        """Its summary."""
        return self.run.answer("markdown", _markdown)


class FactChecks:
    """Those of a run, by root. A fact-check is one if the `pyproject.toml` beside `claims/` and `seeds/` says so."""

    def __init__(self, config: pytest.Config) -> None:
        """Begin with none met."""
        self._config = config
        self._met: dict[Path, Checked] = {}

    @classmethod
    def of(cls, config: pytest.Config) -> FactChecks:
        """Those of the run that has this configuration."""
        return config.stash.setdefault(_KEY, cls(config))

    @property
    def met(self) -> tuple[Checked, ...]:
        """Those that were run, sorted by root."""
        return tuple(self._met[root] for root in sorted(self._met))

    def root_at(self, path: Path) -> Path | None:
        """The root of the fact-check that an absolute path is the whole or a part of."""
        return path if _has_folders(path) and self._roots.declares(path) else self.root_of(path)

    def root_of(self, folder: Path) -> Path | None:
        """The root of the fact-check to which belongs what lies in a folder."""
        return None if set(FOLDERS).isdisjoint(folder.parts) else self._roots.of(folder)

    def check(self, root: Path) -> Checked:
        """The fact-check below a root, run when it is first met.

        Raises:
            pytest.UsageError: The settings are wrong, nothing can be read, or an option cannot be followed.
        """
        if root not in self._met:
            try:
                self._met[root] = self._run(root)
            except Exception as error:
                raise usage_error(error, with_traceback=self.shows_tracebacks) from error
        return self._met[root]

    @property
    def shows_tracebacks(self) -> bool:
        """Whether the run is asked for tracebacks in full."""
        return bool(self._config.getoption("fulltrace", default=False))

    def _run(self, root: Path) -> Checked:
        from factcheck.run import Run  # noqa: PLC0415 - see the module's docstring

        option = self._config.getoption
        run = Run(root, option("factcheck_profile"), cached=not option("factcheck_no_cache"))
        told = json.loads(run.answer("pytest", _items))
        # The page is made now: where it cannot be, no test need run.
        page = self._page(run) if option("factcheck_html") and not is_worker(self._config) else None
        return Checked(root=root, run=run, told=told, page=page)

    def _page(self, run: Run) -> str:
        """The page of the one article.

        Raises:
            FactcheckError: There is not just one.
        """
        from factcheck.errors import ProjectError  # noqa: PLC0415 - see the module's docstring

        if self._met:
            places = ", ".join(map(str, sorted([*self._met, run.root])))
            raise ProjectError(
                f"--factcheck-html writes the page of one article; name one fact-check of {places}"
            )
        return run.answer("html", _html)

    @cached_property
    def unchecked(self) -> str | None:
        """A file below pytest's root that looks like records and is not checked, as far as one is soon found."""
        if not _has_folders(self._config.rootpath):
            return None
        from factcheck.store.disk.lookalikes import unchecked_file  # noqa: PLC0415 - see the module's docstring

        return unchecked_file(self._config.rootpath, self._roots)

    def refuse_unchecked(self, paths: Iterable[Path]) -> None:
        """Fail where the suite requires our plugin and some paths lead to what looks like records and is not checked.

        Raises:
            pytest.UsageError: They do.
        """
        is_required = any(each.startswith(_NAME) for each in self._config.getini("required_plugins"))
        if not is_required or self.unchecked is None:
            return
        folder = self._config.rootpath / self.unchecked.partition("/")[0]
        if any(path.is_relative_to(folder) or folder.is_relative_to(path) for path in paths):
            raise pytest.UsageError(
                f"required_plugins asks for {_NAME}, and {self.unchecked} would not be checked: "
                f"{why_unchecked(self.unchecked)}; add that table"
            )

    @cached_property
    def _roots(self) -> Roots:
        from factcheck.store.disk.root import Roots  # noqa: PLC0415 - see the module's docstring

        return Roots()


_KEY = pytest.StashKey[FactChecks]()


def why_unchecked(file: str) -> str:
    """Why a file that looks like records is none of ours."""
    return f"no pyproject.toml with [tool.factcheck] lies beside {file.partition('/')[0]}/"


def is_worker(config: pytest.Config) -> bool:
    """Whether this is a worker of xdist, whose terminal nobody sees; the controller reports."""
    return hasattr(config, "workerinput")


def usage_error(error: Exception, *, with_traceback: bool) -> Exception:
    """What pytest tells in a sentence, without going on; a full memory stays what it is.

    Args:
        error: What ended what the user asked for.
        with_traceback: Whether the traceback shall stand above it.
    """
    from factcheck.breakdowns import last_words, traceback_of  # noqa: PLC0415 - see the module's docstring
    from factcheck.reports.parts.destinations import on_terminal  # noqa: PLC0415

    if isinstance(error, MemoryError):
        return error
    why = last_words(error, "the fact-check", "--full-trace")
    return pytest.UsageError(f"{on_terminal(traceback_of(error))}\n{why}" if with_traceback else why)


def _has_folders(root: Path) -> bool:
    return any((root / name).is_dir() for name in FOLDERS)


def _items(report: Report) -> str:
    """What the items and the summary tell; imported only where no earlier run has told it."""
    from factcheck.reports.programs import items  # noqa: PLC0415

    return items.render(report)


def _html(report: Report) -> str:
    from factcheck.commands.common import the_article  # noqa: PLC0415
    from factcheck.errors import ProjectError  # noqa: PLC0415
    from factcheck.reports.html import page  # noqa: PLC0415
    from factcheck.reports.parts.options import Options  # noqa: PLC0415

    known = [*report.records.articles]
    if len(known) > 1:
        raise ProjectError(
            f"--factcheck-html writes the page of one article, and there are {len(known)}: {', '.join(known)}; "
            "`factcheck report --format html -o FOLDER/` writes a page for each"
        )
    return page.render(report, the_article(None, known), Options())


def _markdown(report: Report) -> str:
    from factcheck.reports.people import markdown  # noqa: PLC0415

    return markdown.render(report)
