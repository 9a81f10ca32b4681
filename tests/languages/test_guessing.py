"""In which language a text is: told where it plainly is, and not where a few words are alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.guessing import FEWEST, guess, is_plainly_not
from factcheck.languages.pack import pack_of

ARTICLE = (Path(__file__).resolve().parents[2] / "seeds" / "zarif-tape.txt").read_text(encoding="utf-8")

TEXTS = {
    "de": (
        "Die Brücke wurde im Mai eröffnet und hat nach Angaben der Stadt mehr als vierzig Millionen Euro "
        "gekostet, sagte die Bürgermeisterin bei der Eröffnung. Nach dem Bericht der Zeitung war das nicht "
        "die ganze Summe."
    ),
    "nl": (
        "De brug werd in mei geopend en heeft volgens de stad meer dan veertig miljoen euro gekost, zei de "
        "burgemeester bij de opening. Volgens de krant was dat niet het hele bedrag, want ook de weg naar de "
        "rivier moest voor het feest opnieuw worden aangelegd."
    ),
    "pt": (
        "A ponte foi inaugurada em maio e custou, segundo a cidade, mais de quarenta milhões de euros, disse "
        "a prefeita na inauguração. Segundo o jornal, não era toda a soma, porque também a estrada para o rio"
        " teve de ser refeita para a festa."
    ),
    "es": (
        "El puente se inauguró en mayo y costó, según la ciudad, más de cuarenta millones de euros, dijo la "
        "alcaldesa en la inauguración. Según el periódico no era toda la suma, porque también la carretera "
        "hacia el río tuvo que hacerse de nuevo para la fiesta."
    ),
    "ru": (
        "Мост был открыт в мае и стоил, по данным города, более сорока миллионов евро, сказала мэр на "
        "открытии. По данным газеты, это была не вся сумма, так как и дорогу к реке пришлось построить заново"
        " для праздника, как показал совет города."
    ),
    "uk": (
        "Міст було відкрито у травні, і він коштував, за даними міста, понад сорок мільйонів євро, сказала "
        "мер на відкритті. За даними газети, це була не вся сума, бо й дорогу до річки довелося побудувати "
        "заново для свята, як показала рада міста."
    ),
    "en": (
        "The bridge was opened in May and cost, according to the town, more than forty million euros, the "
        "mayor said at the opening. According to the newspaper this was not the whole sum, since the road to "
        "the river had to be built anew for the feast."
    ),
    "fa": (
        "پل در ماه مه افتتاح شد و به گفته شهرداری بیش از چهل میلیون یورو هزینه داشت، این را شهردار در مراسم "
        "افتتاح گفت. به گفته روزنامه این همه مبلغ نبود، زیرا جاده منتهی به رودخانه هم باید برای جشن از نو "
        "ساخته می‌شد و این را شورا نشان داد."
    ),
    "ar": (
        "افتتح الجسر في مايو وكلف بحسب المدينة أكثر من أربعين مليون يورو، قالت رئيسة البلدية في الافتتاح. "
        "وبحسب الصحيفة لم يكن هذا كل المبلغ، لأن الطريق إلى النهر كان يجب أن يبنى من جديد من أجل العيد كما "
        "قال المجلس بعد ذلك في تقريره."
    ),
    "zh": (
        "大桥于五月开通，市政府称花费超过四千万欧元，市长在开幕式上说。据报纸报道，这并不是全部金额，因为通往河边的道路也必须为庆典重建。"
    ),
    "ja": (
        "橋は五月に開通し、市によると四千万ユーロ以上かかったと市長は開通式で述べた。新聞によるとそれは全額ではなかった。"
    ),
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_paragraph_tells_its_language(code: str) -> None:
    assert guess(TEXTS[code]) == code


@pytest.mark.parametrize("code", TEXTS)
def test_what_is_declared_rightly_is_let_be(code: str) -> None:
    assert is_plainly_not(TEXTS[code], pack_of(code)) is None


@pytest.mark.parametrize("code", sorted({*TEXTS} - {"en"}))
def test_what_is_said_to_be_english_is_not(code: str) -> None:
    assert is_plainly_not(TEXTS[code], pack_of("en")) == code


def test_the_article_is_english() -> None:
    assert guess(ARTICLE) == "en"
    assert is_plainly_not(ARTICLE, pack_of("en")) is None


def test_of_a_language_without_a_pack_nothing_is_told() -> None:
    text = (
        "Bron öppnades i maj och kostade enligt staden mer än fyrtio miljoner euro, sade borgmästaren vid invigningen. "
        "Enligt tidningen var det inte hela summan, eftersom även vägen till floden måste byggas om för festen."
    )
    assert guess(text) is None


@given(
    st.lists(
        st.sampled_from(["Anna", "Kovar", "Vidrov", "2019", "510", "Monday", "euro"]), max_size=FEWEST - 1
    )
)
def test_few_words_tell_nothing(words: list[str]) -> None:
    assert guess(" ".join(words)) is None
