"""The page set in its templates: values escaped, style and script in place, and a policy that allows only these two.

Source of the policy: W3C, Content Security Policy Level 3, hashes of inline elements (section 8.3).
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from factcheck.logic.claims_in_words import excerpt
from factcheck.reports.parts.answer_phrases import NOT_SEEN, VOICE_TITLES
from factcheck.reports.parts.evidence_in_markdown import STANCES
from factcheck.text.unseen import visible

if TYPE_CHECKING:
    from factcheck.reports.html.page import Page

TEMPLATES = ("index", "page", "article", "claim", "marks", "panels", "result", "words")
"""Files `<name>.html.jinja` of this package."""

MARK = '<meta name="generator" content="factcheck">'
"""Stands in the head of all that is set here, so that what an earlier run wrote can be told from other files."""

_WIDE = re.compile(r"([ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{2,})")
"""White space that HTML would make one space of."""


def set_page(page: Page) -> str:
    """The page as HTML.

    Args:
        page: What it shows.
    """
    return set_template("page", page=page)


def set_template(name: str, **shown: object) -> str:
    """A template of this package as HTML, in the common look and with the style and script of its name.

    Args:
        name: The template's name.
        shown: What it shows.
    """
    style, script = f"{_asset('look.css')}{_asset(f'{name}.css')}", _asset(f"{name}.js")
    return (
        _environment()
        .get_template(name)
        .render(
            **shown,
            mark=Markup(MARK),  # noqa: S704 - see above
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            policy=_policy(style, script),
        )
    )


@cache
def _environment() -> Environment:
    """Jinja with every value escaped and made visible, and with no name that the page does not know."""
    environment = Environment(
        loader=DictLoader({name: _asset(f"{name}.html.jinja") for name in TEMPLATES}),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(stances=STANCES, not_seen=NOT_SEEN, voice_titles=VOICE_TITLES)
    environment.filters.update(excerpt=excerpt, spaced=_spaced)
    return environment


def _spaced(text: str) -> Markup:
    """Words whose single spaces may end a line, and whose wider ones stay as wide as they are."""
    parts = (escape(_shown(part)) for part in _WIDE.split(text))
    return Markup().join(
        Markup('<span class="wide-space">{}</span>').format(part) if at % 2 else part
        for at, part in enumerate(parts)
    )


def _shown(value: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    """A value as a reader may see it: what would turn the line or cannot be seen is written out; tabs stay."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return "\t".join(map(visible, value.replace("\r\n", "\n").split("\t")))
    return "" if value is None else value


def _policy(style: str, script: str) -> str:
    """The policy: nothing from anywhere, but this style and this script."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    """The text of a file of this package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
