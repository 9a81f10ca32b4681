"""A text in Markdown: which of its characters a reader of the rendered page sees, and which are marks or no text at all.

Sources: CommonMark 0.31 and GitHub Flavored Markdown 0.29 for what renders how; the front matter, template tags and
attribute lists are those of Jekyll, Hugo, Eleventy and Astro.
"""

__all__ = ["front_matter", "inline_marks", "view", "visible"]
