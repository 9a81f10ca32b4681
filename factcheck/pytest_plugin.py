"""The pytest face: every record is a test item, and the fact-check summary ends the run.

Loaded in every pytest run of an environment, so it imports pytest alone until a folder `claims/` or `seeds/` is met, and
acts only where a `[tool.factcheck]` says that these are a fact-check's. All rules run once over the whole record set; an
item only reports its record's outcome, so that selecting a few changes none.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from factcheck.pytest_checks import Checked, FactChecks, is_worker, usage_error, why_unchecked
from factcheck.pytest_items import RecordFile, RecordItem

# Plugins whose hooks around a test are known to mind only functions; with any other plugin that wraps the phases of
# a test, our items run through pytest's full protocol, so that the plugin sees them.
UNCONCERNED = ("_pytest.", "factcheck.", "xdist.", "_hypothesis")
PHASES = (
    "pytest_runtest_setup",
    "pytest_runtest_call",
    "pytest_runtest_teardown",
    "pytest_runtest_makereport",
)
LOOP = ("pytest_runtestloop", "pytest_runtest_protocol")
OF_PYTEST = ("_pytest.", "factcheck.", "_hypothesis")

_lean = pytest.StashKey[bool]()
_ours = pytest.StashKey[bool]()
_ran = pytest.StashKey[Counter[Path]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the command-line options."""
    group = parser.getgroup("factcheck", "fact-check")
    group.addoption(
        "--factcheck-summary", metavar="FILE", help="write the fact-check summary to FILE as Markdown"
    )
    group.addoption(
        "--factcheck-html", metavar="FILE", help="write the fact-check of the article to FILE as a page"
    )
    group.addoption(
        "--factcheck-profile",
        choices=("draft", "publish"),
        help="hold the records to this profile, not the settings'",
    )
    group.addoption(
        "--factcheck-no-cache",
        action="store_true",
        help="check anew, and keep nothing, even where nothing has changed",
    )


