"""Files, folders and settings."""

__all__ = [
    "files",
    "links",
    "lookalikes",
    "output",
    "pages",
    "root",
    "settings_file",
    "toml_text",
    "user_folders",
]
