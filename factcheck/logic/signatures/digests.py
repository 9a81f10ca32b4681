"""What a signature holds on to: a claim's content as a digest that can tell later which part of it has changed.

A digest of version 1 is one line of words, such as

    v1 sha256=… statement=1a2b3c4d quote=… sentence=… kind=quotation speaker=novak/kovar said=… asserts=…
    status=supported evidence/supports/courier-2019=…

The sha256 is of the canonical form and decides whether anything has changed. The words behind it only name what has: a
short digest a part, and in the clear what is a word of ours anyway, so that a finding can say what the status was.

The canonical form is JSON (RFC 8259) with sorted keys and no blanks, in UTF-8: the parts by name, without what a record
leaves to its default, numbers and dates as text, texts in Unicode NFC with runs of white space as single spaces. Quotes,
sentences, assertions and evidence are sorted: their order says nothing. A form that counts other things as a change
needs another version; so does a splitter of sentences that cuts elsewhere, where signatures are to survive it.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.records.claims import Claim
from factcheck.records.record import Part
from factcheck.records.record_set import RecordSet

VERSION: Final = "v1"
_SHORT: Final = 8  # hexadecimal digits of a part's digest; they only name what the whole sha256 has noticed
NO_SOURCE: Final = "-"  # in place of the source of a search that names none
_HASHED: Final = ("statement", "quote", "sentence", "said", "asserts")
_NAMES: Final = {
    "statement": "the statement",
    "quote": "the quote",
    "sentence": "the sentence around the quote",
    "kind": "the kind",
    "speaker": "the speaker",
    "said": "the time when it was said",
    "asserts": "the assertions",
    "status": "the status",
}


def digest_of(claim: Claim, records: RecordSet) -> str | None:
    """The digest of what a claim holds now; None where its article's text is not at hand.

    Args:
        claim: A claim of the record set.
        records: The record set, for the sentence around the quote and for the author as speaker.
    """
    if claim.origin.article not in records.article_texts:
        return None
    content = _content(claim, records)
    words = [f"{name}={_short(content[name])}" for name in _HASHED[:3]]
    words += [f"kind={claim.kind}", f"speaker={'/'.join(content['speaker']) or '-'}"]
    words += [f"{name}={_short(content[name])}" for name in _HASHED[3:]]
    words += [f"status={claim.status}"]
    words += sorted(
        f"evidence/{item['stance']}/{item.get('source', NO_SOURCE)}={_short(item)}"
        for item in content["evidence"]
    )
    return f"{VERSION} sha256={_sha256(content)} {' '.join(words)}"


def changes(signed: str, current: str) -> tuple[str, ...]:
    """What has changed since a digest was taken, in words; nothing where the two are of the same content.

    Args:
        signed: The digest in the signature.
        current: The digest of what the claim holds now.
    """
    (sha256, before, evidence), (current_sha256, now, current_evidence) = _read(signed), _read(current)
    if sha256 == current_sha256:
        return ()
    found = [
        f"{name}{'' if part in _HASHED else _told(before[part], now[part])}"
        for part, name in _NAMES.items()
        if before[part] != now[part]
    ]
    found += _evidence_changes(evidence - current_evidence, current_evidence - evidence)
    return tuple(found or ["what the short digests cannot tell, or the digest itself"])


def _content(claim: Claim, records: RecordSet) -> dict[str, Any]:
    """What is signed, in its canonical form."""
    return {
        "statement": _plain(claim.statement),
        "quote": _sorted(_dumped(selector) for selector in claim.quote),
        "sentence": _sorted(_sentences(claim, records)),
        "kind": claim.kind,
        "speaker": list(records.speakers(claim)),
        "said": None if claim.said is None else str(claim.said),
        "asserts": _sorted(_dumped(each) for each in claim.asserts),
        "status": claim.status,
        "evidence": _sorted(_dumped(each) for each in claim.evidence),
    }


def _sentences(claim: Claim, records: RecordSet) -> Iterator[str]:
    """The sentences in which the claim's quotes stand, those of each quote as one text."""
    article = claim.origin.article or ""
    text, index = records.article_texts[article], article_sentences(records)[article]
    for trace in anchors(records).of(claim):
        around = [each for span in trace.spans[:1] for each in index.overlapping(span.start, span.end)]
        yield " ".join(text[each.start : each.end] for each in around)


def _dumped(part: Part) -> dict[str, Any]:
    data: dict[str, Any] = part.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return data


def _plain(value: Any) -> Any:  # noqa: ANN401 - a record holds anything
    """A value in its canonical form: no layout, no composition of letters, numbers as they are written."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _sorted(values: Iterator[Any]) -> list[Any]:
    return sorted((_plain(value) for value in values), key=_json)


def _json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sha256(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return hashlib.sha256(_json(value).encode("utf-8", "surrogatepass")).hexdigest()


def _short(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return _sha256(value)[:_SHORT]


def _read(digest: str) -> tuple[str, Mapping[str, str], Counter[tuple[str, str, str]]]:
    """A digest's sha256, its words by part, and its items of evidence as stance, source and short digest."""
    pairs = [word.partition("=")[::2] for word in digest.split()[1:]]
    items = [(*key.split("/")[1:], value) for key, value in pairs if key.startswith("evidence/")]
    words = {key: value for key, value in pairs if not key.startswith("evidence/")}
    return words["sha256"], words, Counter((stance, source, short) for stance, source, short in items)


def _told(before: str, now: str) -> str:
    """What a part was and is, of those that a digest has in the clear."""
    return f" ({before.replace('/', ' > ')}, now {now.replace('/', ' > ')})"


def _evidence_changes(gone: Counter[tuple[str, str, str]], come: Counter[tuple[str, str, str]]) -> list[str]:
    """What became of the items of evidence, source by source."""
    found = []
    left = sorted(come.elements(), key=lambda item: item[1])
    for stance, source, _ in sorted(gone.elements(), key=lambda item: item[1]):
        match = next((item for item in left if item[1] == source), None)
        if match is None:
            found.append(f"{_evidence_of(source)} ({stance}, taken away)")
            continue
        left.remove(match)
        turned = "" if match[0] == stance else f", now {match[0]}"
        found.append(f"{_evidence_of(source)} ({stance}{turned})")
    return found + [f"{_evidence_of(source)} ({stance}, added)" for stance, source, _ in left]


def _evidence_of(source: str) -> str:
    return "the evidence without a source" if source == NO_SOURCE else f"the evidence of {source}"
