"""The rules there are: each a module with a `check` generator, found by walking the packages that hold them.

A rule is `factcheck/rules/<family>/<slug>.py`. Its name is its file's, its documentation its docstring, its
scope the first parameter of `check`; nothing is registered by hand. The engine runs them; `explain`, the manual and
the tests read them.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from types import ModuleType
from typing import Any

from factcheck.breakdowns import ends_the_run, error_in_words
from factcheck.errors import SettingsError
from factcheck.findings import Fault, Severity
from factcheck.house_modules import named
from factcheck.plugins import RULES, additions
from factcheck.records.record_set import RecordSet
from factcheck.settings import Settings
from factcheck.text.alikeness import nearest_name

HOME = "factcheck.rules"
SCOPES = ("claim", "article", "source", "entity", "exclusion", "record", "records", "use")
"""What a rule's `check` may be called with; `use` is a waiver with the number of findings it matched."""
OWN_SCOPES = (*SCOPES, "breakdown")
"""The same for our own rules, of which one tells what broke down; were that told by the house's, who would tell of it?"""

_SECTIONS = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A named check with its documentation."""

    name: str  # `quote-not-in-article`
    family: str  # `quotations`
    severity: Severity  # in the draft profile
    publish: Severity  # in the publish profile
    parameters: tuple[
        str, ...
    ]  # of `check`: one of OWN_SCOPES, then `records` and `settings` as it needs them
    check: Callable[..., Iterator[Fault]]
    home: str  # the module that holds it
    reads: tuple[str, ...]  # the parts of a language without which it is not run, of `languages.pack.PARTS`
    reads_of: str  # in which it needs them: that of the `article`, of `statement`s, or of `both`, which are one then
    docs: str  # Markdown: a summary line, then What it checks, Why it matters, Fails, Passes

    @property
    def scope(self) -> str:
        """What `check` is called with, one of OWN_SCOPES."""
        return self.parameters[0]

    @property
    def summary(self) -> str:
        """What is at fault, in one line."""
        return self.docs.partition("\n")[0]

    @cached_property
    def why(self) -> str:
        """Why it matters: that section's text on one line."""
        return " ".join(self.section("Why it matters").split())

    def section(self, title: str) -> str:
        """The text under a heading of the documentation; empty where there is none."""
        parts = _SECTIONS.split(self.docs)
        return dict(zip(parts[1::2], parts[2::2], strict=True)).get(title, "").strip()

    def bound(self, records: RecordSet, settings: Settings) -> Callable[[Any], Iterator[Fault]]:
        """The check of one subject, with what it needs beside it.

        Args:
            records: The record set.
            settings: The house's settings.
        """
        given = {"records": records, "settings": settings}
        return partial(self.check, **{name: given[name] for name in self.parameters[1:]})


@cache
def rules(further: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """All rules, sorted by family and name.

    Args:
        further: Modules or packages with further rules, of the house and of installed packages.

    Raises:
        SettingsError: A module cannot be imported or breaks down as it is, holds no rule, or a rule's name is taken.
    """
    found: dict[str, Rule] = {}
    for home in (HOME, *further):
        modules = list(_rule_modules(home))
        if not modules:
            raise SettingsError(f"{_named_by(home)}: {home} holds no rule (a module with a `check` function)")
        for module in modules:
            rule = _rule_of(module)
            if found.setdefault(rule.name, rule).check is not rule.check:  # one module may lie in two homes
                raise SettingsError(
                    f"two rules are called {rule.name}: {module.__name__}{_of_package(home)} takes a name that is in use"
                )
    return tuple(sorted(found.values(), key=lambda rule: (rule.family, rule.name)))


def way_out(name: str, known: Iterable[Rule]) -> str:
    """What to say of a rule that does not exist: the one that was probably meant, or where they are listed."""
    near = nearest_name(name, (rule.name for rule in known))
    return f"did you mean {near}?" if near else "`factcheck rules` lists them"


def _rule_modules(home: str) -> Iterator[ModuleType]:
    """The modules below a package, or the module itself, that define `check`."""
    package = _imported(home, home)
    if hasattr(package, "check"):
        yield package
    for info in pkgutil.walk_packages(getattr(package, "__path__", ()), f"{home}."):
        module = _imported(info.name, home)
        if hasattr(module, "check"):
            yield module


def _imported(name: str, home: str) -> ModuleType:
    """A module of rules, which may be the house's and break down as it is imported.

    Raises:
        SettingsError: It cannot be imported, whatever its code does.
    """
    try:
        with named([home] if home != HOME else []):
            return importlib.import_module(name)
    except ImportError as error:
        raise SettingsError(f"{_named_by(home)}: cannot import {name}: {error}") from error
    except Exception as error:
        if ends_the_run(error):
            raise
        said = error_in_words(error, name)
        raise SettingsError(f"{_named_by(home)}: cannot import {name}: {said}") from error


def _named_by(home: str) -> str:
    """What names a module of rules that are not ours: an installed package, or else the settings."""
    package = _of_package(home)
    return f"the rules{package}" if package else "[tool.factcheck] rules"


def _of_package(home: str) -> str:
    """The installed package that brings a module of rules, as ` of newsroom-rules 1.2`; nothing for one of the settings."""
    return "".join(f" of {each.package}" for each in additions(RULES) if each.module == home)


def _rule_of(module: ModuleType) -> Rule:
    """The rule that a module holds."""
    path = module.__name__.split(".")
    severity = Severity(getattr(module, "SEVERITY", Severity.ERROR))
    parameters = tuple(inspect.signature(module.check).parameters)
    scopes = OWN_SCOPES if module.__name__.startswith(f"{HOME}.") else SCOPES
    if not parameters or parameters[0] not in scopes or not {*parameters[1:]} <= {"records", "settings"}:
        raise SettingsError(
            f"{module.__name__}.check: its first parameter says what it checks, one of {', '.join(SCOPES)}; "
            "after it may stand `records` and `settings`"
        )
    return Rule(
        name=path[-1].replace("_", "-"),
        family=path[-2] if len(path) > 1 else path[-1],
        severity=severity,
        publish=Severity(getattr(module, "PUBLISH", severity)),
        parameters=parameters,
        check=module.check,
        home=module.__name__,
        docs=inspect.cleandoc(module.__doc__ or ""),
        reads=tuple(getattr(module, "READS", ())),
        reads_of=getattr(module, "READS_OF", "article"),
    )
