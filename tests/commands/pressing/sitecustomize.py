"""Presses Ctrl-C for a group of processes at one moment: Python reads this file as each of them begins.

The moment is a module's import, so that it does not hang on a machine's pace; what comes after it is measured in the time that
the process itself has had (`ITIMER_PROF`).
"""

import os
import signal
import sys

MODULE = os.environ["PRESS_AT"]
TIMES = int(os.environ["PRESS_TIMES"])
DELAY = float(os.environ["PRESS_AFTER"])
COUNTED = os.environ["PRESS_COUNTED"]


def press(*_: object) -> None:
    """As a terminal does."""
    os.killpg(os.getpgrp(), signal.SIGINT)


def watch(event: str, about: tuple[object, ...]) -> None:
    """The moment is an import's beginning, in the nth process that comes so far."""
    if event != "import" or about[0] != MODULE:
        return
    with open(COUNTED, "ab") as counted:  # noqa: PTH123 - nothing is imported that the process may not import itself
        counted.write(b".")
        counted.flush()
        if counted.tell() != TIMES:
            return
    if DELAY:
        signal.signal(signal.SIGPROF, press)
        signal.setitimer(signal.ITIMER_PROF, DELAY)
    else:
        press()


signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's job in the background ignores it
sys.addaudithook(watch)
