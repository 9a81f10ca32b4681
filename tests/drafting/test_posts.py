"""Posts as the generators of sites have them: what `init` takes from the front matter, and how many claims it drafts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.engine import check
from factcheck.logic.coverage.measure import ASPECTS
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.loading.loader import load


@dataclass(frozen=True, kw_only=True)
class Post:
    """A post and the right values."""

    text: str
    title: str
    quotes: tuple[str, ...]  # of the claims that are drafted, in order
    author: str | None = None
    published: str | None = None
    language: str | None = None
    name: str = "post.md"
    untraced: tuple[str, ...] = ()  # what no quote of the article can rest on
    traced: tuple[str, ...] = ()  # what one can, though nothing is drafted for it


POSTS = {
    "jekyll": Post(
        name="2019-05-05-bridge-opens.md",
        text='---\nlayout: post\ntitle:  "The bridge opens"\ndate:   2019-05-05 14:00:00 +0200\nauthor: Petr Novak\n'
        "categories: news money\n---\n"
        "The bridge at **Vidrov** [opened](https://x.example) on 4 May 2019.\n\n"
        '{% include figure.html src="/b.jpg" caption="Not a claim." %}\n\nIt cost *40 million* euros.\n{: .lead}\n\n'
        "<!--more-->\n\nRead more in [the archive]({% post_url 2018-01-01-plans %}).\n",
        title="The bridge opens",
        author="Petr Novak",
        published="2019-05-05",
        quotes=(
            "The bridge at Vidrov opened on 4 May 2019.",
            "It cost 40 million euros.",
            "Read more in the archive.",
        ),
        untraced=("Not a claim", "layout: post", "https://x.example"),
    ),
    "jekyll with a heading of its own": Post(
        text="---\nlayout: default\n---\n\n# The bridge\n\nIt cost 40 million euros.\n",
        title="The bridge",
        quotes=("The bridge", "It cost 40 million euros."),
    ),
    "lines broken to a width": Post(
        name="bridge.markdown",
        text="---\ntitle: The bridge\nauthor: petr\n---\n\nThe bridge at Vidrov, of which so much was said and written in the\n"
        "papers of the town, was [opened\non 4 May](https://x.example) 2019. It cost **40\nmillion** euros,\nsaid the mayor.\n\n"
        "- 10 million came from the town, which had never before paid\n  so much;\n- the rest came from the state.\n\n"
        "> We are proud of it, and would build it again whatever it\n> might cost.\n\nRoses are red,  \nviolets are blue.\n",
        title="The bridge",
        author="petr",
        quotes=(
            "The bridge at Vidrov, of which so much was said and written in the papers of the town, was opened on 4 May 2019.",
            "It cost 40 million euros, said the mayor.",
            "10 million came from the town, which had never before paid so much;",
            "the rest came from the state.",
            "We are proud of it, and would build it again whatever it might cost.",
            "Roses are red,",
            "violets are blue.",
        ),
        traced=("said and written in the papers", "40 million euros, said the mayor. 10 million"),
    ),
    "hugo, yaml": Post(
        text="---\ntitle: 'The mayor''s bridge'\ndate: 2024-06-01T10:00:00+02:00\nlastmod: 2024-07-01\ndraft: false\n"
        "authors:\n  - Petr Novak\n  - Anna Kovar\nlanguage: cs\ntags: [\"bridges\", 'money']\n---\n\n"
        '{{< figure src="b.jpg" title="Not a claim" >}}\n\nIt cost 40 million.[^1]\n\n'
        "{{% notice %}}\nThe sum is disputed.\n{{% /notice %}}\n\n[^1]: By the books of 2019.\n",
        title="The mayor's bridge",
        author="Petr Novak",
        published="2024-06-01",
        language="cs",
        quotes=("It cost 40 million.", "The sum is disputed."),
        untraced=("Not a claim",),
        traced=("By the books of 2019.",),
    ),
    "hugo, toml": Post(
        text="+++\ntitle = \"The bridge\"\ndate = 2024-06-01T23:30:00-05:00\nlanguageCode = 'en-us'\n"
        "[author]\n  name = 'Petr Novak'\n+++\n\nIt cost 40 million. It opened late.\n",
        title="The bridge",
        author="Petr Novak",
        published="2024-06-01",
        language="en-US",
        quotes=("It cost 40 million.", "It opened late."),
    ),
    "zola, local dates": Post(
        text="+++\ntitle = 'The bridge'\ndate = 2024-06-01\n[taxonomies]\nauthors = ['Petr Novak']\n[extra]\nlang = 'de'\n+++\n"
        "Die Brücke kostete 40 Millionen.\n",
        title="The bridge",
        author="Petr Novak",
        published="2024-06-01",
        language="de",
        quotes=("Die Brücke kostete 40 Millionen.",),
    ),
    "eleventy": Post(
        text='---json\n{\n  "title": "The bridge",\n  "date": "2024-06-01",\n  "author": {"name": "Petr Novak"}\n}\n---\n'
        "{# a note to self: 41? #}\n\nIt cost 40 million.\n\n[[toc]]\n\n{{ content | safe }}\n",
        title="The bridge",
        author="Petr Novak",
        published="2024-06-01",
        quotes=("It cost 40 million.",),
        untraced=("a note to self",),
    ),
    "astro": Post(
        name="bridge.mdx",
        text="---\ntitle: 'The bridge'\ndescription: 'Lorem ipsum dolor sit amet'\npubDate: 'Jul 08 2022'\n"
        "heroImage: '../../assets/blog-placeholder-3.jpg'\nlang: en\n---\n\nimport Chart from '../Chart.astro';\n\n"
        '<Chart client:load data={[1, 2]} title="Not a claim" />\n\nIt cost 40 million.\n',
        title="The bridge",
        published="2022-07-08",
        language="en",
        quotes=("It cost 40 million.",),
        untraced=("Not a claim",),
    ),
    "ghost export": Post(
        text='---\ntitle: "The bridge"\nslug: the-bridge\ndate_published: 2024-06-01T08:00:00.000Z\n'
        'date_updated:   2024-06-02T08:00:00.000Z\nauthor: Petr\nexcerpt: "It cost 41?"\n---\n\n'
        '<figure class="kg-card"><img src="b.jpg" class="kg-image" alt="Not a claim" loading="lazy">'
        "<figcaption>The bridge in 2019</figcaption></figure><p>It cost <strong>40 million</strong>.</p><p>It opened late.</p>\n",
        title="The bridge",
        author="Petr",
        published="2024-06-01",
        quotes=("The bridge in 2019 It cost 40 million.", "It opened late."),
        untraced=("Not a claim", "It cost 41"),
    ),
    "substack export": Post(
        name="12345.the-bridge.md",
        text="# The bridge\n\n### What it cost\n\n*Petr Novak*\n\nJun 01, 2024\n\n[![](https://x.example/a.jpg)](https://x.example/b)\n\n"
        "It cost 40 million.\n\n[Share](https://x.example/share)\n",
        title="The bridge",
        quotes=("The bridge", "What it cost", "Petr Novak", "Jun 01, 2024", "It cost 40 million.", "Share"),
    ),
    "empty front matter": Post(
        text="---\n---\n\n# The bridge\n\nIt cost 40 million.\n",
        title="The bridge",
        quotes=("The bridge", "It cost 40 million."),
    ),
    "comments alone": Post(
        text="---\n# title: to come\n---\nIt cost 40 million.\n",
        title="Post",
        quotes=("It cost 40 million.",),
    ),
    "lines across the page": Post(
        text="---\n\nThe bridge opened late.\n\n---\n\nIt cost 40 million.\n\n***\n\nNobody knew.\n",
        title="Post",
        quotes=("The bridge opened late.", "It cost 40 million.", "Nobody knew."),
    ),
    "lines across the page behind a front matter": Post(
        text="---\ntitle: The bridge\n---\n\nIt opened late.\n\n---\n\nNote: it cost 40 million.\n\n---\n",
        title="The bridge",
        quotes=("It opened late.", "Note: it cost 40 million."),
    ),
    "windows": Post(
        text="---\r\ntitle: The bridge\r\nauthor:\r\n  name: Petr Novak\r\ndate: 2024-06-01\r\n---\r\n\r\n"
        "It cost **40 million**.\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n\r\n- It opened late.\r\n",
        title="The bridge",
        author="Petr Novak",
        published="2024-06-01",
        quotes=("It cost 40 million.", "It opened late."),
        traced=("1 2",),
    ),
    "byte order mark": Post(
        text="\ufeff---\ntitle: The bridge\ndate: 2024/06/01\n---\nIt cost 40 million.\n",
        title="The bridge",
        published="2024-06-01",
        quotes=("It cost 40 million.",),
    ),
    "tables, images, notes, comments": Post(
        text='---\ntitle: The bridge\n---\n\n![The bridge, 2019](b.jpg "By night")\n\nIt cost 40 million,[^sum] says the '
        "[audit office][audit].\n\n| Year | Million |\n|------|--------:|\n| 2018 | 10 |\n| 2019 | 30 |\n\n"
        '<!-- Check 30!\n\nAnd 10! -->\n\n[^sum]: Without the road.\n[audit]: https://x.example/audit "The audit of 2019"\n',
        title="The bridge",
        quotes=("It cost 40 million, says the audit office.",),
        untraced=("By night", "The bridge, 2019", "Check 30", "And 10", "The audit of 2019"),
        traced=("2018 10", "Without the road."),
    ),
    "quotations": Post(
        text="---\ntitle: The bridge\n---\n\nKovar wrote:\n\n> “We are *proud*\n> of it.\n>\n> “It cost **40 million**.”\n>\n> <cite>Anna Kovar</cite>\n",
        title="The bridge",
        quotes=("Kovar wrote:", "“We are proud of it.", "“It cost 40 million.”", "Anna Kovar"),
        traced=("We are proud of it. It cost 40 million.",),
    ),
    "lists and code": Post(
        text="---\ntitle: The bridge\n---\n\n## Sums\n\n* 10 million from the *town*;\n* 30 million from the state.\n\n1. It opened.\n2. It closed.\n\n"
        "```python\ncost = 40\n```\n",
        title="The bridge",
        quotes=("Sums", "10 million from the town;", "30 million from the state.", "1. It opened.", "2. It closed.", "cost = 40"),
    ),
    "a folded title and lists below a key": Post(
        text="---\nlayout: post\ntitle: >-\n  The bridge\n  of Vidrov\nauthors:\n- name: Petr Novak\n  url: https://x.example\n- name: Anna Kovar\n"
        "date: June 1, 2024\nlocale: en_GB\n---\nIt cost 40 million.\n",
        title="The bridge of Vidrov",
        author="Petr Novak",
        published="2024-06-01",
        language="en-GB",
        quotes=("It cost 40 million.",),
    ),
    "a date with two readings": Post(
        text="---\ntitle: The bridge\ndate: 06/01/2024\nlang: English\n---\nIt cost 40 million.\n",
        title="The bridge",
        quotes=("It cost 40 million.",),
    ),
    "obsidian": Post(
        text="---\naliases: []\ntags:\n  - bridges\ncssclasses:\ncreated: 2024-06-01\n---\n# The bridge\n\nIt cost 40 million. #money\n",
        title="The bridge",
        quotes=("The bridge", "It cost 40 million.", "#money"),
    ),
    "a front matter in a text file": Post(
        name="bridge.txt",
        text="---\ntitle: The bridge\nauthor: Petr Novak\n---\nIt cost *40 million*.\n",
        title="The bridge",
        author="Petr Novak",
        quotes=("It cost 40 million.",),
    ),
    "another script": Post(
        text="---\ntitle: Мост\nauthor: Иван Петров\nlang: ru\n---\nМост стоил **40 миллионов**.\n",
        title="Мост",
        author="Иван Петров",
        language="ru",
        quotes=("Мост стоил 40 миллионов.",),
    ),
}  # fmt: skip


@pytest.mark.parametrize("post", POSTS.values(), ids=POSTS)
def test_a_post_becomes_a_clean_project(post: Post, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    """The right values, a claim for each sentence, and nothing found; the file is kept byte for byte."""
    (tmp_path / post.name).write_bytes(post.text.encode())
    root = tmp_path / "project"
    assert main(["init", str(tmp_path / post.name), "--path", str(root), "--id", "post"]) == 0
    assert ("front matter has" in capsys.readouterr().out) == ("06/01/2024" in post.text)
    report = check(load(root), read_settings(root))
    article = report.records.articles["post"]
    author = report.records.entities[article.author].name if article.author else None
    assert (article.title, author, article.published and str(article.published), article.language) == (
        post.title,
        post.author,
        post.published,
        post.language,
    )
    quotes = [
        " … ".join(selector.exact for selector in claim.quote) for claim in report.records.claims.values()
    ]
    assert tuple(quotes) == post.quotes
    assert (report.summary.errors, report.summary.warnings) == (0, 0)
    assert {name for name in ASPECTS if report.coverage["post"].aspect(name).uncovered} == set()
    stored = (root / "seeds" / article.text).read_bytes()
    assert stored == post.text.encode()
    assert article.sha256 == hashlib.sha256(stored).hexdigest()


@pytest.mark.parametrize("post", POSTS.values(), ids=POSTS)
def test_what_a_quote_may_rest_on(post: Post, tmp_path: Path) -> None:
    """What the page shows, tables and notes too; nothing that it does not."""
    (tmp_path / post.name).write_bytes(post.text.encode())
    root = tmp_path / "project"
    main(["init", str(tmp_path / post.name), "--path", str(root), "--id", "post"])
    words = [*post.untraced, *post.traced]
    exclusions = "".join(f"  - {{quote: '{each}', reason: furniture}}\n" for each in words)
    (root / "claims/more.yaml").write_text(f"article: post\nexclusions:\n{exclusions}", encoding="utf-8")
    report = check(load(root), read_settings(root))
    failed = {
        words[int(finding.record.rpartition(".")[2]) - 1]
        for finding in report.findings
        if finding.rule == "quote-not-in-article"
    }
    assert failed == set(post.untraced)
