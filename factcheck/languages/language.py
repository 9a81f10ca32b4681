"""A language as what reads a text of it: one object, behind which every engine stands with the language's pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, Protocol

from factcheck.languages import lengths_said, orders_said
from factcheck.languages.figures import Figure, figures
from factcheck.languages.names import Aliases, Name, names
from factcheck.languages.negations import Negations, negations_of
from factcheck.languages.pack import Pack, empty_pack, pack_of
from factcheck.languages.quotation_marks import Quotation, quotations
from factcheck.languages.sentences import SentenceIndex, sentences
from factcheck.languages.telling_words import telling_words
from factcheck.text.spans import Span

DEFAULT: Final = "en"


class HasLanguage(Protocol):
    """An article, a source or a quote: what says in which language its text is."""

    @property
    def language(self) -> str | None:
        """A BCP 47 tag, or None where nothing is said."""


@dataclass(frozen=True, eq=False)
class Language:
    """What reads the texts of one language; one object a language."""

    pack: Pack

    def sentences(self, text: str) -> tuple[Span, ...]:
        """The sentence units in order; together they hold every character that is not white space."""
        return sentences(text, self.pack)

    def sentence_index(self, text: str) -> SentenceIndex:
        """The same, to look up the sentence at an offset."""
        return SentenceIndex(spans=self.sentences(text))

    def quotations(self, text: str) -> tuple[Quotation, ...]:
        """What stands between quotation marks, by its start."""
        return quotations(text, self.pack)

    def names(self, text: str, aliases: Iterable[str] | Aliases = ()) -> tuple[Name, ...]:
        """The names in order, those on record among them; none where they are not read."""
        if "names" not in self.pack.reads:
            return ()
        return names(text, self.pack, aliases)

    def figures(self, text: str) -> tuple[Figure, ...]:
        """The numbers and dates in order; none where they are not read."""
        if not self.pack.reads.issuperset(("numbers", "dates")):
            return ()
        return figures(text, self.pack)

    def spells_in(self, text: str) -> Iterator[tuple[int, str]]:
        """The lengths of time without a number: days at most, the words."""
        return lengths_said.spells_in(text, self.pack)

    def order_said(self, statement: str, one: str, other: str) -> Literal["before", "after"] | None:
        """In which order a statement plainly puts two events, given by their labels."""
        return orders_said.order_said(statement, one, other, self.pack)

    def telling_words(self, text: str) -> list[str]:
        """The words that are no function words, in order."""
        return telling_words(text, self.pack)

    @property
    def negations(self) -> Negations:
        """The words that turn a sentence round."""
        return negations_of(self.pack)

    def is_function_word(self, word: str) -> bool:
        """Whether a word, in small letters or with a capital, tells nothing by itself."""
        return self.pack.is_function_word(word)


def language_of(text: HasLanguage | None = None, default: str = DEFAULT) -> Language:
    """What reads a text.

    Args:
        text: Its record.
        default: The tag that holds without a record, or where it names no language.
    """
    tag = text.language if text is not None else None
    return _language((tag or default).partition("-")[0].lower())


@cache
def _language(code: str) -> Language:
    """The language of a code; of one without a pack nothing is read."""
    try:
        return Language(pack_of(code))
    except KeyError:
        return Language(empty_pack(code))
