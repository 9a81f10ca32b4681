"""Articles that no longer say what the records hold, and facts that are declared no fact."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from factcheck.languages.language import language_of
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.quotations.places_in_texts import text_file
from factcheck.mutation import corruptions
from factcheck.mutation.record_edits import Rewritten, Spliced, put
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.store.layout.writer import flow_text
from factcheck.text.spans import Span


def article_edited(article: Subject, scene: Scene) -> Iterator[Corruption]:
    """A word of a sentence is another, and the digest is brought up to date: the check is of a text that is gone.

    Noticed by the quotes of the sentence.
    """
    text = scene.records.article_texts[article.record.id]
    for number, (start, end) in enumerate(language_of(article.record).sentences(text)):
        dice = scene.dice("article-edited", article.record.id, number)
        for sentence, before, after in corruptions.other_word(text[start:end], text, dice):
            yield _edited(
                article, scene, (start, end, sentence), f"sentence {number + 1}: {became(before, after)}"
            )


def article_negated(article: Subject, scene: Scene) -> Iterator[Corruption]:
    """A negation of a sentence is gone, and the digest is brought up to date.

    Noticed by the quotes of the sentence.
    """
    text = scene.records.article_texts[article.record.id]
    for number, (start, end) in enumerate(language_of(article.record).sentences(text)):
        for sentence, before, after in corruptions.without_negation(text[start:end]):
            yield _edited(
                article, scene, (start, end, sentence), f"sentence {number + 1}: {became(before, after)}"
            )


def article_edited_under_its_digest(article: Subject, scene: Scene) -> Iterator[Corruption]:
    """The text gets another word at its end, and its record knows nothing of it.

    Noticed by the digest in the article's record.
    """
    records, name = scene.records, article.record.id
    view = records.article_views.get(name)
    end = len(records.article_texts[name] if view is None else view.source)
    edit = Spliced(file=text_file(article.record), start=end, end=end, words=" Addendum.\n")
    yield Corruption(said="a word added to the text, the digest left", edits=(edit,))


def exclusion_widened(exclusion: Subject, scene: Scene) -> Iterator[Corruption]:
    """A span that is declared no fact takes in the sentence after it, or before it, which is one.

    Noticed by the claims that rest on the sentence.
    """
    text = scene.text_about(exclusion.record)
    sentences = scene.records.language_of(exclusion.record.origin.article).sentences(text)
    claimed = [
        span
        for each in scene.of("claim")
        for span in anchors(scene.records).spans(each.record)
        if each.record.status != "withdrawn"
    ]
    for (at, before), (start, end) in zip(
        corruptions.quotes(exclusion.raw), anchors(scene.records).spans(exclusion.record), strict=False
    ):
        wider = _wider(sentences, start, end)
        if any(one < wider[1] and two > wider[0] for one, two in claimed):
            quote = re.sub(r"\s*\n\s*", " ", text[wider[0] : wider[1]])
            yield exclusion.put(at, quote, f"quote of the exclusion: {became(before, quote)}")


def _wider(sentences: Sequence[Span], start: int, end: int) -> tuple[int, int]:
    """A span with the sentence after it, or before it at the text's end."""
    after = [span for span in sentences if span.start >= end]
    before = [span for span in sentences if span.end <= start]
    if after:
        return start, after[0].end
    return (before[-1].start, end) if before else (start, end)


def _edited(article: Subject, scene: Scene, stretch: tuple[int, int, str], said: str) -> Corruption:
    """The change of a stretch of an article's text, with the digest brought up to date."""
    path = text_file(article.record)
    *span, sentence = stretch
    start, end = scene.records.in_file(article.record.id, *span)
    edit = Spliced(file=path, start=start, end=end, words=sentence)
    digest = hashlib.sha256(edit.apply(scene.files[path])).hexdigest()
    record = Rewritten(
        file=article.origin.file,
        route=article.origin.route,
        written=flow_text(put(article.raw, ("sha256",), digest)),
    )
    return Corruption(said=said, edits=(edit, record))
