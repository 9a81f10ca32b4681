"""The words that join capitalised words into one name, and the bodies whose names are long.

Read by the finder of names.
"""

from __future__ import annotations

from factcheck.languages.word_lists import listed

PARTICLES = frozenset(
    [
        *listed("of de la le du des del della di da do dos der den van von bin ibn bint al el ul y"),
        *("of the", "de la", "de las", "de los", "van der", "van den", "von der"),
    ]
)
"""What may stand inside any name (`Ludwig van Beethoven`, `Bank of England`)."""

AFTER_BODY = frozenset(["for", "for the", "on", "on the"])
"""What may stand inside a name after a body or an accord (`Treaty on the Non-Proliferation of Nuclear Weapons`)."""

OFFICES = frozenset(
    listed("""
    Agency Association Bureau Center Centre Commission Committee Department Directorate Institute Ministry Office
    Organisation Organization
    """)
)
"""Bodies whose field may be two things (`Ministry of Trade and Industry`)."""

BODIES = OFFICES | frozenset(
    listed("""
    Academy Act Administration Agreement Authority Board Chamber Charter College Conference Convention Council Court
    Covenant Declaration Foundation Fund Institution Pact Party Plan Programme Program Protocol School Secretariat
    Service Society Treaty Union University
    """)
)
"""Bodies and accords that are for or on something."""
