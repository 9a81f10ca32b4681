"""A project becomes a record set: its root, its articles, its texts, its clashes, and all its problems in one run."""

from __future__ import annotations

import gc
import hashlib
from pathlib import Path

import pytest

from factcheck.errors import ProjectError
from factcheck.findings import Place
from factcheck.records.record_set import RecordSet
from factcheck.store.loading.loader import load, load_files

TEXT = b"It cost 40 million euros.\r\nThe mayor said so.\n"
BRIDGE = {
    "seeds/bridge.txt": TEXT,
    "seeds/bridge.yaml": b"article: {id: bridge, title: B, text: bridge.txt, sha256: '%s'}\n" % (b"0" * 64),
}
CLAIM = "{id: %s, statement: S., quote: It cost}"


def loaded(files: dict[str, str | bytes] | None = None, **more: str) -> RecordSet:
    """The bridge's article with further files; a keyword is a file in claims/."""
    everything = {**BRIDGE, **(files or {}), **{f"claims/{name}.yaml": text for name, text in more.items()}}
    return load_files(
        (path, text.encode() if isinstance(text, str) else text) for path, text in everything.items()
    )


def messages(records: RecordSet) -> list[str]:
    return [f"{found.place} {found.origin.key}: {found.message}" for found in records.problems]


def test_records_of_the_same_keys_share_what_tells_which_were_given() -> None:
    """A copy with a further key has its own."""
    one, other = loaded(a=f"article: bridge\nclaims: [{CLAIM % 'one'}, {CLAIM % 'other'}]").claims.values()
    assert one.model_fields_set is other.model_fields_set
    changed = one.model_copy(update={"note": "N."})
    assert changed.model_fields_set == {"id", "statement", "quote", "note"}
    assert one.model_fields_set == other.model_fields_set == {"id", "statement", "quote"}


class TestLoad:
    """Loading from disk."""

    def test_from_disk_and_memory_the_same(self, tmp_path: Path) -> None:
        """The same files make the same record set, wherever they lie."""
        files = {
            **BRIDGE,
            "claims/b.yaml": f"claims: [{CLAIM % 'c'}, 3]".encode(),
            "claims/a/z.yaml": b"claims: [",
        }
        for name, data in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(data)
        on_disk, in_memory = load(tmp_path), load_files(files.items(), root=str(tmp_path))
        assert on_disk == in_memory
        assert load(tmp_path / "claims").entries == on_disk.entries
        origin = on_disk.claims["c"].origin
        assert (
            on_disk.locate(origin, ("quote",))
            == in_memory.locate(origin, ("quote",))
            == Place(file="claims/b.yaml", line=1, column=40)
        )

    def test_nothing_to_check(self, tmp_path: Path) -> None:
        """A project without any record file is an error, not a green run."""
        with pytest.raises(ProjectError, match="no fact-check"):
            load(tmp_path)
        (tmp_path / "claims").mkdir()
        with pytest.raises(ProjectError, match="no record"):
            load(str(tmp_path))

    def test_garbage_collector_is_left_as_it_was(self) -> None:
        """Thresholds are raised while loading, restored after it, and left alone where collection is off."""
        before = gc.get_threshold()
        try:
            for thresholds in ((700, 10, 10), (0, 10, 10), (10**6, 100, 2000)):
                gc.set_threshold(*thresholds)
                loaded(a="claims: [")
                assert gc.get_threshold() == thresholds
        finally:
            gc.set_threshold(*before)


class TestEntries:
    """Every record is an entry, with a key that is unique in its file."""

    def test_keys_and_places(self) -> None:
        """Claims go by their ids, other records by kind and id, the nameless by position."""
        records = loaded(
            a=f"claims:\n  - {CLAIM % 'c'}\n  - {CLAIM % 'c'}\n  - 3\n  - {CLAIM % 'B_d'}\nexclusions:\n  - {{quote: x}}\n"
            "  - {quote: y}\nsources: [{id: s}]\nentities: [{id: e, name: E}]\nevents: [{id: e, label: E}]\n"
            "properties: [{id: p, label: P}, {id: q}]\n"
        )
        assert [
            (entry.origin.key, entry.origin.line, entry.kind, entry.record is None)
            for entry in records.entries
        ] == [
            ("c", 2, "claim", False),
            ("c.2", 3, "claim", False),
            ("claim.3", 4, "claim", True),
            ("claim.4", 5, "claim", True),
            ("exclusion.1", 7, "exclusion", False),
            ("exclusion.2", 8, "exclusion", False),
            ("source.s", 9, "source", False),
            ("entity.e", 10, "entity", False),
            ("event.e", 11, "event", False),
            ("property.p", 12, "property", False),
            ("property.q", 12, "property", True),
            ("article.bridge", 1, "article", False),
        ]
        assert records.broken == {("property", "q")}
        assert [claim.key for claim in records.claims.values()] == ["c"]
        assert len(records.exclusions) == 2

    def test_order_is_that_of_files_and_places(self) -> None:
        """Records come sorted by path, then as they stand, whatever the order of reading."""
        files = {"claims/b.yaml": f"claims: [{CLAIM % 'z'}]", "claims/a/x.yaml": f"claims: [{CLAIM % 'y'}]"}
        records = loaded(files)
        assert list(records.claims) == ["y", "z"]
        assert records == loaded(dict(reversed(files.items())))

    def test_a_file_that_cannot_be_read_is_one_entry(self) -> None:
        """Its ids count as broken, so that nobody takes what refers to them for wrong."""
        records = loaded(a="sources:\n  - id: tass-1\n  - {id: 'tass-2', title: [}\n")
        (entry, _) = records.entries
        assert (entry.kind, entry.origin.key, entry.record) == ("file", "file", None)
        assert {("source", "tass-1"), ("source", "tass-2"), ("claim", "tass-1")} <= records.broken

    def test_a_flaw_of_the_file_leaves_its_records(self) -> None:
        """A misspelt list is reported on the file; what could be read is checked."""
        records = loaded(a=f"claims: [{CLAIM % 'c'}]\nsorces: [{{id: s}}]\nevents:\n")
        assert [entry.origin.key for entry in records.entries] == ["file", "c", "article.bridge"]
        assert ("source", "s") in records.broken
        assert ("claim", "c") not in records.broken


