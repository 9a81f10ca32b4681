"""`python -m factcheck`, the same as the command `factcheck`."""

from factcheck.cli import main

raise SystemExit(main())
