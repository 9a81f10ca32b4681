"""The rules for people: one rule's documentation, and the list of all."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.rules.registry import Rule


def render_rule(rule: Rule) -> str:
    """A rule's documentation as Markdown, headed by its name and weight."""
    weight = (
        f"{rule.severity}"
        if rule.severity == rule.publish
        else f"{rule.severity}, in `publish` {rule.publish}"
    )
    return f"# {rule.name}\n\n{rule.family}: {weight}\n\n{rule.docs.strip()}\n"


def render_list(rules: Sequence[Rule]) -> str:
    """All rules by family, a line each."""
    width = max(len(rule.name) for rule in rules)
    lines = []
    for family in sorted({rule.family for rule in rules}):
        lines.append(family)
        lines += [
            f"  {rule.name:<{width}}  {_weight(rule):<17}  {rule.summary}"
            for rule in rules
            if rule.family == family
        ]
    return "\n".join(lines) + "\n"


def _weight(rule: Rule) -> str:
    return rule.severity if rule.severity == rule.publish else f"{rule.severity} -> {rule.publish}"


def render_manual(rules: Sequence[Rule]) -> str:
    """All rules' documentation, the text of docs/rules.md."""
    opening = (
        "# Rules\n\nEach rule says what it checks and why, with an example that fails and one that passes. The "
        "examples are about a short article on a bridge and run as tests. `factcheck explain RULE` prints the same "
        "text. A weight such as `warning, in publish error` holds unless `[tool.factcheck.severity]` says otherwise.\n"
    )
    return opening + "".join("\n" + _one_deeper(render_rule(rule)) for rule in rules)


def _one_deeper(markdown: str) -> str:
    """The text with its headings a level down; YAML comments inside examples keep theirs."""
    lines, fenced = [], False
    for line in markdown.splitlines():
        fenced ^= line.startswith("```")
        lines.append(f"#{line}" if line.startswith("#") and not fenced else line)
    return "\n".join(lines) + "\n"
