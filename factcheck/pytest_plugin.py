"""The pytest face: every record is a test item, and the fact-check summary ends the run.

Loaded in every pytest run of an environment, so it imports pytest alone until a record file is met. All rules run
once over the whole record set; an item only reports its record's outcome, so that selecting a few changes none.
"""

from __future__ import annotations

import json
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from factcheck.pytest_items import TOLD, RecordFile, RecordItem

if TYPE_CHECKING:
    from factcheck.outcomes import Report

FOLDERS = ("claims", "seeds")

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

REPORTED: dict[str, Literal["passed", "failed", "skipped"]] = {
    "passed": "passed",
    "failed": "failed",
    "skipped": "skipped",
    "xfailed": "skipped",
}

_pages = pytest.StashKey[dict[str, str]]()
_active = pytest.StashKey[bool]()
_lean = pytest.StashKey[bool]()
_ours = pytest.StashKey[bool]()
_ran = pytest.StashKey[int]()


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


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Check the records before any test is collected, where the run will meet some.

    The controller of xdist, which collects nothing itself, does it too: the summary is its own.

    Raises:
        pytest.UsageError: The settings are wrong or nothing can be read.
    """
    config = session.config
    paths = [
        (config.invocation_params.dir / argument.partition("::")[0]).resolve() for argument in config.args
    ]
    folders = [(config.rootpath / name).resolve() for name in FOLDERS]
    if _is_active(config) and any(
        path.is_relative_to(folder) or folder.is_relative_to(path) for path in paths for folder in folders
    ):
        _check(config)


def _is_active(config: pytest.Config) -> bool:
    """Whether the project keeps a fact-check."""
    if _active not in config.stash:
        config.stash[_active] = all((config.rootpath / folder).is_dir() for folder in FOLDERS)
    return config.stash[_active]


def _check(config: pytest.Config) -> None:
    from factcheck.run import Run  # noqa: PLC0415 - see the module's docstring

    cached = not config.getoption("factcheck_no_cache")
    try:
        run = Run(config.rootpath, config.getoption("factcheck_profile"), cached=cached)
        told = json.loads(run.answer("pytest", _items))
        if not hasattr(config, "workerinput"):  # now: where one cannot be made, no run need begin
            config.stash[_pages] = {
                option: run.answer(name, make)
                for option, (name, make) in {
                    "factcheck_summary": ("markdown", _markdown),
                    "factcheck_html": ("html", _html),
                }.items()
                if config.getoption(option)
            }
    except Exception as error:
        raise _usage_error(error, with_traceback=config.getoption("fulltrace", default=False)) from error
    config.stash[TOLD] = told


def _usage_error(error: Exception, *, with_traceback: bool) -> Exception:
    """What pytest tells in a sentence, and no test is run."""
    from factcheck.breakdowns import last_words, traceback_of  # noqa: PLC0415
    from factcheck.reports.parts.destinations import on_terminal  # noqa: PLC0415

    if isinstance(error, MemoryError):
        return error
    why = last_words(error, "the fact-check", "--full-trace")
    return pytest.UsageError(f"{on_terminal(traceback_of(error))}\n{why}" if with_traceback else why)


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


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A record file as a collector of its records."""
    if file_path.suffix == ".yaml" and _is_record_path(parent.config, file_path):
        return RecordFile.from_parent(parent, path=file_path)
    return None


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A folder that is named like a record file, so that the finding about it has a test."""
    if path.suffix == ".yaml" and _is_record_path(parent.config, path):
        return RecordFile.from_parent(parent, path=path)
    return None


def _is_record_path(config: pytest.Config, path: Path) -> bool:
    """Whether a path lies in the record folders of the project that is checked."""
    return TOLD in config.stash and any(path.is_relative_to(config.rootpath / folder) for folder in FOLDERS)


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
    hook.pytest_runtest_logreport(report=_lean_report(item))
    hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def _may_be_lean(config: pytest.Config) -> bool:
    """Whether no other plugin or conftest wants to see the phases of our items."""
    return _all_of(config, PHASES, UNCONCERNED, _lean) and not config.getoption("usepdb", default=False)


def _all_of(
    config: pytest.Config, hooks: tuple[str, ...], homes: tuple[str, ...], key: pytest.StashKey[bool]
) -> bool:
    """Whether only modules of some homes take part in some hooks; found out once a run."""
    if key not in config.stash:
        plugins = (impl.plugin for name in hooks for impl in getattr(config.hook, name).get_hookimpls())
        names = {getattr(plugin, "__name__", None) or type(plugin).__module__ for plugin in plugins}
        config.stash[key] = all(name.startswith(homes) for name in names)
    return config.stash[key]


def _lean_report(item: RecordItem) -> pytest.TestReport:
    """The report of a record's outcome, equal in content to what the full protocol makes of it."""
    outcome, text = item.told.outcome, item.told.text
    path, line, _ = item.location
    skipped = (path, (line or 0) + 1, f"Skipped: {text}")
    report = pytest.TestReport(
        nodeid=item.nodeid,
        location=item.location,
        keywords=dict.fromkeys(item.keywords, 1),
        outcome=REPORTED[outcome],
        longrepr=skipped if outcome == "skipped" else text or None,
        when="call",
    )
    if outcome == "xfailed":
        report.wasxfail = f"reason: {text}"
    return report


def pytest_collection_finish(session: pytest.Session) -> None:
    """Count the records that were selected."""
    session.config.stash[_ran] = sum(isinstance(item, RecordItem) for item in session.items)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the fact-check summary, and write it where the user asked for it."""
    if TOLD not in config.stash or config.option.collectonly or hasattr(config, "workerinput"):
        return  # a worker of xdist has a terminal that nobody sees; the controller reports
    told = config.stash[TOLD]
    if told["warnings"]:
        terminalreporter.section("fact-check warnings")
        terminalreporter.write(told["warnings"])
    terminalreporter.section("fact-check summary")
    ran, total = config.stash.get(_ran, 0), told["records"]
    if 0 < ran < total:
        terminalreporter.line(f"{ran} of {total} records ran; the figures are those of the whole record set")
    terminalreporter.write(told["summary"])
    if told["tracebacks"] and config.getoption("fulltrace", default=False):
        terminalreporter.section("fact-check breakdowns")
        terminalreporter.write(told["tracebacks"])
    _write(config)


def _write(config: pytest.Config) -> None:
    """Write what the user asked for to the files that the options name."""
    for option, text in config.stash[_pages].items():
        from factcheck.store.disk.output import write_output  # noqa: PLC0415 - see the module's docstring

        write_output(config.invocation_params.dir / config.getoption(option), text)
