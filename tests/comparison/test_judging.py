"""A change is held to what was asked before it: waivers and records that would let more pass."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.comparison.judging import judged, without_modules
from factcheck.logic.signatures.digests import digest_of
from factcheck.records.record_set import RecordSet
from factcheck.settings import Settings
from factcheck.store.history.git import Author
from factcheck.strategies import record_lists
from factcheck.testing import run
from tests.comparison.test_lowered_bar import DAY, RULE, hidden, told

RIGHT = "- {id: cost, statement: It cost 40 million., quote: It cost 40 million euros%s}\n"
WRONG = RIGHT.replace("quote: It cost 40", "quote: It cost 41")
WAIVER = f", waive: [{{rule: {RULE}, reason: the print edition, by: Eva%s}}]"
EXCLUSION = "exclusions:\n- {quote: It is the town’s third bridge., reason: opinion}\n"
OTHER = "- {id: third, statement: It is the third., quote: It is the town’s third bridge}\n"


def records(claims: str) -> RecordSet:
    """The example with these records."""
    return run({"claims/bridge.yaml": claims}).records


def between(
    before: str | None, after: str, settings: Settings = DAY, author: Author | None = None
) -> Comparison:
    """What a change does, held to what was asked before."""
    base = records(f"claims:\n{before}") if before is not None else RecordSet()
    head = records(f"claims:\n{after}")
    reports = judged(base, head, settings)
    return compare(
        Side(name="base", report=reports[0], own_settings=settings, is_project=before is not None),
        Side(name="head", report=reports[1], own_settings=settings, author_of=lambda _place: author),
    )


def test_a_waiver_that_a_branch_adds_excuses_nothing() -> None:
    """The misquote is a new error, and the waiver is told with its place and with what it would hide."""
    found = between(RIGHT % "", WRONG % WAIVER % "")
    assert told(found) == [("waiver-added", "cost")]
    (item,) = found.lowered
    assert hidden(item) == [(RULE, "cost")]
    assert (item.place.file, item.place.line) == ("claims/bridge.yaml", 2)
    assert "Eva" in item.words
    assert [each.rule for each in found.findings.errors] == [RULE]
    assert found.fails
    assert not found.head.report.summary.passed


def test_a_waiver_for_an_old_fault_is_told_and_is_no_new_one() -> None:
    """It was there before, and is there still."""
    found = between(WRONG % "", WRONG % WAIVER % "")
    assert told(found) == [("waiver-added", "cost")]
    assert not found.findings.new
    assert not found.fails


def test_a_waiver_that_was_there_holds() -> None:
    """Also on a claim that goes by another id, in other words, and until an earlier day; not until a later one."""
    long, short = WAIVER % ", until: 2021-09-30", WAIVER % ", until: 2021-08-31"
    assert not between(WRONG % long, WRONG % long).lowered
    assert not between(WRONG % long, WRONG % long.replace("print", "paper")).lowered
    assert not between(WRONG % long, WRONG.replace("id: cost", "id: cost-of-it") % long).lowered
    assert not between(WRONG % long, WRONG % short).lowered
    assert not between(WRONG % WAIVER % "", WRONG % short).lowered
    assert told(between(WRONG % short, WRONG % long)) == [("waiver-added", "cost")]
    assert told(between(WRONG % short, WRONG % WAIVER % "")) == [("waiver-added", "cost")]


def test_a_new_project_waives_for_itself() -> None:
    """There was nobody to ask."""
    found = between(None, WRONG % WAIVER % "")
    assert not found.lowered
    assert not found.fails
    assert found.judge is found.head


def test_a_claim_deleted_and_its_words_excluded() -> None:
    """One deed, told with what was wrong with the claim."""
    bad = OTHER.replace("third bridge", "fourth bridge")
    found = between(RIGHT % "" + OTHER, RIGHT % "" + EXCLUSION)
    assert told(found) == [("claim-deleted-and-excluded", "third")]
    assert "opinion" in found.lowered[0].words
    assert not between(RIGHT % "" + bad, RIGHT % "").lowered


def test_exclusions_are_told_once_for_an_article() -> None:
    """Each is new by what it quotes; one that was there is not told."""
    more = EXCLUSION + "- {quote: By Jan Novak, reason: furniture}\n"
    found = between(RIGHT % "", RIGHT % "" + more)
    assert told(found) == [("exclusion-added", "article.bridge")]
    assert "2 exclusions" in found.lowered[0].words
    assert told(between(RIGHT % "" + EXCLUSION, RIGHT % "" + more)) == [("exclusion-added", "exclusion.2")]


def test_central_taken_off() -> None:
    """Off is told, on is not."""
    found = between(RIGHT % ", central: true", RIGHT % "")
    assert told(found) == [("central-taken-off", "cost")]
    assert not between(RIGHT % "", RIGHT % ", central: true").lowered


def signed(claim: str, by: str = "Eva Lind") -> str:
    """A claim with a signature that fits it."""
    bare = records(f"claims:\n{claim % ''}")
    digest = digest_of(bare.claims["cost"], bare)
    return claim % f", review: [{{by: {by}, date: 2021-05-20, digest: {digest}}}]"


DECIDED = RIGHT.replace(
    "%s", ", status: supported, evidence: [{source: courier-2019, stance: supports, at: p. 1}]%s"
)
EVA, PAUL = Author(name="Eva Lind", mail="eva@example.org"), Author(name="Paul", mail="paul@example.org")


def test_a_signature_that_is_dropped() -> None:
    """From a claim that stays, or with a claim that goes."""
    assert told(between(signed(DECIDED), DECIDED % "")) == [("signature-dropped", "cost")]
    assert told(between(signed(DECIDED) + OTHER, OTHER)) == [("signature-dropped", "cost")]


def test_a_signature_that_no_longer_fits() -> None:
    """The claim under it has changed, and what is told says in what."""
    found = between(signed(DECIDED), signed(DECIDED).replace("40 million.", "41 million."))
    assert told(found) == [("signature-voided", "cost")]
    assert "the statement" in found.lowered[0].words
    assert not between(signed(DECIDED), signed(DECIDED) + OTHER).lowered


def test_a_signature_that_another_hand_wrote() -> None:
    """Known by the author of the commit; where nobody knows who wrote it, nothing is said."""
    new = (DECIDED % "", signed(DECIDED))
    found = between(*new, author=PAUL)
    assert told(found) == [("signature-by-another", "cost")]
    assert "Paul" in found.lowered[0].words
    assert not between(*new, author=EVA).lowered
    assert not between(*new, author=replace(EVA, name="eva  LIND")).lowered
    assert not between(*new).lowered
    assert not between(signed(DECIDED), signed(DECIDED), author=PAUL).lowered


def test_the_roster() -> None:
    """A name that is not on it is told whoever wrote it; an address on it stands for the name."""
    new = (DECIDED % "", signed(DECIDED))
    house = replace(DAY, roster=("Ana Ruiz", "Eva Lind <eva@example.org>"))
    assert not between(*new, house, author=replace(EVA, name="elind")).lowered
    stranger = (DECIDED % "", signed(DECIDED, by="Paul"))
    found = between(*stranger, house, author=PAUL)
    assert told(found) == [("signature-by-another", "cost")]
    assert "roster" in found.lowered[0].words
    assert told(between(*new, house, author=PAUL)) == [("signature-by-another", "cost")]


@given(record_lists())
def test_nothing_lowers_what_stays(listed: list) -> None:
    """A state compared with itself, whatever is in it."""
    one = run({"claims/bridge.yaml": str({"claims": listed})}).records
    reports = judged(one, one, DAY)
    sides = [Side(name="a", report=report, own_settings=DAY) for report in reports]
    assert not compare(*sides).lowered
    assert [each.waived for each in reports[0].findings] == [each.waived for each in reports[1].findings]


def test_settings_without_the_code_of_others() -> None:
    """What weighs a rule of theirs goes too, since there is no such rule then."""
    settings = Settings(rules=("stranger.rules",), severity={"a-rule-of-theirs": "off", RULE: "warning"})
    assert without_modules(settings) == Settings(severity={RULE: "warning"})
