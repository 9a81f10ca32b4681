"""English abbreviations that take a full stop, sorted by what the stop can mean.

Read by the sentence splitter, and by the finder of names, for which `Gen. Soleimani` is one name. All
are written without their last full stop and compared with case.
"""

from __future__ import annotations

from factcheck.languages.word_lists import listed

TITLES = frozenset(
    listed("""
    Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cpl Sgt Cmdr Adm Brig Gov Sen Rep Reps Sens Pres Rev Hon Msgr
    Fr Amb Insp Supt Messrs Mme Mlle Drs Profs St Ste Sr Pvt Comdr Ayat Sec Dir Min
    """)
)
"""Titles before a name; in a name, their full stop does not end it."""

NEVER_LAST = frozenset(listed("e.g i.e cf vs viz v Cf E.g I.e")) | (
    TITLES - {"St", "Sr", "Sec", "Min", "Dir"}
)
"""The full stop never ends a sentence."""

BEFORE_FIGURES = frozenset(
    listed("""
    No no Nos nos Art Arts art Sec sec Fig fig Figs figs Vol vol Vols p pp P Pp para paras Para ch Ch chap
    Chap c ca Ca Res res Doc doc par fol ff n Dir approx Approx
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    """)
)
"""The full stop ends no sentence where a figure follows (`No. 5`, `Jan. 20`)."""

MAY_BE_LAST = frozenset(
    listed("""
    Jr Sr Inc Ltd Co Corp Bros Cos Ave Blvd Rd Sq Mt Ft St Dept dept Univ Assn Est est al Ph.D Tel tel Ed ed
    Eds eds Min Mass Calif Conn Fla Ga Ill Ind Ky Md Mich Minn Miss Mo Okla Ore Pa Tenn Tex Va Vt Wash Wis
    Ala Ariz Colo Del Kan Nev Wyo
    """)
)
"""The full stop ends a sentence only where a word that opens sentences follows (`King Jr. He left`)."""

CLOCK = frozenset(listed("a.m p.m A.M P.M"))
"""The full stop ends a sentence unless a day or a time zone follows (`9 a.m. Monday`)."""
