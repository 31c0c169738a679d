#!/usr/bin/env python3
"""What a consultant would script: the same pages with Jinja2 and cmarkgfm, from figures already computed.

    peer.py prepare PACKS FIGURES [--limit N]
    peer.py make FIGURES OUT [--jobs 2] [--no-pages]
    peer.py check PACKS OUT

`prepare` takes from packs that `powershare batch` made what a scoring script would have left: sentences,
cells of tables, and what is drawn where in charts, as plain data in a JSON file for each client. `make` is
what is timed. It reads that file and writes the documents, pages and charts of the pack, and result.json:
documents and charts by Jinja templates, in which every word is escaped, and pages by cmarkgfm from the
documents, with anchors at headings, the charts with their keys, the style, and the words around. `check`
says whether they are the pages that powershare made; peer_figures.py says what it compares.

It reads no sheets, checks and scores nothing, chooses no sentence, lays out no chart, looks over nothing
that it wrote, takes no sums of files, and compares nothing with what it wrote before: all of that is to its
advantage. Its pages have tables as Markdown has them, without links back to the contents; figures.csv and
MANIFEST.json it leaves out. With --no-pages it only reads the figures and writes result.json, so that the
pages alone can be told from the rest.
"""

import argparse
import json
import re
import unicodedata
from collections import Counter
from functools import lru_cache
from html import unescape
from multiprocessing import Pool
from pathlib import Path
from urllib.parse import quote

import cmarkgfm
import jinja2
from markupsafe import Markup

import peer_figures

TEMPLATES = Path(__file__).resolve().parent / "templates"
# Of each match the last sign is escaped: what is markup anywhere, and what is at the start of a line.
MARKUP = r"[\\`*_\[\]<>#|~$&]|^[A-Za-z0-9]*;|^\^|:(?=//)|www\.|!(?=\[|$)"
ANYWHERE = re.compile(MARKUP)
AT_START = re.compile(MARKUP + r"|^[-+=:]|^\d*[.)]")
HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>")
TAG = re.compile(r"<[^>]*>")
NO_ANCHOR = re.compile(r"[^\w\- ]")
IMAGE = re.compile(r'<p><img src="charts/([^"]+)\.svg"[^>]*></p>')


class Peer:
    """Templates made once, then used for each client."""

    def __init__(self, figures: Path, out: Path, pages: bool) -> None:
        self.figures = figures
        self.out = out
        self.pages = pages
        brand = json.loads((figures / "brand.json").read_bytes())
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES), trim_blocks=True, lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
            autoescape=jinja2.select_autoescape(("html.jinja",)))
        environment.filters.update(md=markdown, address=address, aligned=aligned)
        environment.globals.update(
            zip=zip, style=Markup(brand["style"]), policy=brand["policy"],
            looks={name: str(attributes(look)) for name, look in brand["looks"].items()})
        self.document = environment.get_template("document.md.jinja")
        self.page = environment.get_template("page.html.jinja")
        self.drawing = environment.get_template("drawing.svg.jinja").module

    def make(self, client: str) -> int:
        """The pack of one client."""
        figures = json.loads((self.figures / client / "figures.json").read_bytes())
        folder = self.out / client
        (folder / "charts").mkdir(parents=True, exist_ok=True)
        if self.pages:
            self.make_pages(folder, figures)
        (folder / "result.json").write_bytes((self.figures / client / "result.json").read_bytes())
        return len(figures["charts"])

    def make_pages(self, folder: Path, figures: dict) -> None:
        """Charts, documents and pages; the index is a page alone."""
        pictures = {}
        for name, chart in figures["charts"].items():
            picture = self.drawing.chart(name, chart)
            (folder / "charts" / f"{name}.svg").write_text(picture + "\n")
            pictures[name] = picture + self.drawing.key(chart["key"]) if chart["key"] else picture
        for name, document in figures["documents"].items():
            text = self.document.render(blocks=document["blocks"])
            if name != "index":
                (folder / f"{name}.md").write_text(text)
            body = Markup(with_pictures(html(text), pictures))
            (folder / f"{name}.html").write_text(self.page.render(page=document, body=body))


