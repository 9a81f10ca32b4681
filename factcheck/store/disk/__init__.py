"""Files, folders and settings."""

__all__ = [
    "files",
    "links",
    "lookalikes",
    "output",
    "pages",
    "root",
    "setting_lines",
    "settings_file",
    "toml_text",
    "user_folders",
]