def pytest_report_header(config: pytest.Config) -> str | None:
    """A line on files that look like records and are not checked."""
    file = None if is_worker(config) else FactChecks.of(config).unchecked
    if file is None:
        return None
    return (
        f"factcheck: files with claims: or article:, such as {file}, are not checked: {why_unchecked(file)}"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Check the records before any test is collected, where the arguments lead to some.

    The controller of xdist, which collects nothing itself, does it too: the summary is its own.

    Raises:
        pytest.UsageError: The settings are wrong or nothing can be read; or the suite requires this plugin, and has
            records that it does not check.
    """
    config = session.config
    start, checks = config.invocation_params.dir, FactChecks.of(config)
    paths = [Path(os.path.abspath(start / word.partition("::")[0])) for word in config.args]  # noqa: PTH100 - as pytest
    for root in map(checks.root_at, paths):
        if root is not None:
            checks.check(root)
    checks.refuse_unchecked(paths)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A record file as a collector of its records."""
    return _record_file(file_path, parent)


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A folder that is named like a record file, so that the finding about it has a test."""
    return _record_file(path, parent)


def _record_file(path: Path, parent: pytest.Collector) -> RecordFile | None:
    """The collector of what lies where record files do.

    Raises:
        pytest.Collector.CollectError: It is of a fact-check that the arguments do not lead to, as it lies further
            down, and that cannot be run.
    """
    checks = FactChecks.of(parent.config)
    root = checks.root_of(path.parent) if path.suffix == ".yaml" else None
    if root is None:
        return None
    try:
        return RecordFile.from_parent(parent, path=path, checked=checks.check(root))
    except pytest.UsageError as error:
        raise parent.CollectError(str(error)) from error


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """The loop of pytest over the items, without the hooks around a test where it is a record that needs none.

    Those hooks (warnings, threads, crashes) watch code that runs, and cost more than all else that is done for a
    record. With another plugin that has a loop, such as xdist, or looks at the protocol of a test, it is left to them.
    """
    config = session.config
    has_broken = session.testsfailed and not config.option.continue_on_collection_errors
    if has_broken or config.option.collectonly or not _all_of(config, LOOP, OF_PYTEST, _ours):
        return None
    for item, nextitem in zip_longest(session.items, session.items[1:]):
        if not pytest_runtest_protocol(item, nextitem):
            config.hook.pytest_runtest_protocol(item=item, nextitem=nextitem)
        if session.shouldfail:
            raise session.Failed(session.shouldfail)
        if session.shouldstop:
            raise session.Interrupted(session.shouldstop)
    return True


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """One report for a record instead of three phases with their captures: it has no setup and runs no code.

    The last record of a file goes through pytest's full protocol, which tears down what it should between files.
    """
    if not isinstance(item, RecordItem) or nextitem is None or nextitem.parent is not item.parent:
        return None
    if not _may_be_lean(item.config):
        return None
    hook = item.ihook
    hook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    hook.pytest_runtest_logreport(report=item.report())
    hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def _may_be_lean(config: pytest.Config) -> bool:
    """Whether no other plugin, conftest or option wants to see the phases of our items."""
    is_watched = any(config.getoption(name, default=False) for name in ("usepdb", "setuponly", "setupshow"))
    return not is_watched and _all_of(config, PHASES, UNCONCERNED, _lean)


def _all_of(
    config: pytest.Config, hooks: tuple[str, ...], homes: tuple[str, ...], key: pytest.StashKey[bool]
) -> bool:
    """Whether only modules of some homes take part in some hooks; found out once a run."""
    if key not in config.stash:
        plugins = (impl.plugin for name in hooks for impl in getattr(config.hook, name).get_hookimpls())
        names = {getattr(plugin, "__name__", None) or type(plugin).__module__ for plugin in plugins}
        config.stash[key] = all(name.startswith(homes) for name in names)
    return config.stash[key]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Count the records that were selected."""
    files = (item.parent for item in session.items if isinstance(item, RecordItem))
    session.config.stash[_ran] = Counter(file.checked.root for file in files if isinstance(file, RecordFile))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # noqa: ANN401 - xdist's, which need not be installed
    """Hear from a worker of xdist what fact-checks it met, for the summary.

    Raises:
        pytest.UsageError: One has changed meanwhile and cannot be run.
    """
    for root in getattr(node, "workeroutput", {}).get("factcheck", ()):
        FactChecks.of(node.config).check(Path(root))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Write the summary where the user asked for it, with or without a terminal.

    Raises:
        pytest.UsageError: It cannot be written there.
    """
    config: Any = session.config
    if is_worker(config):
        config.workeroutput["factcheck"] = [str(checked.root) for checked in FactChecks.of(config).met]
    yield
    _write(config, "factcheck_summary", Checked.markdown)
    _write(config, "factcheck_html", lambda checked: checked.page or "")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the fact-check summary."""
    reported = _reported(config)
    for checked in reported:
        name = f": {os.path.relpath(checked.root, config.rootpath)}" if len(reported) > 1 else ""
        if checked.told["warnings"]:
            terminalreporter.section(f"fact-check warnings{name}")
            terminalreporter.write(checked.told["warnings"])
        terminalreporter.section(f"fact-check summary{name}")
        ran, total = config.stash.get(_ran, Counter())[checked.root], checked.told["records"]
        if 0 < ran < total:
            terminalreporter.line(
                f"{ran} of {total} records ran; the figures are those of the whole record set"
            )
        terminalreporter.write(checked.told["summary"])
        if checked.run.remark:
            terminalreporter.line(f"factcheck: {checked.run.remark}")
        if checked.told["tracebacks"] and FactChecks.of(config).shows_tracebacks:
            terminalreporter.section(f"fact-check breakdowns{name}")
            terminalreporter.write(checked.told["tracebacks"])


def _reported(config: pytest.Config) -> tuple[Checked, ...]:
    """The fact-checks that a run reports: none where it was to run no test."""
    is_idle = config.option.collectonly or config.getoption("setuponly", default=False)
    return () if is_idle or is_worker(config) else FactChecks.of(config).met


def _write(config: pytest.Config, option: str, text: Callable[[Checked], str]) -> None:
    """Write what the user asked for to the file that the option names.

    Raises:
        pytest.UsageError: It cannot be made, or not be written there.
    """
    target, reported = config.getoption(option), _reported(config)
    if target and reported:
        from factcheck.store.disk.output import write_output  # noqa: PLC0415 - see the module's docstring

        try:
            write_output(config.invocation_params.dir / target, "\n".join(map(text, reported)))
        except Exception as error:
            raise usage_error(error, with_traceback=FactChecks.of(config).shows_tracebacks) from error
