"""The finder of names on the real article, on what confuses it, and under properties."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.language import language_of
from factcheck.text.spans import paragraphs

names = language_of().names

ARTICLE = (Path(__file__).resolve().parents[2] / "seeds" / "zarif-tape.txt").read_text(encoding="utf-8")

# The names of the article, checked by eye, a line for each paragraph. The print line, `Source:` and `Leave a Reply`
# have none.
NAMES = """
-
John Helmer | Moscow
Tehran | Russian Foreign Minister Sergei Lavrov | Iranian | Foreign Minister of Iran Mohammad Javad Zarif | Lavrov | Zarif | Iranian | Russians | Lavrov
Zarif | New York Times | Russia | Moscow | Iran | West | Zarif | General | Islamic Revolutionary Guard Corps | Qassem | Soleimani | Russia
Zarif | Russia | Soleimani | Moscow | Zarif
Zarif | Saeed Leylaz | Iranian | Zarif | President Hassan Rouhani | Rouhani | Tehran | Zarif
Zarif | Iran International | London | English | Iran International | London | Saudi Arabia
Zarif | Soleimani
Qasem Soleimani | Mohammad Javad Zarif | Iran International
Zarif | Soleimani | Moscow | Lavrov | Lavrov | Joint Comprehensive Plan of Action | JCPOA | Iran | US | European Union | Farsi | JCPOA | Borjam | Barjam
Zarif | Soleimani | Moscow | Russia | Iranian Foreign Ministry | Ministry of Foreign Affairs | Russia
Zarif | Soleimani | Russian | Iran | Islamic Republic | Borjam
Zarif | Russia | UN Security Council | S/RES/2231/2015 | JCPOA | Zarif | Russia | Soleimani | Moscow | President Vladimir Putin | Syria | UN Security Council | Russian | Borjam | Bushehr | Zarif | China | Russia
Zarif | Sergei Lavrov | Russian | JCPOA | Vienna | Lavrov | Zarif | Zarif | US Secretary of State John Kerry | Zarif | Iranian | Lavrov | China | Russia | United States | China | United States | Zarif | Russia | Iran | West
Soleimani | Moscow | Russian | Syria | Syrian President Bashar al-Asad | US | Turkish | US | Soleimani | Moscow | Iran Air | President Putin | Defense Minister Sergei Shoigu
Shoigu | Soleimani | Iranian | Russian | Syria | Russian | Zarif | Zarif | Russian | Syria | Assad
Soleimani | Moscow | Obama Administration | Kremlin | Soleimani | Iran | US | Iranian | Russian | JCPOA
-
Elijah Magnier | Middle Eastern | Islamic Revolutionary Guards Corps | Iranian | Soleimani | Moscow | President Vladimir Putin | Major General Qassem Soleimani | Donald Trump | Baghdad | Syria | Russian | Syrian | Israel | Syria | Israeli | Syrian | Damascus | Russia | Damascus | Iran | Israel
Magnier | Iranian | Iran | Syrian | Jihadists | Iran | Syria | IRGC | Quds Brigade General Qassem Soleimani | Moscow | Admiral Ali Shamkhani | Soleimani | Russian | Latakia | Russian
Putin | Syrian | Magnier | Soleimani | Afghanistan | Russian | US | Ukraine | European Community | Russia | Europe | Russian | Levant
Putin | Ministry of Defence | Syria | US | Russia | Russian | US | Ukrainian | Moscow | Middle Eastern
Russian | Zarif | US | Kremlin | Soleimani | Syrians | Damascus
Soleimani | Thierry Meyssan | Damascus | Assad | Syrian | Russia | Iran | Russia | Iran | Western | Persian | Vladimir Putin | Revolutionary Guide Ayatollah Khamenei | President of the Republic | Sheikh Rouhani | Islamic | Revolutionary Guard Corps | IGRC | Palestine | Lebanon | Syria | Iraq | Bahrain | Iran | Russian | Tehran
Russia | Daesh | ISIS | Meyssan | Damascus | Turkey | Saudi | Iraq | Syria | Russian Caucasus | Islamic Emirate | North African | Soviets | Georgians | Uzbeks | Daesh | Arab | Russian | Arab | Moscow | Daesh | Middle East | Caucasus
Lebanese | Israeli | Soleimani | Moscow | Lavrov | Soleimani | Moscow | Damascus
Lavrov | Zarif | Iran | JCPOA | Lavrov | Russian | Iran | Soleimani | Moscow | Lavrov | Defence Minister Shoigu | Tehran | Agreement on Military Cooperation | Caspian
Sergei Shoigu | Iran | Defence Minister Hossein Dehghan | Tehran | Agence France Presse | Iran | Iranian | US
Lavrov | US | Soleimani | Moscow | US
Americans | Al-Qaeda | Security Council | Guantanamo | US | Middle East | Security Council | Afghanistan | Americans
Lavrov | Zarif | Soleimani | JCPOA | Zarif | Soleimani
Moscow | Zarif | Lavrov | Russian Foreign Ministry | Russian | Zarif
Kommersant | Russia | JCPOA | Marianna Belenkaya | Yelena Chernenko | Vienna | Zarif | Lavrov | Zarif | JCPOA | Kommersant | Zarif | Lavrov | Vienna | Zarif
Alexander Maryasov | Iran | Russia | JCPOA | Zarif | West | Iran | Syria
Yulia Sveshnikova | Russian | Iran | Iran | United States | Russia | Moscow | Iran | United States | Russia | Iran | JCPOA | Iranians
Rouhani | Zarif | Zarif
Anton Khlopkov | Moscow | Security Council | Zarif | Moscow | Tehran | Iranian | Iran | IAEA | Russia | Treaty on the Non-Proliferation of Nuclear Weapons | UN Security Council | IAEA | International Atomic Energy Agency | Board of Governors | JCPOA | Russia | UN Security Council | IAEA | Iran | Iranian
Persian | JCPOA | Iranian | Khlopkov | Zarif | Russian
Iranians | Moscow | Said Gafurov | Motherland | Zarif | Foreign Minister | Russia | Iranian
-
"""

# Names stand in square brackets; the brackets are not part of the text.
CASES = """
Then [Gen. Soleimani] met [Mr. Zarif] and [John F. Kennedy Jr] in [St. Petersburg].
However, [Zarif] left. In [Farsi] it is [Borjam]. Perhaps [Zarif] knew. They left. Diplomacy failed.
He met [Lavrov]. [Lavrov] smiled. “[Russia] wants it.” Then [Russia] left. Rumours are rumours.
“Diplomacy was sacrificed,” he said. The experts said: “They [Soleimani] played.” It said: Nobody came.
[US] officials met the [UN Security Council] and the [European Union]’s envoys.
Then [Bashar al-Asad] met [Valéry Giscard d’Estaing], [Charles de Gaulle] and [Ludwig van Beethoven].
the [Ministry of Foreign Affairs], the [Treaty on the Non-Proliferation of Nuclear Weapons] and [Iran]
the [Ministry of Trade and Industry] told [Iran] and [Israel], with [Iran] on [Syria], the [Board of Governors]
then came [Malcolm X].[Zarif] left, and so did [Gen. Soleimani]
the [S/RES/2231/2015] text, an [F-16], the [P5+1], [COVID-19] and [AT&T]
the [Damascus]-based reporter, the ex-[Soviets], the [Turkish]-backed force, an iPhone, [Zarif]’s tape
on Monday and in July 2015 I met [Zarif] on Jan. 20 in [Tehran]
he said Yes to [Zarif], and it was He who left
the academic [Said Gafurov] in [The Hague] and [Иван Петров] spoke
[Lebanese] and [Israeli] newspapers agree.
it ended 3:2 [Zarif] being away, and he said: Lavrov lost
see https://example.com/Zarif and www.Example.com for more
he called it ‘[Borjam]’, at the [Agence France Presse]
[Sergei Lavrov]
By [John Helmer], [Moscow]
he met [Saeed            Leylaz] there
he met [Ẩn Dương], [Ḥasan al-Ḥakīm], [Ἀριστοτέλης], [Թորոս] and [Łódź]’s [Šimon Ł. Żak] and [Nguyễn Ái Quốc]
then [Yahoo! Research] paid [Yahoo], and [Jean d’Étaing] saw [Yahoo]
he met [Saeed]             [Leylaz] there
"""

WORDS = "Zarif The In I July US U.S. al- d’ A Ministry of the and for on said Gen. é É 中 5 https://A.b"
MARKS = ["“", "‘", "”", "’", "’s", "[", "]", ": ", ". ", " ", "  ", "\n", "\xa0", "-", ", ", "…"]
TEXTS = st.lists(st.sampled_from([*WORDS.split(), *MARKS]), max_size=30).map("".join)


def marked(text: str, aliases: tuple[str, ...] = ()) -> str:
    for one in reversed(names(text, aliases)):
        text = f"{text[: one.start]}[{one.text}]{text[one.end :]}"
    return text


def test_the_names_of_the_article_are_those_that_a_reader_finds():
    """Each name of the article, paragraph by paragraph."""
    found = names(ARTICLE)
    rows = [
        " | ".join(one.text for one in found if start <= one.start < end) or "-"
        for start, end in paragraphs(ARTICLE)
    ]
    assert rows == NAMES.strip().splitlines()


@pytest.mark.parametrize("expected", CASES.strip().splitlines())
def test_a_name_is_found_whole(expected):
    """Titles, particles, acronyms and identifiers belong to names; what only begins a sentence is none."""
    assert marked(expected.replace("[", "").replace("]", "")) == expected


def test_a_bracketed_initial_begins_no_name():
    """The capital of `[T]he` is the checker's, not a name's."""
    assert [one.text for one in names("Then “[T]he end” came to [Zarif].")] == ["Zarif"]


def test_a_heading_has_the_names_that_the_text_has():
    """In title case a capital says nothing, so the running text decides."""
    assert marked("Zarif Lies About Lavrov\nHe met Lavrov. Then Zarif left.") == (
        "[Zarif] Lies About [Lavrov]\nHe met [Lavrov]. Then [Zarif] left."
    )
    assert marked("Leave a Reply") == "Leave a Reply"


def test_aliases_count_wherever_they_stand_as_whole_words():
    """Small letters, sentence starts and headings included; inside other words they do not count."""
    aliases = ("the nuclear deal", "al-Asad", "Borjam", "@jzarif", "")
    assert marked("Borjam is the nuclear deal, not Borjams. See @jzarif", aliases) == (
        "[Borjam] is [the nuclear deal], not [Borjams]. See [@jzarif]"
    )
    assert marked("Borjam failed.") == "Borjam failed."


def test_an_alias_and_a_run_that_overlap_are_one_name():
    """The longest alias is taken, and the run around it keeps its words."""
    assert marked("He met Foreign Minister Javad Zarif.", ("Zarif", "Javad Zarif", "Minister")) == (
        "He met [Foreign Minister Javad Zarif]."
    )
    assert marked("He read the New York Times then.", ("the New York Times", "York")) == (
        "He read [the New York Times] then."
    )


def test_aliases_in_any_order_give_the_same_names():
    """The record set's order does not show."""
    aliases = ["Zarif", "Javad Zarif", "Zarif said", "Iran"]
    assert names("Then Javad Zarif said Iran.", aliases) == names(
        "Then Javad Zarif said Iran.", aliases[::-1]
    )


@given(TEXTS, st.lists(st.sampled_from(["Zarif", "said", "of the", "US", "d’", "É"])))
def test_names_stand_in_order_and_say_their_text(text, aliases):
    """They do not overlap, cross no line, and hold the words at their place."""
    end = 0
    for one in names(text, aliases):
        assert end <= one.start < one.end
        assert one.text == text[one.start : one.end]
        assert one.text.strip() == one.text
        assert "\n" not in one.text
        end = one.end


@given(TEXTS)
def test_an_alias_on_record_is_never_missed(text):
    """Every whole word of an alias lies in a name."""
    found = names(text, ["said"])
    for at in range(len(text)):
        alone = not text[at - 1 : at].isalnum() and not text[at + 4 : at + 5].isalnum()
        if text.startswith("said", at) and alone:
            assert any(one.start <= at and at + 4 <= one.end for one in found)


@pytest.mark.parametrize(
    "piece", ["A", "A.", "A ", "A-", "Ministry of ", "“A ", "Board of Trade and ", ": A ", "A'"]
)
def test_long_runs_are_read_in_one_pass(piece):
    """Degenerate texts of some 100,000 characters take no noticeable time."""
    assert all(one.end <= len(piece) * 20_000 for one in names(piece * 20_000))