class TestArticles:
    """Which article a file is about, and its text."""

    def test_the_only_article_goes_unsaid(self) -> None:
        """Where there is one article, claims need not name it; other records are about none."""
        records = loaded(
            a=f"claims: [{CLAIM % 'c'}]\n", b="sources: [{id: s}]", c="article: bridge\nsources: [{id: t}]"
        )
        origins = {entry.origin.key: entry.origin.article for entry in records.entries}
        assert origins == {"c": "bridge", "source.s": None, "source.t": "bridge", "article.bridge": "bridge"}

    def test_a_broken_article_is_still_the_only_one(self) -> None:
        """Claims about an article that cannot be read are about it all the same, and not to be judged."""
        records = loaded({"seeds/bridge.yaml": "article: {id: bridge}"}, a=f"claims: [{CLAIM % 'c'}]")
        assert records.claims["c"].origin.article == "bridge"
        assert records.broken == {("article", "bridge")}
        assert [found.origin.key for found in records.problems] == ["article.bridge"] * 3

    def test_an_unreadable_article_is_still_the_only_one(self) -> None:
        """A slip in the article's file is one problem, not one more for every file with claims."""
        broken = "article:\n  title: A: B\n  id: bridge\nsources: [{id: s}]\n"
        records = loaded({"seeds/bridge.yaml": broken}, a=f"claims: [{CLAIM % 'c'}]")
        assert [found.origin.file for found in records.problems] == ["seeds/bridge.yaml"]
        assert records.claims["c"].origin.article == "bridge"
        assert ("article", "bridge") in records.broken

    def test_several_articles_have_to_be_named(self) -> None:
        """With two articles, a file with claims says which it is about."""
        other = BRIDGE["seeds/bridge.yaml"].replace(b"id: bridge", b"id: tower")
        records = loaded(
            {"seeds/tower.yaml": other}, a=f"claims: [{CLAIM % 'c'}]", b="events: [{id: e, label: E}]"
        )
        assert messages(records) == [
            "claims/a.yaml:1:1 file: the file does not say which article it is about"
        ]
        assert records.claims["c"].origin.article is None

    def test_no_article(self) -> None:
        """Claims without any article are reported."""
        records = load_files(
            [("claims/a.yaml", f"exclusions: [{{quote: x}}]\nclaims: [{CLAIM % 'c'}]".encode())]
        )
        assert messages(records) == [
            "claims/a.yaml:1:1 file: the file has claims or exclusions, and no article is on record"
        ]

    def test_claims_beside_the_article(self) -> None:
        """The file with the article's record may hold its claims."""
        files = {"seeds/bridge.yaml": BRIDGE["seeds/bridge.yaml"] + f"claims: [{CLAIM % 'c'}]".encode()}
        assert loaded(files).claims["c"].origin.article == "bridge"

    def test_text_and_digest(self) -> None:
        """The text is as stored, without a byte order mark; the digest is of the bytes."""
        data = b"\xef\xbb\xbf" + TEXT
        records = loaded({"seeds/bridge.txt": data})
        assert records.article_texts == {"bridge": TEXT.decode()}
        assert records.article_digests == {"bridge": hashlib.sha256(data).hexdigest()}

    def test_stored_copies_of_sources(self) -> None:
        """A source's text lies beside its record, at any depth."""
        files = {
            "claims/deep/s.yaml": "sources: [{id: s, text: ../copies/s.txt}]",
            "claims/copies/s.txt": b"copy",
        }
        records = loaded(files)
        assert records.source_texts == {"s": "copy"}
        assert records.source_digests == {"s": hashlib.sha256(b"copy").hexdigest()}

    @pytest.mark.parametrize(
        ("data", "words"),
        [(b"caf\xe9", "byte 3 (0xE9)"), ("é".encode("utf-16"), "UTF-16"), (None, "no file seeds/bridge.txt")],
    )
    def test_a_text_that_cannot_be_read(self, data: bytes | None, words: str) -> None:
        """An article without its text is broken, at its key `text`; what is about it is not checked."""
        files: dict[str, str | bytes] = {**BRIDGE, "claims/a.yaml": f"claims: [{CLAIM % 'c'}]"}
        files |= {"seeds/bridge.txt": data} if data is not None else {}
        if data is None:
            del files["seeds/bridge.txt"]
        records = load_files(
            (path, text.encode() if isinstance(text, str) else text) for path, text in files.items()
        )
        (found,) = records.problems
        assert words in found.message
        assert str(found.place) == "seeds/bridge.yaml:1:39"
        assert not records.articles
        assert not records.article_texts
        assert records.broken == {("article", "bridge")}

    @pytest.mark.parametrize(
        "path", ["../../etc/passwd", "/etc/passwd", "..", "a/../../../b", "..\\\\b", "\\0"]
    )
    def test_a_text_outside(self, path: str) -> None:
        """No path leads out of the project."""
        records = loaded(a=f'sources: [{{id: s, text: "{path}"}}]')
        (found,) = records.problems
        assert (found.rule, found.origin.key) == ("broken-record", "source.s")


