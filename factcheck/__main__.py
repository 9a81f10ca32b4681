"""The command `factcheck` as a process; `python -m factcheck` is the same.

Nothing is imported from the folder in which one stands. What `python -m` itself looks for there before any line of ours is
run (`factcheck`, `runpy` and what that needs) nobody here can help: `python -P -m factcheck` does not look there at all.

Ctrl-C ends it in one line whenever it comes, so nothing is imported before somebody minds it.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

INTERRUPTED = 130  # as a shell says it of Ctrl-C; written again here, where nothing may be imported yet

_folder: list[str] = []  # the one that `python -m` has put on the path of imports


def run() -> None:
    """Run the command, and end with its exit status."""
    if __name__ == "__main__" and not sys.flags.safe_path and sys.path:
        _folder.append(sys.path.pop(0))  # where one stands: whatever lies there would be taken for a library
    try:
        status = _status()
    except KeyboardInterrupt:
        status = _interrupted()
    except Exception as error:
        from factcheck.breakdowns import is_interruption  # noqa: PLC0415 - see the module's docstring

        if not is_interruption(error):
            raise
        status = _interrupted()
    sys.exit(status)


def _status() -> int:
    """The exit status of the command."""
    sys.unraisablehook = _again
    import gc  # noqa: PLC0415 - see the module's docstring
    import signal  # noqa: PLC0415

    heard: list[int] = []

    def hear(number: int, frame: FrameType | None) -> None:
        """Note it too: compiled code, such as pydantic-core's, may drop the exception."""
        heard.append(number)
        signal.default_int_handler(number, frame)

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else a shell's job in the background
        signal.signal(signal.SIGINT, hear)
    from factcheck.cli import main  # noqa: PLC0415

    for folder in _folder:
        from factcheck.house_modules import leave_out  # noqa: PLC0415

        leave_out(folder)
    status = main()
    if status == INTERRUPTED or heard:
        return _interrupted()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the work is done, and only Python is still to end
    gc.freeze()  # what it made dies with the process, and need not be searched for garbage: some twentieth of a large check
    return status


def _interrupted() -> int:
    """Say so once, however often the key is pressed."""
    import signal  # noqa: PLC0415 - see the module's docstring

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stderr.write("factcheck: interrupted\n")
    return INTERRUPTED


def _again(lost: sys.UnraisableHookArgs) -> None:
    """Where Ctrl-C came in code whose exceptions Python drops, such as a weak reference's, let it come again."""
    if not issubclass(lost.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
        return
    import _thread  # noqa: PLC0415 - see the module's docstring
    import threading  # noqa: PLC0415

    threading.Timer(0.01, _thread.interrupt_main).start()


if __name__ == "__main__":
    run()
