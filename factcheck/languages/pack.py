"""A language's pack: its words, as data, read from `packs/CODE.toml`.

A pack has a section for each part of a language that an engine can read: sentences, numbers, dates, names, quoting. What it
lacks nobody reads for it. Every list is one of words in small letters, but where their capitals tell; the file says what
each is for.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache, cached_property
from importlib.resources import files
from types import MappingProxyType
from typing import Any

Words = tuple[str, ...]

PACKS = "factcheck.languages.packs"
_SPACELESS_SCRIPTS = ("", "Hani", "Hans", "Hant", "Jpan", "Thai")  # and one that nobody knows

PARTS = ("sentences", "words", "quotations", "numbers", "dates", "names", "wording")
"""What can be read of a text, the wording last, which stands on the others."""


@dataclass(frozen=True, kw_only=True)
class WordData:
    """Words that tell nothing by themselves."""

    function: Words = ()
    frequent: Words = ()
    no_openers: Words = ()
    idioms: Words = ()
    elided: Words = ()
    pointers: str = ""
    empty_pointers: str = ""


@dataclass(frozen=True, kw_only=True)
class SentenceData:
    """Where a full stop ends no sentence."""

    titles: Words = ()
    titles_that_end: Words = ()
    never_last: Words = ()
    before_figures: Words = ()
    may_be_last: Words = ()
    clock: Words = ()
    before_clock: Words = ()
    with_marks: Words = ()
    time_zones: Words = ()
    speaker_verbs: Words = ()
    after_speaker: Words = ()


@dataclass(frozen=True, kw_only=True)
class NumberData:
    """Numbers in words, and what goes with numbers in digits."""

    words: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    plurals: Words = ()
    plurals_of: Words = ()
    short_scales: Words = ()
    parts: Words = ()
    part_plurals: Words = ()
    half_of: Words = ()
    half_compounds: Words = ()
    times: Words = ()
    percent: Words = ()
    points: Words = ()
    sign_prefixes: Words = ()
    idioms: Words = ()
    pronoun_one_after: Words = ()
    pronoun_one_before: Words = ()
    first_before: Words = ()
    first_after: Words = ()
    several: Words = ()
    vague: Words = ()
    at_least: Words = ()
    at_most: Words = ()
    more_than: Words = ()
    less_than: Words = ()
    about: Words = ()


@dataclass(frozen=True, kw_only=True)
class QuantityData:
    """What makes a number a quantity: its scale, side, currency, and how numbers are joined."""

    articles: Words = ()
    of_a_whole: Words = ()
    links: Words = ()
    minus: Words = ()
    ordinal_endings: Words = ()
    in_each: Words = ()
    before_shares: Words = ()
    no_shares: Words = ()
    after_shares: Words = ()
    joined: Words = ()
    between: Words = ()
    from_words: Words = ()
    ranging: Words = ()
    spanning: Words = ()
    basis_points: Words = ()
    bare_points: Words = ()
    percent_short: Words = ()
    hedging_endings: Words = ()
    folds: Words = ()
    times_words: Words = ()
    compared: Words = ()
    compared_only: Words = ()
    between_counted: Words = ()
    no_numbers: Words = ()
    letters_with_money: Words = ()
    of_lengths: Words = ()
    per_times: Words = ()
    each: Words = ()
    rate_units: Words = ()
    across: Words = ()
    before_units: Words = ()
    unit_words: Words = ()
    alike: Words = ()
    nothing: Words = ()
    out_of_so_many: Words = ()
    letters: Mapping[str, int] = field(default_factory=dict)
    short_units: Mapping[str, str] = field(default_factory=dict)
    smaller_units: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    multiples: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)
    sides_after: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class DateData:
    """Dates and lengths of time in words."""

    ages: Words = ()
    ages_at_death: Words = ()
    births: Words = ()
    deaths: Words = ()
    birth_events: Words = ()
    death_events: Words = ()
    months: Words = ()
    month_abbreviations: Words = ()
    ambiguous_months: Words = ()
    weekdays: Words = ()
    units: Words = ()
    long_units: Words = ()
    day_parts: Words = ()
    week_parts: Words = ()
    away: Words = ()
    relative: Words = ()
    today: Words = ()
    quantities: Words = ()
    quantity_openers: Words = ()
    after_article: Words = ()
    lengthened: Words = ()
    stages: Words = ()
    eras: Words = ()
    before_a_date: Words = ()
    numbered: Words = ()
    counted: Words = ()
    eras_before: Words = ()
    eras_after: Words = ()
    joins: Words = ()
    inside_a_date: Words = ()
    definite: Words = ()
    before_short_year: Words = ()
    before_decade: Words = ()
    centuries: Words = ()
    weeks: Words = ()
    fiscal_years: Words = ()
    school_years: Words = ()
    approximately: Words = ()
    counted_back: Words = ()
    counted_on: Words = ()
    part_months: Words = ()
    old_style: Words = ()
    persian_calendar: Words = ()
    islamic_calendar: Words = ()
    islamic_months: Words = ()
    seen_from_elsewhere: Words = ()
    articles: Words = ()
    ambiguous_units: Words = ()
    rare_units: Words = ()
    of_age: Words = ()
    before_length: Words = ()
    after_length: Words = ()
    seasons: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    stage_parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    year_parts: Mapping[str, int] = field(default_factory=dict)
    decade_words: Mapping[str, int] = field(default_factory=dict)
    holidays: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    clock_words: Mapping[str, int] = field(default_factory=dict)
    persian_months: Mapping[str, int] = field(default_factory=dict)
    directions: Mapping[str, int] = field(default_factory=dict)
    days_off: Mapping[str, int] = field(default_factory=dict)
    distances: Mapping[str, int] = field(default_factory=dict)
    durations: Mapping[str, str] = field(default_factory=dict)
    unit_parts: Mapping[str, float] = field(default_factory=dict)
    spelled_lengths: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    rough: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    spells: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class NameData:
    """What joins capitalised words into a name, and what leads away from one."""

    particles: Words = ()
    after_body: Words = ()
    offices: Words = ()
    bodies: Words = ()
    prefixes: Words = ()
    not_names: Words = ()
    common_endings: Words = ()
    same_names: Words = ()
    of_peoples: Words = ()
    after_singular: Words = ()
    suffixes: Words = ()
    family_first: Words = ()
    double_surnames: Words = ()
    double_given: Words = ()
    second_given: Words = ()
    look_alikes: Words = ()
    variants: Mapping[str, str] = field(default_factory=dict)
    leads_away: Words = ()


@dataclass(frozen=True, kw_only=True)
class UnitData:
    """What is counted and measured."""

    per: Words = ()
    powers: Mapping[str, int] = field(default_factory=dict)
    powers_after: Mapping[str, int] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
    meanings: Mapping[str, Words] = field(default_factory=dict)
    elsewhere: Mapping[str, Words] = field(default_factory=dict)
    confused: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class QuotingData:
    """What a quotation may not lose, and what is said around one."""

    negations: Words = ()
    negation_prefixes: Words = ()
    negation_endings: Words = ()
    negation_parts: Words = ()
    negation_patterns: Words = ()
    not_negations: Words = ()
    perhaps_negations: Words = ()
    perhaps_prefixes: Words = ()
    perhaps_parts: Words = ()
    verb_negations: Words = ()
    bare_negations: Words = ()
    near_negations: Words = ()
    exceptions: Words = ()
    denials: Words = ()
    conditions: Words = ()
    comments: Words = ()
    turning_endings: Words = ()
    reflexives: Words = ()
    reflexive_ends: Words = ()
    clause_openers: Words = ()
    qualifiers: Words = ()
    conditions_with: Words = ()
    stricter: Words = ()
    relays: Words = ()
    leads_to_a_clause: Words = ()
    believing: Words = ()
    doubting: Words = ()
    supposing: Words = ()
    presupposing: Words = ()
    telling: Words = ()
    tellers_themselves: Words = ()
    says_so: Words = ()


@dataclass(frozen=True, kw_only=True)
class TurnData:
    """Words that turn a sentence round: opposites, denials, hedges."""

    denials: Words = ()
    before_ing: Words = ()
    no_denials: Words = ()
    denying_beginnings: Words = ()
    undenying_beginnings: Words = ()
    near_denials: Words = ()
    turned_by_denial: Words = ()
    of_the_next_word: Words = ()
    of_two_words: Words = ()
    carry_on: Words = ()
    takes_back: Words = ()
    excepting: Words = ()
    relatives: Words = ()
    two_sided: Words = ()
    stand_ins: Words = ()
    leads_to_its_subject: Words = ()
    only_before_numbers: Words = ()
    converse: Words = ()
    of_those_taking_part: Words = ()
    of_a_subject: Words = ()
    final: Words = ()
    endings: str = ""
    of_things: Words = ()
    during: Words = ()
    idioms: Words = ()
    said_hedges: Words = ()
    chance_hedges: Words = ()
    plan_hedges: Words = ()
    keeps_a_hedge: Words = ()
    keeps_a_plan: Words = ()
    side_above: Words = ()
    side_below: Words = ()
    side_near: Words = ()
    antonyms: Words = ()
    denying_endings: Words = ()
    axes: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    pairs: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    opposites: Mapping[str, str] = field(default_factory=dict)
    unhedged: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class FoldingData:
    """Short words and endings that are written together with the word beside them."""

    clitics_before: Words = ()
    clitics_after: Words = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Pack:
    """All that is of one language; one object a language, so that caches can be keyed by it."""

    code: str  # BCP 47
    name: str  # in English
    script: str  # ISO 15924
    parts: frozenset[str]  # the sections that it has
    words: WordData
    sentences: SentenceData
    numbers: NumberData
    quantities: QuantityData
    dates: DateData
    names: NameData
    units: UnitData
    quoting: QuotingData
    turns: TurnData
    folding: FoldingData

    @cached_property
    def reads(self) -> frozenset[str]:
        """What of a text is read in this language, by the names of `PARTS`.

        Sentences end and quotations begin at marks that all languages share. The wording of statements is read where all
        else is.
        """
        found = {"sentences", "quotations"}
        found |= {part for part in ("numbers", "dates", "names") if part in self.parts}
        if self.words.function and self.script not in _SPACELESS_SCRIPTS:
            found.add("words")
        return frozenset(found | {"wording"} if found.issuperset(PARTS[:-1]) else found)

    @cached_property
    def frequent(self) -> frozenset[str]:
        """The words, in small letters, by which a text of the language is told; English has more of them than others."""
        return frozenset(self.words.frequent or self.words.function)

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The function words as they stand at a sentence's start."""
        return frozenset(map(str.capitalize, self.words.function))

    def is_function_word(self, word: str) -> bool:
        """Whether a word, in small letters or with a capital, tells nothing by itself."""
        return word.capitalize() in self.function_words

    @cached_property
    def calendar_names(self) -> frozenset[str]:
        """The capitalised words that are dates, never names."""
        dates = self.dates
        days = (f"{day}s" for day in dates.weekdays)
        return frozenset((*dates.months, *dates.month_abbreviations, *dates.weekdays, *days))


