"""A name put under claims: what may be signed, and the record files with the signatures in them.

Nothing is written here. The files are read and checked with the signatures in them before
anything is written, so that a signature that the rules object to never gets there.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from factcheck.engine import check
from factcheck.errors import SigningError
from factcheck.logic.claims_in_words import excerpt, where
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.signatures.digests import digest_of
from factcheck.logic.signatures.states import is_same_person, readers
from factcheck.outcomes import Report
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.verdicts import VERDICTS
from factcheck.store.changing.edits import add_item, add_key, set_value, value_at
from factcheck.store.disk.files import RECORD_LIMIT, Files, Replaced, write_whole
from factcheck.store.faults.faults_in_words import keys_of
from factcheck.store.faults.file_faults import UnreadableError, refused
from factcheck.store.layout.writer import key_lines
from factcheck.store.loading.loader import load_from

ASKING: Final = frozenset({"claim-not-signed", "second-reader-missing", "signed-claim-changed"})
"""The rules that ask for signatures: what they find stands against no further one."""

_KEYS: Final = keys_of(Claim)
_MEANWHILE: Final = "somebody has changed it just now"
_LATER: Final = _KEYS[_KEYS.index("review") + 1 :]


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedFile:
    """A record file before and after."""

    before: bytes
    after: bytes
    claims: tuple[str, ...]  # the ids of those signed in it


def sign(files: Files, report: Report, claims: Sequence[str], by: str, day: date) -> Mapping[str, SignedFile]:
    """The record files that change when somebody signs claims, by their paths, sorted.

    Args:
        files: The project.
        report: What a run over it says.
        claims: The ids of claims on record.
        by: Who signs; an older signature of the same name is renewed.
        day: When.

    Raises:
        SigningError: One of the claims should not be signed as it is, or cannot be in its file; it names all of them.
    """
    picked = [report.records.claims[claim] for claim in dict.fromkeys(claims)]
    _refuse((claim, why) for claim in picked for why in _no_verdict(claim, report.records))
    review = {"by": by, "date": str(day)}
    changes: dict[str, SignedFile] = {}
    for file in sorted({claim.origin.file for claim in picked}):
        here = [claim for claim in picked if claim.origin.file == file]
        before = _read(files, file)
        after = before
        for claim in here:
            after = _with_review(after, claim, {**review, "digest": digest_of(claim, report.records)})
        changes[file] = SignedFile(before=before, after=after, claims=tuple(claim.id for claim in here))
    replaced = Replaced(files, {file: change.after for file, change in changes.items()})
    after_all = check(load_from(replaced, report.records.root), report.settings)
    _refuse((claim, why) for claim in picked for why in _objections(claim, by, after_all))
    return changes


def write(files: Files, root: Path, file: str, change: SignedFile) -> None:
    """Write a changed record file whole.

    Raises:
        SigningError: It is no longer what was checked; it is left as it is.
        ProjectError: It cannot be written, or has changed since this began; it is left as it is.
    """
    if _read(files, file) != change.before:
        raise SigningError(f"{file}: somebody has changed it just now; nothing in it was signed, try again")
    write_whole(root / file, change.after.decode(), before=change.before, root=root)


def _read(files: Files, file: str) -> bytes:
    try:
        return files.read(file, RECORD_LIMIT)
    except UnreadableError as error:
        raise SigningError(f"{file}: {error.flaw.message}; nothing in it was signed") from error


def _refuse(objections: Iterable[tuple[Claim, str]]) -> None:
    """Fail with all that stands against signing, if anything does."""
    lines = [f"  {where(claim)}: {claim.id}: {why}" for claim, why in objections]
    if lines:
        raise SigningError("\n".join(["nothing was signed", *lines]))


def _no_verdict(claim: Claim, records: RecordSet) -> Iterator[str]:
    """Why there is nothing to sign: no verdict, or not the words of the article that it is about."""
    if claim.status not in VERDICTS:
        yield f"it is {claim.status}, and what is signed is a verdict"
    article = records.article_of(claim)
    if article is None or article.id not in records.article_texts:
        yield "the text of its article cannot be read; `factcheck check` says why"
    elif records.article_digests[article.id] != article.sha256:
        yield f"the text of the article {article.id} is not the one on record; check what changed, then its sha256"
    for selector, trace in zip(claim.quote, anchors(records).of(claim), strict=False):
        if not trace.outcome.stands:
            yield f"its quote “{excerpt(selector.exact)}” does not stand in the article"


def _with_review(data: bytes, claim: Claim, review: Mapping[str, Any]) -> bytes:
    """The claim's file with the signature."""
    try:
        return _edited(data, claim, review)
    except UnreadableError as error:
        by_hand = textwrap.indent("\n".join(key_lines("review", [review], 2)), "  ")
        way_out = error.flaw.hint or f"write by hand:\n{by_hand}"
        raise SigningError(
            f"nothing was signed\n  {where(claim)}: {claim.id}: {error.flaw.message}; {way_out}"
        ) from error


def _edited(data: bytes, claim: Claim, review: Mapping[str, Any]) -> bytes:
    """The file with the signature, which renews what the same name has signed before."""
    if value_at(data, (*claim.origin.route, "id")) != claim.id:
        raise refused(_MEANWHILE, "try again")
    route = (*claim.origin.route, "review")
    own = [index for index, each in enumerate(claim.review) if is_same_person(review["by"], each.by)]
    for index in own:
        for key in ("date", "digest"):
            data = set_value(data, (*route, index, key), review[key])
    if own:
        return data
    if value_at(data, route) is not None:
        return add_item(data, route, dict(review))
    return add_key(data, claim.origin.route, "review", [dict(review)], later=_LATER)


def _objections(claim: Claim, by: str, report: Report) -> Iterator[str]:
    """What the rules have against the claim once it is signed, but that it asks for more signatures."""
    signed = report.records.claims.get(claim.id)
    if signed is None or not any(is_same_person(by, name) for name in readers(signed, report.records)):
        yield f"{_MEANWHILE}; try again"
        return
    result = next(each for each in report.results if each.entry.record is signed)
    if result.missing:
        yield f"it refers to what could not be read: {', '.join(result.missing)}"
    if result.unfinished:
        yield f"{', '.join(result.unfinished)} did not get to the end of it; `factcheck check` says why"
    for finding in result.findings:
        if finding.fails and finding.rule not in ASKING:
            yield f"[{finding.rule}] {finding.message}"
