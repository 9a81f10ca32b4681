"""A run over a project on disk: what the pytest plugin and the command line have in common.

What reads and checks records is imported when a report is first needed: a run that finds its answer in the cache needs
none of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.plugins import GROUPS, RULES, additions
from factcheck.settings import Settings
from factcheck.store.cache.answers import FOLDER, Answers
from factcheck.store.cache.inputs import Watched, are_unchanged, digest_of_records, digest_of_tool
from factcheck.store.disk.files import Disk, printable
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.history.stamp import state_of_past
from factcheck.store.history.tracked import is_tracked
from factcheck.text.unseen import UNSEEN

if TYPE_CHECKING:
    from factcheck.outcomes import Report


def run_project(root: Path, profile: str | None = None) -> Report:
    """The outcome of the rules over a project.

    Args:
        root: The project's folder.
        profile: `draft` or `publish`, where it is not the settings' that holds.

    Raises:
        FactcheckError: There is nothing to check, or the settings are wrong.
    """
    return Run(root, profile).report


class Run:
    """A project that is checked when its report is first asked for, if an earlier run does not have the answer."""

    def __init__(self, root: Path, profile: str | None = None, *, cached: bool = True) -> None:
        """Look at a project.

        Args:
            root: Its folder.
            profile: `draft` or `publish`, where it is not the settings' that holds.
            cached: Whether answers may be taken from earlier runs and kept for later ones. In a continuous
                integration (`CI` is set) they are not: a checkout there could bring its own.

        Raises:
            SettingsError: The settings are wrong.
        """
        self.root = root
        self.settings = project_settings(root, profile)
        self._files = Watched(Disk(root))
        # Rules of the house and of installed packages are code that no digest here knows of.
        may_keep = cached and self.settings.cache and not self.settings.rules and not os.environ.get("CI")
        self._is_tracked = cached and is_tracked(root, FOLDER)
        self._answers = Answers(root) if may_keep and not self._is_tracked else None

    @cached_property
    def report(self) -> Report:
        """The outcome of the rules.

        Raises:
            FactcheckError: There is nothing to check, or a rule that the settings name does not exist.
        """
        from factcheck.engine import check  # noqa: PLC0415 - see the module's docstring
        from factcheck.store.history.published import with_past  # noqa: PLC0415
        from factcheck.store.loading.loader import fewer_collections, load_from  # noqa: PLC0415

        with fewer_collections():  # what a run makes stays until it ends, so looking for garbage finds none
            return check(with_past(load_from(self._files, str(self.root)), self.root), self.settings)

    def answer(
        self, name: str, make: Callable[[Report], str], lasts: Callable[[], bool] = lambda: True
    ) -> str:
        """What a function makes of the report: an earlier run's answer while nothing has changed.

        Where something broke down no answer is kept: the next run tries again.

        Args:
            name: The question, which stands for the function and all that it depends on beside the report.
            make: What answers it.
            lasts: Asked of a new answer: whether it holds until a digest changes. One by code of others may not.

        Raises:
            FactcheckError: There is nothing to check, or a rule that the settings name does not exist.
        """
        if self._answers is None:
            return make(self.report)
        kept = self._kept(name) if "report" not in self.__dict__ else None
        if kept is not None:
            return kept
        text = make(self.report)
        is_whole = not self.report.breakdowns and not self.report.records.broken_parts
        if is_whole and not self._files.changed_meanwhile and lasts():
            self._answers.put(self._key, self._files.text_digests, name, text)
        return text

    @property
    def remark(self) -> str | None:
        """What the user is told of the cache where this run went on without it, and could do so again: one line."""
        if self._is_tracked:
            return (
                f"git tracks {FOLDER}, which whoever commits to it could have filled: nothing was taken from it; take it out "
                f"of git with `git rm -r --cached {FOLDER}`"
            )
        if self._answers is not None and self._answers.refusal:
            why = printable(self._answers.refusal)
            return f"checked anew, and nothing is kept in {FOLDER}: {why}"
        if self._answers is not None and self._answers.is_locked:
            return f"another run holds the cache {FOLDER}: checked anew, and nothing kept"
        return None

    def _kept(self, name: str) -> str | None:
        """The answer of an earlier run, where all that it rested on is as it was."""
        assert self._answers is not None, "the caller asked"
        texts = self._answers.texts_of(self._key)
        if texts is None or not are_unchanged(self._files, texts):
            return None
        text = self._answers.get(self._key, name)
        # All that we keep was made fit for a terminal; what is not was written by something else.
        return None if text is None or UNSEEN.search(text) else text

    @cached_property
    def _key(self) -> str:
        """The digest of the tool, of what packages add to it, of the settings, the record files and a published one's past."""
        added = map(repr, additions(*GROUPS))
        past = state_of_past(self._files, self.root)
        return digest_of_records(self._files, digest_of_tool(), *added, repr(self.settings), past)


def project_settings(root: Path, profile: str | None = None) -> Settings:
    """The project's settings, with what `for_a_run` gives them.

    Raises:
        SettingsError: The settings are wrong.
    """
    return for_a_run(read_settings(root), profile)


def for_a_run(settings: Settings, profile: str | None) -> Settings:
    """Settings with a day, with the rules that installed packages bring, and with the profile that was asked for."""
    changes: dict[str, object] = {
        "today": settings.today or datetime.now(tz=UTC).date(),
        "rules": tuple(dict.fromkeys([*settings.rules, *(each.module for each in additions(RULES))])),
    }
    if profile is not None:
        changes["profile"] = profile
    return replace(settings, **changes)  # type: ignore[arg-type]
