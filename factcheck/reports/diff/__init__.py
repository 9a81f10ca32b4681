"""What has changed between two states of a fact-check, as text, JSON and a Markdown comment."""

__all__ = ["json", "outline", "text"]