# Here and below: the same questions, figures and links come again and again.
@lru_cache(10_000)
def markdown(words: str, starts_line: bool = False) -> str:
    """Words in which nothing is markup."""
    signs = AT_START if starts_line else ANYWHERE
    return signs.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", words)


@lru_cache(10_000)
def address(link: str) -> str:
    """The target of a link, which ends neither link nor line."""
    return quote(link, safe="/#:?&=%+,;@!~.-_")


def aligned(table: dict) -> list[list[str]]:
    """The lines of a table, each cell as wide as its column."""
    columns = []
    for name, side, *cells in zip(table["columns"], table["sides"], *table["rows"]):
        measured = [cell(words) for words in (name, *cells)]
        width = max(3, *(taken for _, taken in measured))
        if side == "right":
            first, *others = [" " * (width - taken) + words for words, taken in measured]
            columns.append([first, "-" * (width - 1) + ":", *others])
        else:
            first, *others = [words + " " * (width - taken) for words, taken in measured]
            columns.append([first, "-" * width, *others])
    return list(zip(*columns))


@lru_cache(10_000)
def cell(words: str) -> tuple[str, int]:
    """Words as they stand in a cell, and how wide they are; a bar is a broken one."""
    escaped = markdown(words.replace("|", "¦"))
    return escaped, columns_taken(escaped)


def columns_taken(words: str) -> int:
    """How wide words are where every letter is equally wide."""
    if words.isascii():
        return len(words)
    return sum(0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
               for sign in words)


def attributes(look: dict[str, str]) -> Markup:
    """A look as it stands in an element."""
    return Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in look.items())


def html(text: str) -> str:
    """A document as HTML, with anchors at its headings and links to pages, not to documents."""
    body = cmarkgfm.markdown_to_html_with_extensions(text, extensions=["table"])
    counts: Counter[str] = Counter()

    def anchored(heading: re.Match[str]) -> str:
        words = unescape(TAG.sub("", heading[2])).lower()
        anchor = NO_ANCHOR.sub("", words).replace(" ", "-")
        counts[anchor] += 1
        if counts[anchor] > 1:
            anchor = f"{anchor}-{counts[anchor] - 1}"
        return f'<h{heading[1]} id="{anchor}">{heading[2]}</h{heading[1]}>'

    return HEADING.sub(anchored, body).replace('href="report.md#', 'href="report.html#')


def with_pictures(body: str, pictures: dict[str, str]) -> str:
    """A page's body with charts in the place of links to them."""
    return IMAGE.sub(lambda image: f'<div class="picture">\n{pictures[image[1]]}\n</div>', body)


PEER: list[Peer] = []


def start(figures: Path, out: Path, pages: bool) -> None:
    """Reads templates in each process once."""
    PEER.append(Peer(figures, out, pages))


def make(client: str) -> int:
    """One client in a process."""
    return PEER[0].make(client)


def make_all(options: argparse.Namespace) -> None:
    """Makes the packs of all clients."""
    clients = peer_figures.clients(options.figures)
    with Pool(options.jobs, start, (options.figures, options.out, options.pages)) as pool:
        made = pool.map(make, clients, chunksize=8)
    print(f"{len(made)} clients, {sum(made)} charts")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="The same pages with Jinja2 and cmarkgfm.")
    commands = parser.add_subparsers(required=True)
    prepare = commands.add_parser("prepare", help="takes figures from packs")
    prepare.add_argument("packs", type=Path)
    prepare.add_argument("figures", type=Path)
    prepare.add_argument("--limit", type=int, help="so many clients, the first ones")
    prepare.set_defaults(run=lambda options: peer_figures.prepare(
        options.packs, options.figures, options.limit))
    making = commands.add_parser("make", help="makes packs from figures")
    making.add_argument("figures", type=Path)
    making.add_argument("out", type=Path)
    making.add_argument("--jobs", type=int, default=2)
    making.add_argument("--no-pages", dest="pages", action="store_false")
    making.set_defaults(run=make_all)
    check = commands.add_parser("check", help="compares what was made with packs")
    check.add_argument("packs", type=Path)
    check.add_argument("out", type=Path)
    check.set_defaults(run=lambda options: peer_figures.check(options.packs, options.out))
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
