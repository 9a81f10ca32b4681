"""The errors a user can meet, each naming the file and the way out.

FactcheckError
├── ProjectError      nothing to check: no project, no record files, an unreadable folder
│   └── HistoryError   git is not there, or does not have what is asked of it
│       └── ForeignRepositoryError   git refuses to read it, since somebody else owns it
├── SigningError      a claim that should not be signed, or cannot be
├── SettingsError     `[tool.factcheck]` or an installed package names what does not exist, or a name that is taken
├── BrokenReportError a report broke down; its error is the cause
├── PartBrokeDownError what rules and reports share could not be computed (`breakdowns.py`)
├── RefusedError      a value that a model of records refuses; it carries what to do
└── DateError         a date or duration that is not in the calendar or not in the notation
    └── UnsupportedDateError   valid ISO 8601-2, but of a form refused on purpose

Faults in record files are not errors but findings: a run reports them all.
"""

from __future__ import annotations


class FactcheckError(Exception):
    """Anything that stops a run; its text is for the user, without a traceback."""


class ProjectError(FactcheckError):
    """No fact-check could be found or read at the place named."""


class HistoryError(ProjectError):
    """The past of a project cannot be read: no git, no repository, an unknown revision, a shallow clone."""


class ForeignRepositoryError(HistoryError):
    """There is a repository, and git reads none that belongs to another user of the machine."""


class SigningError(FactcheckError):
    """What was to be signed should not be, or not in this place; nothing was signed."""


class SettingsError(FactcheckError):
    """An unknown option, rule, profile or severity; or rules or reports that are not to be had, or of a name that is taken."""


class BrokenReportError(FactcheckError):
    """The code of a report failed on a record set; its error is the cause."""


class RefusedError(FactcheckError, ValueError):
    """A value that a model refuses, with the way out; Pydantic reports it because it is a ValueError."""

    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.way_out = way_out


class DateError(FactcheckError, ValueError):
    """The text is not a date, interval or duration of the calendar."""


class UnsupportedDateError(DateError):
    """The text is valid ISO 8601-2, but of a form that this tool refuses; the message names the form."""
