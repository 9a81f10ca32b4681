"""Quotations in twenty languages: no corruption passes for faithful, and every honest variant is taken.

Each language has a sentence with a denial, cut in two before and after it, and a sentence without one. The sentences are the
project's own.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from factcheck.languages.language import language_of
from factcheck.quoting.matches import Match
from factcheck.quoting.trace import Tracer


@dataclass(frozen=True, kw_only=True)
class InLanguage:
    """What says in which language a text is."""

    language: str


@dataclass(frozen=True, kw_only=True)
class Denied:
    """A sentence that denies: what stands before the denial, the denial, and what stands after it."""

    before: str
    denial: str
    after: str
    glue: str = " "

    @property
    def text(self) -> str:
        """The whole sentence, without its full stop."""
        return self.glue.join((self.before, self.denial, self.after))


DENIALS = {
    "en": Denied(before="The minister has", denial="not", after="taken the money from the bank"),
    "de": Denied(
        before="Der Minister hat das Geld der Bank", denial="nicht", after="genommen und bleibt im Amt"
    ),
    "fr": Denied(
        before="Le ministre a dit qu'il", denial="n'avait jamais", after="pris l'argent de la banque"
    ),
    "es": Denied(before="El ministro dijo ayer que él", denial="no", after="tomó el dinero del banco"),
    "pt": Denied(before="O ministro disse ontem que ele", denial="não", after="pegou o dinheiro do banco"),
    "it": Denied(
        before="Il ministro ha detto ieri che lui", denial="non", after="ha preso il denaro della banca"
    ),
    "nl": Denied(
        before="De minister heeft het geld van de bank",
        denial="niet",
        after="aangenomen en blijft in functie",
    ),
    "pl": Denied(before="Minister powiedział wczoraj, że on", denial="nie", after="wziął pieniędzy z banku"),
    "cs": Denied(before="Ministr včera řekl, že si peníze", denial="nikdy", after="z banky vzal do kapsy"),
    "ru": Denied(before="Министр сказал вчера, что он", denial="не", after="брал деньги из банка"),
    "uk": Denied(before="Міністр сказав учора, що він", denial="не", after="брав гроші з банку"),
    "tr": Denied(before="Bakan dün bankanın parasını", denial="asla", after="cebine koyar dedi herkese"),
    "ar": Denied(before="قال الوزير أمس إنه", denial="لم", after="يأخذ المال من البنك"),
    "fa": Denied(before="وزیر دیروز گفت که او", denial="هرگز", after="پول بانک را برداشته است"),
    "he": Denied(before="השר אמר אתמול כי הוא", denial="לא", after="לקח את הכסף מהבנק"),
    "hi": Denied(before="मंत्री ने कल कहा कि उन्होंने पैसे", denial="नहीं", after="लिए और वे पद पर हैं"),
    "zh": Denied(before="部长昨天在记者会上说他", denial="没有", after="拿银行的钱", glue=""),
    "ja": Denied(before="大臣は昨日の会見で金を受け取ったことは", denial="ない", after="と述べた", glue=""),
    "ko": Denied(before="장관은 어제 은행의 돈을", denial="안", after="받았다고 기자들에게 말했다"),
    "id": Denied(
        before="Menteri itu kemarin berkata bahwa ia", denial="tidak", after="mengambil uang dari bank"
    ),
}
"""The text denies; without the denial it says the opposite."""

PLAIN = {
    "en": "The minister took 510 euros from the bank on Monday and left the town with Anna Kovar.",
    "de": "Der Minister nahm am Montag 510 Euro aus der Bank und verließ die Stadt mit Anna Kovar.",
    "fr": "Le ministre a retiré lundi 510 euros de la banque et a quitté la ville avec Anna Kovar.",
    "es": "El ministro retiró el lunes 510 euros del banco y salió de la ciudad con Anna Kovar.",
    "pt": "O ministro retirou na segunda-feira 510 euros do banco e deixou a cidade com Anna Kovar.",
    "it": "Il ministro ha ritirato lunedì 510 euro dalla banca e ha lasciato la città con Anna Kovar.",
    "nl": "De minister haalde maandag 510 euro van de bank en verliet de stad samen met Anna Kovar.",
    "pl": "Minister wypłacił w poniedziałek 510 euro z banku i wyjechał z miasta z Anną Kovar.",
    "cs": "Ministr vybral v pondělí 510 eur z banky a odjel z města společně s Annou Kovar.",
    "ru": "Министр снял в понедельник 510 евро в банке и покинул город вместе с Анной Ковар.",
    "uk": "Міністр зняв у понеділок 510 євро в банку і залишив місто разом з Анною Ковар.",
    "tr": "Bakan pazartesi günü bankadan 510 avro çekti ve Anna Kovar ile birlikte kentten ayrıldı.",
    "ar": "سحب الوزير يوم الاثنين 510 يورو من البنك وغادر المدينة مع آنا كوفار بعد الظهر.",
    "fa": "وزیر روز دوشنبه 510 یورو از بانک برداشت و شهر را همراه آنا کووار ترک کرد.",
    "he": "השר משך ביום שני 510 אירו מהבנק ועזב את העיר יחד עם אנה קובר אחר הצהריים.",
    "hi": "मंत्री ने सोमवार को बैंक से 510 यूरो लिए और आन्ना कोवार के साथ शहर छोड़ दिया।",
    "zh": "部长星期一从银行取了510欧元，下午和安娜·科瓦尔一起离开了城市。",
    "ja": "大臣は月曜日に銀行から510ユーロを引き出し、午後にアンナ・コヴァルと町を出た。",
    "ko": "장관은 월요일에 은행에서 510유로를 찾아 오후에 안나 코바르와 함께 도시를 떠났다.",
    "id": "Menteri itu mengambil 510 euro dari bank pada hari Senin dan meninggalkan kota bersama Anna Kovar.",
}

SPACELESS = ("zh", "ja")


def traced(quote: str, text: str, code: str) -> Match:
    return Tracer(text, language=language_of(InLanguage(language=code))).trace(quote).outcome


def halves(code: str) -> tuple[str, str, str]:
    """A plain sentence in three parts, cut where words end."""
    text = PLAIN[code]
    if code in SPACELESS:
        first, second = text.index("510"), max(text.find("，"), text.find("、"))
        return text[:first], text[first:second], text[second + 1 :]
    words = text.split(" ")
    return " ".join(words[:5]), " ".join(words[5:9]), " ".join(words[9:])


@pytest.mark.parametrize("code", DENIALS)
@pytest.mark.parametrize("ellipsis", ["…", "...", "[…]"])
def test_a_denial_that_is_cut_out_never_passes(code: str, ellipsis: str) -> None:
    case = DENIALS[code]
    quote = case.glue.join((case.before, ellipsis, case.after))
    assert not traced(quote, f"{case.text}.", code).passes


@pytest.mark.parametrize("code", DENIALS)
def test_a_denial_that_is_dropped_without_a_mark_never_stands(code: str) -> None:
    case = DENIALS[code]
    assert not traced(case.glue.join((case.before, case.after)), f"{case.text}.", code).stands


@pytest.mark.parametrize("code", DENIALS)
def test_a_bracket_never_takes_the_place_of_a_denial(code: str) -> None:
    case = DENIALS[code]
    quote = case.glue.join((case.before, "[Kovar]", case.after))
    assert not traced(quote, f"{case.text}.", code).passes


@pytest.mark.parametrize("code", PLAIN)
def test_another_figure_never_stands(code: str) -> None:
    for other in ("501", "51", "5100", "610"):
        assert not traced(PLAIN[code].replace("510", other), PLAIN[code], code).stands, other


@pytest.mark.parametrize("code", PLAIN)
def test_a_bracket_never_passes_for_a_figure(code: str) -> None:
    assert not traced(PLAIN[code].replace("510", "[600]"), PLAIN[code], code).passes


@pytest.mark.parametrize("code", PLAIN)
def test_parts_in_another_order_never_stand(code: str) -> None:
    glue = "" if code in SPACELESS else " "
    first, second, third = halves(code)
    assert not traced(glue.join((second, first, third)), PLAIN[code], code).stands
    assert not traced(f"{third} … {first}", PLAIN[code], code).stands


@pytest.mark.parametrize("code", PLAIN)
def test_words_spliced_from_elsewhere_never_stand(code: str) -> None:
    case, (first, _, _) = DENIALS[code], halves(code)
    text = f"{PLAIN[code]}\n{case.text}."
    assert not traced(f"{first}{case.glue}{case.after}", text, code).stands


@pytest.mark.parametrize("code", [code for code in PLAIN if code not in SPACELESS])
def test_half_a_word_never_stands(code: str) -> None:
    """A word cut in its middle is another word, but where short words are written together with it."""
    word = max(PLAIN[code].split(" ")[:-1], key=len).strip(".,")
    assert not traced(word[:-3], PLAIN[code], code).stands


@pytest.mark.parametrize("code", PLAIN)
def test_the_whole_and_its_parts_stand(code: str) -> None:
    """A true quotation from the beginning, the middle and the end."""
    assert traced(PLAIN[code], PLAIN[code], code) is Match.VERBATIM
    for part in halves(code):
        assert traced(part, f"X. {PLAIN[code]} Y.", code) is Match.VERBATIM, part


@pytest.mark.parametrize("code", PLAIN)
def test_a_cut_without_a_denial_passes(code: str) -> None:
    """What is left out says nothing about what stays."""
    first, _, third = halves(code)
    assert traced(f"{first} … {third}", PLAIN[code], code) is Match.ELIDED


@pytest.mark.parametrize("code", DENIALS)
def test_a_denial_that_is_quoted_passes(code: str) -> None:
    case = DENIALS[code]
    assert traced(case.text, f"{case.text}.", code) is Match.VERBATIM


@pytest.mark.parametrize("code", PLAIN)
def test_marks_and_breaks_of_lines_are_typography(code: str) -> None:
    first, second, _ = halves(code)
    glue = "" if code in SPACELESS else " "
    broken = f"{first}{glue}{second}"
    assert traced(broken, PLAIN[code].replace(broken, f"{first}\n{second}"), code).passes
    assert traced(f"“{first}”", f"„{first}“ {second}", code).passes


@pytest.mark.parametrize(
    ("code", "quote", "text"),
    [
        ("ar", "الوزير", "قال والوزير إنه لم يأخذ المال"),
        ("ar", "البنك", "أخذ المال من البنك وبالبنك"),
        ("he", "השר", "אמר שהשר לא לקח"),
        ("ko", "서울", "그는 서울에서 말했다"),
        ("zh", "5月3日", "2015年5月3日部长抵达"),
        ("zh", "我没有拿钱", "部长昨天说我没有拿钱，然后离开了。"),
        ("ja", "五月三日", "二〇一五年五月三日に到着した"),
    ],
)
def test_a_word_with_its_particle_stands(code: str, quote: str, text: str) -> None:
    assert traced(quote, text, code).passes


@pytest.mark.parametrize(
    ("code", "quote", "text"),
    [
        ("zh", "可能", "部长说这是不可能的。"),
        ("zh", "法", "这是非法的。"),
        ("sv", "Ministern tog … pengarna", "Ministern tog inte pengarna."),
        ("th", "รัฐมนตรี … เงิน", "รัฐมนตรีไม่ได้รับเงิน"),
        ("de", "[Acht] Menschen starben", "Sieben Menschen starben am Montag."),
        ("fr", "Il a … dit que la mairie", "Il a plus dit que la mairie."),
    ],
)
def test_what_nobody_can_judge_is_unread(code: str, quote: str, text: str) -> None:
    assert traced(quote, text, code) is Match.UNREAD