_SECTIONS = {
    "words": WordData,
    "sentences": SentenceData,
    "numbers": NumberData,
    "quantities": QuantityData,
    "dates": DateData,
    "names": NameData,
    "units": UnitData,
    "quoting": QuotingData,
    "turns": TurnData,
    "folding": FoldingData,
}


def empty_pack(code: str) -> Pack:
    """The pack of a language of which nothing is known but its tag."""
    return _pack({"code": code, "name": code, "script": ""})


@cache
def pack_of(code: str) -> Pack:
    """The pack of a language.

    Args:
        code: Its BCP 47 tag.

    Raises:
        KeyError: There is no such pack.
    """
    path = files(PACKS).joinpath(f"{code}.toml")
    if not path.is_file():
        raise KeyError(code)
    return _pack(tomllib.loads(path.read_text(encoding="utf-8")))


def _pack(content: dict[str, Any]) -> Pack:
    """The pack that a file's content is; a section it lacks is empty."""
    found = {name: kind(**_frozen(content.pop(name, {}))) for name, kind in _SECTIONS.items()}
    parts = frozenset(name for name, section in found.items() if any(_values(section)))
    return Pack(**content, **found, parts=parts)


def _values(section: Any) -> tuple[object, ...]:  # noqa: ANN401 - any of the sections
    return tuple(getattr(section, each.name) for each in fields(section))


def _frozen(value: Any) -> Any:  # noqa: ANN401 - what TOML holds
    """Lists as tuples, and tables that nobody can change."""
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(each) for key, each in value.items()})
    return value
