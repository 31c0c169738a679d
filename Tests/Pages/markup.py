"""Bars on the text of the files: what must not stand in a page, weight, links."""

import re
from pathlib import Path
from urllib.parse import unquote

from bars import Bar
from documents import Element, parsed
from reports import ReportFolder

WEIGHTS = {
    "board.html": 60_000, "easy-read.html": 200_000, "report.html": 400_000, "change.html": 200_000,
    "portfolio.html": 60_000,
}


def page_bars(folder: ReportFolder, file: Path) -> list[Bar]:
    """The bars on one HTML page."""
    title, text = folder.title(file), file.read_text(encoding="utf-8")
    page = parsed(text)
    bars = [
        Bar.none(f"{title} no script, handler or style attribute", forbidden(page)),
        Bar.none(f"{title} links reach their targets", broken_links(page, file)),
        Bar.none(f"{title} ids are unique", repeated_ids(page)),
    ]
    back = without_link_back(page)
    if back is not None:
        bars.append(Bar.none(f"{title} figures and tables link back to the contents", back))
    if file.name in WEIGHTS:
        bars.append(Bar.at_most(f"{title} bytes", file.stat().st_size, WEIGHTS[file.name]))
    return bars


def picture_bars(folder: ReportFolder, file: Path) -> list[Bar]:
    """The bars on the text of one picture."""
    picture = parsed(file.read_text(encoding="utf-8"))
    name = f"{folder.title(file)} no script, handler or style attribute"
    return [Bar.none(name, forbidden(picture))]


def forbidden(page: Element) -> list[str]:
    """Scripts, handlers and style attributes, each with its line."""
    faults = [f"line {script.line}: <script>" for script in page.named("script")]
    for element in page.elements():
        for name in element.attributes:
            if name.startswith("on") or name == "style":
                faults.append(f"line {element.line}: <{element.name} {name}=…>")
    return faults


def broken_links(page: Element, file: Path) -> list[str]:
    """Links into the page without a target, and links to files that are not there."""
    ids = {element.attributes.get("id") for element in page.elements()}
    faults: list[str] = []
    for link in page.named("a"):
        address = link.attributes.get("href", "")
        if address.startswith("#"):
            found = unquote(address[1:]) in ids
        else:
            found = is_outside(address) or target_file(file, address).is_file()
        if not found:
            faults.append(f"line {link.line}: {address}")
    return faults


def is_outside(address: str) -> bool:
    """Whether an address has a scheme."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", address) is not None


def target_file(file: Path, address: str) -> Path:
    """The file that a relative address means."""
    return file.parent / unquote(address.split("#")[0])


def repeated_ids(page: Element) -> list[str]:
    """Ids that stand at more than one element."""
    seen: set[str] = set()
    faults: list[str] = []
    for element in page.elements():
        name = element.attributes.get("id")
        if name is not None and name in seen:
            faults.append(f"line {element.line}: {name}")
        if name is not None:
            seen.add(name)
    return faults


def without_link_back(page: Element) -> list[str] | None:
    """Figures and tables without a link to the contents; None where no page part has one.

    The link stands in the figure or region, or in the element right after it.
    """
    contents = {"contents", "page-contents"} | {
        element.attributes["id"]
        for nav in page.named("nav")
        for element in [nav, *nav.elements()]
        if "id" in element.attributes
    }

    def links_back(element: Element) -> bool:
        links = element.named("a") + ([element] if element.name == "a" else [])
        return any(link.attributes.get("href", "")[1:] in contents for link in links)

    mains = page.named("main")
    if not any(links_back(main) for main in mains):
        return None
    faults: list[str] = []

    def visit(element: Element) -> None:
        children = [child for child in element.children if isinstance(child, Element)]
        for child, following in zip(children, [*children[1:], None]):
            if child.name != "figure" and "table-region" not in child.classes():
                visit(child)
            elif not links_back(child) and not (following and links_back(following)):
                faults.append(f"line {child.line}: <{child.name} {child.attributes.get('id', '')}>")

    for main in mains:
        visit(main)
    return faults
