"""Bars on Markdown files: links and anchors, a second reading, tables."""

import re
import subprocess
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

from bars import Bar
from documents import Element, parsed
from markup import is_outside, target_file
from reports import ReportFolder

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def cmark(text: bytes, *options: str, program: str = "cmark") -> bytes:
    """What cmark makes of a text."""
    return subprocess.run([program, *options], input=text, capture_output=True, check=True).stdout


def cmark_bars(folder: ReportFolder, file: Path) -> list[Bar]:
    """The bars that cmark judges."""
    title, text = folder.title(file), file.read_bytes()
    page = parsed(cmark(text).decode())
    once = cmark(text, "-t", "commonmark")
    twice = cmark(once, "-t", "commonmark")
    same = [] if once == twice else [first_difference(once, twice)]
    return [
        Bar.none(f"{title} relative links reach files", missing_files(page, file)),
        Bar.none(f"{title} anchors are slugs of headings", missing_anchors(page)),
        Bar.none(f"{title} differs when written a second time", same),
        Bar.none(f"{title} raw HTML", raw_html(text)),
    ]


def table_bars(folder: ReportFolder, file: Path) -> list[Bar]:
    """The bars that cmark-gfm judges."""
    text = file.read_bytes()
    page = parsed(cmark(text, "-e", "table", program="cmark-gfm").decode())
    found, expected = len(page.named("table")), pipe_headers(text.decode())
    name = f"{folder.title(file)} tables that GitHub sees"
    return [Bar(name, str(found), f"exactly {expected}", found == expected)]


def missing_files(page: Element, file: Path) -> list[str]:
    """Addresses of links and pictures that name no file."""
    addresses = [e.attributes.get("href", "") for e in page.named("a")]
    addresses += [e.attributes.get("src", "") for e in page.named("img")]
    return [
        address
        for address in addresses
        if not address.startswith("#") and not is_outside(address)
        and not target_file(file, address).is_file()
    ]


def missing_anchors(page: Element) -> list[str]:
    """Anchors for which GitHub would find no heading."""
    known = set(slugs([heading.text() for heading in page.named(*HEADINGS)]))
    addresses = [link.attributes.get("href", "") for link in page.named("a")]
    wanted = [unquote(a[1:]) for a in addresses if a.startswith("#")]
    return [f"#{anchor}" for anchor in dict.fromkeys(wanted) if anchor not in known]


def slugs(headings: list[str]) -> list[str]:
    """The anchors that GitHub gives headings: lower case, no punctuation, hyphens for blanks."""
    given: set[str] = set()
    counts: dict[str, int] = {}
    result: list[str] = []
    for heading in headings:
        base = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        slug = base
        while slug in given:
            counts[base] = counts.get(base, 0) + 1
            slug = f"{base}-{counts[base]}"
        given.add(slug)
        result.append(slug)
    return result


def raw_html(text: bytes) -> list[str]:
    """Pieces of HTML that a CommonMark reader would pass on."""
    xml = ElementTree.fromstring(cmark(text, "-t", "xml"))
    return [
        (node.text or "").strip() for node in xml.iter() if node.tag.split("}")[-1].startswith("html_")
    ]


def pipe_headers(text: str) -> int:
    """How many lines of dashes stand under a header of pipes."""
    lines = text.splitlines()
    rule = re.compile(r"\|(?: *:?-+:? *\|)+ *$")
    return sum(
        1 for above, line in zip(lines, lines[1:]) if above.startswith("|") and rule.match(line)
    )


def first_difference(one: bytes, two: bytes) -> str:
    """The first line that is not the same."""
    for number, (a, b) in enumerate(zip(one.splitlines(), two.splitlines()), 1):
        if a != b:
            return f"line {number}: {a.decode()!r} becomes {b.decode()!r}"
    return "one is longer"