class TestClashes:
    """Two records of one kind with one id."""

    def test_the_first_stays(self) -> None:
        """The later one is reported with the first one's place, and is no member of the set."""
        first, second = (
            "{id: c, statement: First., quote: It cost}",
            "{id: c, statement: Second., quote: It cost}",
        )
        records = loaded(a=f"claims:\n  - {first}\n", b=f"claims:\n  - {second}\n")
        (found,) = records.problems
        assert (found.rule, found.related, str(found.place)) == ("duplicate-id", ("c",), "claims/b.yaml:2:10")
        assert "claims/a.yaml:2" in found.message
        assert records.claims["c"].statement == "First."
        assert records.entries[1].record is not None

    def test_a_broken_record_holds_its_id(self) -> None:
        """An id is taken by a record that cannot be read, too, so that mending it reveals nothing new."""
        records = loaded(a="claims: [{id: c}]", b=f"claims: [{CLAIM % 'c'}]")
        assert [found.rule for found in records.problems] == [
            "broken-record",
            "broken-record",
            "duplicate-id",
        ]
        assert not records.claims
        assert records.broken == {("claim", "c")}

    def test_an_exclusion_has_no_id(self) -> None:
        """One that is given an id is a broken record with the place of the key, which ended in a traceback before."""
        records = loaded(a="exclusions: [{quote: It cost, reason: opinion, id: c}]")
        assert messages(records) == ["claims/a.yaml:1:48 exclusion.1: 'id' is no key of an exclusion"]
        assert not records.broken

    def test_articles_clash_too(self) -> None:
        """Two articles with one id: the first one's text counts."""
        files = {
            "seeds/z.yaml": BRIDGE["seeds/bridge.yaml"].replace(b"bridge.txt", b"z.txt"),
            "seeds/z.txt": b"another",
        }
        records = loaded(files)
        assert [found.rule for found in records.problems] == ["duplicate-id"]
        assert records.article_texts == {"bridge": TEXT.decode()}


def test_many_complaints_about_one_record_are_cut() -> None:
    """A record with a thousand unknown keys earns twenty complaints, and the number of the rest."""
    records = loaded(
        a=f"claims: [{{id: c, statement: S., quote: x, {', '.join(f'k{n}: 1' for n in range(1000))}}}]"
    )
    assert len(records.problems) == 20
    assert records.problems[-1].hint.endswith("980 more faults of this record are not shown")


@pytest.mark.parametrize(
    "written",
    [
        "? @\n: 1",
        "claims:\n  - ? @\n    : 1",
        "claims: &@ []",
        "claims: [*@]",
        "claims:\n  - {quote: {? @ : 1}}",
    ],
)
def test_a_long_word_is_cut(written: str) -> None:
    """Whatever stands for a key or a name in YAML, the complaint about it can be read; a line end in it is written out."""
    for word in ("k" * 5_000, '"a\\nb"', '"statemen\\nt"'):
        if word.isalpha() or "?" in written:
            for problem in loaded(a=written.replace("@", word)).problems:
                assert len(problem.message + problem.hint) < 600
                assert "\n" not in problem.message + problem.hint


def test_brackets_without_end() -> None:
    """What libyaml itself finds too deep gets the advice that our own limit gives."""
    (found,) = loaded(a="claims: " + "[" * 100_000).problems
    assert found.message == "mappings and lists stand far too deep in each other here"
    assert "brackets that were never closed" in found.hint
