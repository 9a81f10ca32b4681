"""The changes that are tried: small faults that an editor of the code might make, one at a time.

A mutant is named by its file, its line and its place among the changes of that file, so that a list can be made first and
one of them applied later. Only the bodies of functions are changed: docstrings, annotations, defaults, decorators and what a
module computes on import stay.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Mutant:
    """One change in one file."""

    path: Path
    line: int
    last: int  # the line on which what is changed ends
    place: int  # among the changes of its file
    change: str  # `<` to `<=`, as the list of survivors shows it

    def tree(self) -> ast.Module:
        """The file's syntax tree with the change made."""
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        for place, (parent, node, changed) in enumerate(_changes(tree)):
            if place == self.place:
                _put(parent, node, changed)
                return ast.fix_missing_locations(tree)
        raise LookupError(f"{self.path}: there is no change {self.place}")


def mutants(path: Path) -> list[Mutant]:
    """All changes that can be made in a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        Mutant(
            path=path,
            line=node.lineno,
            last=node.end_lineno or node.lineno,
            place=place,
            change=f"{_shown(node)} → {_shown(changed)}",
        )
        for place, (_, node, changed) in enumerate(_changes(tree))
    ]


def _shown(node: ast.AST) -> str:
    """A node's code on one line, cut where it is long."""
    code = " ".join(ast.unparse(node).split())
    return code if len(code) <= 90 else f"{code[:87]}..."


def _put(parent: ast.AST, node: ast.AST, changed: ast.AST) -> None:
    """Put the changed node where the node is."""
    ast.copy_location(changed, node)
    for name, value in ast.iter_fields(parent):
        if value is node:
            setattr(parent, name, changed)
        elif isinstance(value, list):
            value[:] = [changed if item is node else item for item in value]


def _changes(tree: ast.AST) -> Iterator[tuple[ast.AST, ast.expr | ast.stmt, ast.AST]]:
    """Each changed node with the node in its place and that one's parent, in the order of the code."""
    for function in _functions(tree):
        for statement in function.body:
            for parent, node in _nodes(function, statement):
                for changed in _changed(node):
                    yield parent, node, changed


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    """Functions and methods; what is defined inside a function is part of it."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node)


def _nodes(parent: ast.AST, node: ast.AST) -> Iterator[tuple[ast.AST, ast.expr | ast.stmt]]:
    """A node and all below it, each with its parent; docstrings, annotations, defaults and decorators left out."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.expr | ast.stmt):
        yield parent, node
    hidden: list[ast.AST | None] = []
    if isinstance(node, ast.FunctionDef):
        hidden = [node.args, node.returns, *node.decorator_list]
    elif isinstance(node, ast.AnnAssign):
        hidden = [node.annotation]
    for child in ast.iter_child_nodes(node):
        if not any(child is one for one in hidden):
            yield from _nodes(node, child)


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in a node's place."""
    match node:
        case ast.Compare(ops=ops):
            yield from _compared(node, ops)
        case ast.BoolOp(op=op):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield ast.BoolOp(op=other, values=node.values)
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.UnaryOp(op=ast.USub()):
            yield node.operand
        case ast.BinOp(op=op) if type(op) in COMPUTED:
            yield ast.BinOp(left=node.left, op=COMPUTED[type(op)](), right=node.right)
        case ast.Constant():
            yield from _constants(node.value)
        case ast.Call():
            yield from _called(node)
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
            yield from _unfiltered(node)
        case ast.IfExp():
            yield node.body
            yield node.orelse
        case _:
            yield from _statements(node)


def _compared(node: ast.Compare, ops: list[ast.cmpop]) -> Iterator[ast.AST]:
    """A comparison with one of its operators changed: the boundary moved, the sense turned."""
    for index, op in enumerate(ops):
        for other in COMPARED[type(op)]:
            changed = [*ops[:index], other(), *ops[index + 1 :]]
            yield ast.Compare(left=node.left, ops=changed, comparators=node.comparators)


def _constants(value: object) -> Iterator[ast.AST]:
    """Another constant: the truth turned, a number one more, a text with a mark at its end."""
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
    elif isinstance(value, str):
        yield ast.Constant(f"{value}XX")


def _called(node: ast.Call) -> Iterator[ast.AST]:
    """A call of the opposite; sorting without a key left out."""
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in CALLED and not (name == "sorted" and node.keywords):
        yield ast.Call(func=ast.Name(CALLED[name], ast.Load()), args=node.args, keywords=node.keywords)


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """A statement left out, a condition forced, nothing returned, a loop left early or not."""
    match node:
        case ast.If():
            for forced in (True, False):
                yield ast.If(test=ast.Constant(forced), body=node.body, orelse=node.orelse)
        case ast.While():
            yield ast.While(test=ast.Constant(False), body=node.body, orelse=node.orelse)
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield ast.Return(value=ast.Constant(None))
        case ast.AugAssign() | ast.Raise() | ast.Expr(value=ast.Call()) | ast.Assert():
            yield ast.Pass()
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()


def _unfiltered(node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> Iterator[ast.AST]:
    """A comprehension without the conditions of one of its loops."""
    for index, loop in enumerate(node.generators):
        if loop.ifs:
            free = ast.comprehension(target=loop.target, iter=loop.iter, ifs=[], is_async=0)
            generators = [*node.generators[:index], free, *node.generators[index + 1 :]]
            yield type(node)(elt=node.elt, generators=generators)


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None
