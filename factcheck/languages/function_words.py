"""The English words that open sentences without naming anything, capitalised as they stand there.

The sentence splitter takes one after an abbreviation as the start of a sentence (`in the U.S. The`); the
finder of names takes one at a sentence's start for no name.
"""

from __future__ import annotations

from factcheck.languages.word_lists import listed

FUNCTION_WORDS = frozenset(
    listed("""
    A About Above Accordingly According Across After Afterwards Again Against Ago All Almost Alone Along Already
    Also Although Altogether Always Amid Among And Another Any Anyone Anything Apart Apparently Are Around As
    Aside At Back Based Because Before Behind Being Below Beside Besides Between Beyond Both But By Can
    Clearly Come Compared Consequently Contrary Could Currently Depending Despite Did Do Does Done During Each
    Earlier Either Else Elsewhere Enough Especially Essentially Even Eventually Ever Every Everybody Everyone
    Everything Everywhere Evidently Except Far Few Fewer Finally For Formerly Fortunately Frequently From
    Further Furthermore Generally Given Had Half Hardly Has Have Having He Hence Her Here Hers Herself Him
    Himself His Hitherto How However I If Ironically In Including Indeed Initially Inside Instead Into Is It Its
    Itself Just Last Lastly Lately Later Latter Least Less Let Like Likewise Little Long Mainly Many May Maybe
    Me Meanwhile Might Mine More Moreover Most Mostly Much Must My Myself Naturally Near Nearly Needless Neither
    Never Nevertheless Next No Nobody None Nonetheless Nor Normally Not Nothing Notwithstanding Now Nowadays
    Nowhere Obviously Of Off Often Oh On Once Only Onto Or Other Others Otherwise Ought Our Ours Out Outside
    Over Own Particularly Perhaps Please Possibly Presumably Previously Probably Provided Quite Rather
    Really Recently Regarding Regardless Same Second See Seldom Several Shall She Should Similarly
    Simply Since So Some Somebody Somehow Someone Something Sometimes Somewhere Soon Still Subsequently Such
    Suddenly Supposedly Surely Than Thanks That The Their Theirs Them Themselves Then There Thereafter Therefore
    These They This Those Though Through Throughout Thus Till To Today Together Tomorrow Tonight Too Toward
    Towards Traditionally Two Typically Ultimately Unfortunately Unless Unlike Until Up Upon Us Usually Very Via
    Was We Well Were What Whatever When Whenever Where Whereas Wherever Whether Which Whichever While Who
    Whoever Whom Whose Why Will With Within Without Would Yes Yesterday Yet You Your Yours
    Anti Ex Mid Non Post Pre Pro Re
    Zero One Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen
    Eighteen Nineteen Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety Hundreds Thousands Millions Dozens
    First Third Fourth Fifth
    An Under
    """)
)

SENTENCE_OPENERS = FUNCTION_WORDS - frozenset(
    listed("Under Post Pre Pro Anti Ex Re Mid Non First Second Third Fourth Fifth May Will Us Long Back")
)
"""Those that, after an abbreviation, open a sentence: not `U.S. Under Secretary`, `U.S. Post Office`."""


def is_function_word(word: str) -> bool:
    """Return whether a word, in small letters or with a capital, tells nothing by itself."""
    return word.capitalize() in FUNCTION_WORDS
