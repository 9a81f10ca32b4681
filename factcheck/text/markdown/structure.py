"""The blocks of a text in Markdown, line by line: what of them is a mark, no text, or beside the text.

As far as it tells text from marks it follows CommonMark and GitHub's additions. Where a list ends, or how deep it goes,
makes no difference here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.text.markdown import line_marks
from factcheck.text.markdown.front_matter import front_matter
from factcheck.text.markdown.line_reader import TAB, LineReader, Region, SourceLine
from factcheck.text.moved import Move
from factcheck.text.spans import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Structure:
    """The blocks of a text; all spans in code points."""

    moves: tuple[
        Move, ...
    ]  # what is no text, and marks at the beginning and end of lines; breaks of lines stay
    apart: tuple[Span, ...]  # the blocks that are no text, or beside it: their lines are their own
    asides: tuple[Span, ...]  # tables and notes: words on the page that are no running text
    headings: tuple[Span, ...]
    regions: tuple[Region, ...]
    references: frozenset[str]  # the labels that links may refer to


def label(words: str) -> str:
    """A link's label as labels are compared (CommonMark 4.7)."""
    return " ".join(words.split()).casefold()


def structure(text: str) -> Structure:
    """The blocks of a text in Markdown."""
    return _Reader(text).read()


class _Reader(LineReader):
    """A text while its blocks are read."""

    def read(self) -> Structure:
        """All of it."""
        matter = front_matter(self.text)
        begin = 0
        if matter is not None:
            self.drop_block(Span(0, matter.end))
            begin = matter.end
        self.lines = self.lines_from(begin)
        for line in self.lines:
            self._read(line)
        self.close()
        return Structure(
            moves=tuple(self.moves),
            apart=tuple(self.apart),
            asides=tuple(self.asides),
            headings=tuple(self.headings),
            regions=tuple(self.regions),
            references=frozenset(self.references),
        )

    def _read(self, line: SourceLine) -> None:
        """One line, and those after it that belong to a block which it begins."""
        if line.start < self.done:
            return
        self.open_quotations(line)
        if not self.rest(line).strip():
            self.close()
            self.after_blank = True
            return
        indent = self.indent_of(line)
        self._leave(line, indent)
        noted = self.in_note
        is_block = self._is_block(line, indent)
        if noted and is_block and indent < TAB and not line_marks.NOTE.match(self.rest(line)):
            self.in_note = noted = False
        if noted:
            self.asides.append(Span(line.start, line.end))
        if not is_block:
            self.paragraph.append(Span(line.at, line.end))
        self.after_blank = False

    def _leave(self, line: SourceLine, indent: int) -> None:
        """End what a line does not go on: a paragraph, where the line is quoted deeper; a note; a list."""
        if line.quoted > self.depth:
            self.close()
        if not self.paragraph:
            self.depth = line.quoted
        if self.after_blank:
            self.in_note &= indent >= TAB
            self.listed = self.listed if indent or self.marker(line) else 0

    def _is_block(self, line: SourceLine, indent: int) -> bool:
        """Whether a line is, or begins, something else than a paragraph; it is read then."""
        if indent >= TAB and not (self.paragraph or self.in_note or self.listed):
            return True  # code, in which nothing is a mark
        while not self._reads_block(line):
            marker = self.marker(line)
            if marker is None or (self.paragraph and marker.groupdict().get("number", "1") != "1"):
                return False
            self.close()
            self.listed = self.column(line, marker.end())
            if marker.re is line_marks.BULLET:
                self.drop(Span(line.at, marker.end()))
            line.at = marker.end()
            self.open_quotations(line)
            self.depth = line.quoted
            if not self.rest(line).strip():
                return True
        return True

    def _reads_block(self, line: SourceLine) -> bool:
        rest = self.rest(line)
        if not line_marks.MAY_BEGIN.match(rest):
            return False
        return (
            self._fence(line, rest)
            or self._underline(line, rest)
            or self._rule(line, rest)
            or self._heading(line, rest)
            or self._note(line, rest)
            or self._definition(line, rest)
            or self._directive(line, rest)
            or self._html(line, rest.lstrip(" \t"))
            or self._table(line, rest)
        )

    def _fence(self, line: SourceLine, rest: str) -> bool:
        """Code between fences: the fences are marks, and nothing between them is."""
        fence = line_marks.FENCE.match(rest)
        if fence is None:
            return False
        self.close()
        self.drop_block(Span(line.at, line.end))
        mark = fence["fence"]
        end = re.compile(rf"[ \t]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*\Z")
        inset = self.listed if self.column(line, line.at) + self.indent_of(line) >= self.listed else 0
        for inner in self.lines:
            if self._leaves(inner, line.quoted, inset):
                self._read(inner)
                break
            if end.match(self.rest(inner)):
                self.drop_block(Span(inner.at, inner.end))
                break
        return True

    def _leaves(self, line: SourceLine, quoted: int, inset: int) -> bool:
        """Whether a line stands outside of the quotation or item of a list in which code began."""
        if quoted and not self.open_quotations(line):
            return True
        rest = self.rest(line)
        return bool(rest.strip()) and self.column(line, line.at) + self.indent_of(line) < inset

    def _underline(self, line: SourceLine, rest: str) -> bool:
        """The row of marks below the words of a heading."""
        goes_on = line.quoted == self.depth and self.indent_of(line) >= self.listed
        if not (self.paragraph and goes_on and line_marks.UNDERLINE.match(rest)):
            return False
        self.headings += self.paragraph
        self.close()
        self.drop_block(Span(line.at, line.end))
        return True

    def _rule(self, line: SourceLine, rest: str) -> bool:
        """A line across the page."""
        if not line_marks.RULE.match(rest):
            return False
        self.close()
        self.drop_block(Span(line.at, line.end))
        return True

    def _heading(self, line: SourceLine, rest: str) -> bool:
        heading = line_marks.HEADING.match(rest)
        if heading is None:
            return False
        self.close()
        start = line.at + heading.end()
        end = start + len(line_marks.bare_heading(self.text[start : line.end]))
        self.drop(Span(line.at, start))
        self.drop(Span(end, line.end))
        self.headings.append(Span(start, end))
        self.regions.append(Region((Span(start, end),), "prose"))
        return True

    def _note(self, line: SourceLine, rest: str) -> bool:
        """The first line of a note at the foot of the page."""
        note = line_marks.NOTE.match(rest)
        if note is None:
            return False
        self.close()
        self.in_note = True
        self.asides.append(Span(line.start, line.end))
        self.apart.append(Span(line.start, line.end))
        self.drop(Span(line.at, line.at + note.end()))
        self.paragraph.append(Span(line.at + note.end(), line.end))
        return True

    def _definition(self, line: SourceLine, rest: str) -> bool:
        """Where links lead that refer to a label; what an abbreviation stands for."""
        if self.paragraph and not self.in_note:  # notes and definitions often stand line by line
            return False
        if line_marks.ABBREVIATION.match(rest):
            self.drop_block(Span(line.at, line.end))
            return True
        found = line_marks.REFERENCE.match(self.text, line.at)
        if found is None or not found["label"].strip():
            return False
        self.close()
        self.references.add(label(found["label"]))
        self.drop_block(Span(line.at, found.end()))
        self.done = found.end()
        return True

    def _directive(self, line: SourceLine, rest: str) -> bool:
        """A line for the generator of the page, and a comment between two of its tags."""
        if line_marks.COMMENT_TAG.match(rest):
            self.close()
            self.drop_block(self.until(line, line_marks.COMMENT_END))
            return True
        is_one = line_marks.ATTRIBUTES.match(rest) or (
            not self.paragraph and line_marks.DIRECTIVE.match(rest)
        )
        if is_one:
            self.drop_block(Span(line.at, line.end))
        return bool(is_one)

    def _html(self, line: SourceLine, rest: str) -> bool:
        """A block of HTML, in which Markdown has no marks."""
        if not rest.startswith("<"):
            return False
        end = next((end for begin, end in line_marks.BLOCKS_WITH_AN_END if begin.match(rest)), None)
        lone = not self.paragraph and line_marks.LONE_TAG.match(rest)
        if end is None and not lone and not line_marks.BLOCK_TAG.match(rest):
            return False
        self.close()
        span = self.until(line, end)
        is_table = line_marks.TABLE_TAG.match(rest) is not None
        if is_table:
            self.asides.append(span)
        if is_table or end is not None:
            self.apart.append(span)
        self.regions.append(Region((span,), "html"))
        return True

    def _table(self, line: SourceLine, rest: str) -> bool:
        """A table, known by its second row: dashes, as many as the row before has cells."""
        if not (self.paragraph and set("|:") & set(rest) and line_marks.DELIMITERS.match(rest)):
            return False
        head = self.paragraph[-1]
        if len(line_marks.cells(self.text[slice(*head)])) != len(line_marks.cells(rest)):
            return False
        self.paragraph.pop()
        self.close()
        self._row(head)
        self.drop_block(Span(line.at, line.end))
        end, following = line.end, None
        for inner in self.lines:
            row = self.rest(inner) if self.open_quotations(inner) == line.quoted else ""
            if not row.strip() or line_marks.interrupts(row):
                following = inner
                break
            self._row(Span(inner.at, inner.end))
            end = inner.end
        self.asides.append(Span(head.start, end))
        self.apart.append(Span(head.start, end))
        if following is not None:
            self._read(following)
        return True

    def _row(self, span: Span) -> None:
        """One row of a table: its cells apart, spaces for the bars between them."""
        for start, end in line_marks.cells(self.text[slice(*span)]):
            self.regions.append(Region((Span(span.start + start, span.start + end),), "prose"))
        self.moves += (Move(*bar.span(), " ") for bar in line_marks.BAR.finditer(self.text, *span))
