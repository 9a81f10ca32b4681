"""Files, folders and settings."""

__all__ = ["files", "lookalikes", "output", "pages", "root", "settings_file", "toml_text"]
