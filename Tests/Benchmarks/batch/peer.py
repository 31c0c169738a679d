#!/usr/bin/env python3
"""What a consultant would script: the same pages with Jinja2 and cmarkgfm, from figures already computed.

    peer.py PACKS OUT [--jobs 2] [--no-pages]

PACKS is what `powershare batch` made. Of the first pack, every Markdown document and every chart becomes a Jinja
template in which each figure is a value. For each client it reads result.json, fills the templates with the client's
figures, lets cmarkgfm make HTML with tables, puts charts and style into the page, and writes the pages, documents,
charts and data, as many files as a pack has. It reads no sheets, checks and scores nothing, draws nothing, chooses
no sentence, escapes nothing and compares nothing with what it wrote before: all of that is to its advantage.
Figures stand at other places than in a pack; their number and width are the same, and so is the work.
With --no-pages it only reads and writes result.json, so that the pages alone can be told from the rest.
"""

import argparse
import json
import re
from multiprocessing import Pool
from pathlib import Path

import cmarkgfm
import jinja2
from cmarkgfm.cmark import Options

FIGURE = re.compile(r"(?<![\w.#/-])\d+\.\d(?![\w.])")
EDITIONS = ("board", "report", "easy-read")


class Peer:
    """Templates made once, then used for each client."""

    def __init__(self, packs: Path, out: Path, pages: bool) -> None:
        self.packs = packs
        self.pages = pages
        self.out = out
        first = packs / clients(packs)[0]
        environment = jinja2.Environment(autoescape=False)
        self.style = re.search(r"<style>.*?</style>", (first / "board.html").read_text(), re.S)[0]
        self.documents = {name: template(environment, first / f"{name}.md") for name in EDITIONS}
        self.charts = {
            path.name: template(environment, path) for path in sorted((first / "charts").iterdir())
        }

    def make(self, client: str) -> int:
        """The pack of one client."""
        data = (self.packs / client / "result.json").read_bytes()
        result = json.loads(data)
        figures = list(points(result))
        folder = self.out / client
        (folder / "charts").mkdir(parents=True, exist_ok=True)
        if self.pages:
            self.make_pages(folder, result, figures)
        (folder / "result.json").write_bytes(data)
        return len(figures)

    def make_pages(self, folder: Path, result: dict, figures: list[str]) -> None:
        """Charts, documents and pages."""
        charts = {name: chart.render(f=figures, n=len(figures)) for name, chart in self.charts.items()}
        for name, chart in charts.items():
            (folder / "charts" / name).write_text(chart)
        for name, document in self.documents.items():
            text = document.render(f=figures, n=len(figures), organisation=result["organisation"])
            body = cmarkgfm.markdown_to_html_with_extensions(
                text, options=Options.CMARK_OPT_UNSAFE, extensions=["table"])
            body = re.sub(r'<img src="charts/([^"]+)"[^>]*>', lambda match: charts[match[1]], body)
            (folder / f"{name}.md").write_text(text)
            (folder / f"{name}.html").write_text(self.page(result["organisation"], body))
        (folder / "index.html").write_text(self.page(result["organisation"], "".join(
            f'<p><a href="{name}.html">{name}</a></p>' for name in EDITIONS)))

    def page(self, title: str, body: str) -> str:
        """A page around a body."""
        return (f'<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title>'
                f"{self.style}</head>\n<body><main>{body}</main></body></html>\n")


def clients(packs: Path) -> list[str]:
    """The names of the packs."""
    return sorted(path.name for path in packs.iterdir() if (path / "result.json").is_file())


def template(environment: jinja2.Environment, path: Path) -> jinja2.Template:
    """A document or chart with values in the place of its figures."""
    places = iter(range(1_000_000))
    text = path.read_text().replace("{{", "{ {").replace("{%", "{ %")
    return environment.from_string(FIGURE.sub(lambda _: f"{{{{ f[{next(places)} % n] }}}}", text))


def points(value: object):
    """Every score of a result, formatted."""
    if isinstance(value, dict):
        tenths = value.get("tenths")
        if isinstance(tenths, int):
            yield f"{tenths / 10:.1f}"
        for member in value.values():
            yield from points(member)
    elif isinstance(value, list):
        for item in value:
            yield from points(item)


PEER: list[Peer] = []


def start(packs: Path, out: Path, pages: bool) -> None:
    """Reads templates in each process once."""
    PEER.append(Peer(packs, out, pages))


def make(client: str) -> int:
    """One client in a process."""
    return PEER[0].make(client)


def main() -> None:
    """Reads the command line and makes all packs."""
    parser = argparse.ArgumentParser(description="The same pages with Jinja2 and cmarkgfm.")
    parser.add_argument("packs", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--no-pages", dest="pages", action="store_false")
    options = parser.parse_args()
    with Pool(options.jobs, start, (options.packs, options.out, options.pages)) as pool:
        made = pool.map(make, clients(options.packs), chunksize=8)
    print(f"{len(made)} clients, {sum(made)} figures")


if __name__ == "__main__":
    main()
