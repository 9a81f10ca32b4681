"""The packs: all that is of one language, as data; a file a language, named by its BCP 47 tag."""
