"""The fact-check of an article as one self-contained page. `factcheck report --format html`, `pytest --factcheck-html`."""

__all__ = ["page", "setting", "site"]
