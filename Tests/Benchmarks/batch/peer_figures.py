"""Takes the figures that peer.py begins with from packs, and checks that its pages are those of the packs.

A client's figures.json holds `documents` by name (the words around each page, and its blocks: headings,
paragraphs, points, tables, charts by name) and `charts` by name (what is drawn where, and the key).
brand.json holds what all clients share: the style of pages, and by name the class and colours of what is
drawn.

The check wants the files of a pack, but for figures.csv and MANIFEST.json, and in them:
- result.json and Markdown byte for byte;
- charts byte for byte, here and in pages, but that a quotation mark may be written by its number;
- on pages the same words in the same order, by lines: a line is a block, a cell, or words in a chart;
- that every link inside a page leads somewhere.

On pages it leaves out the contents, which stand around the report there and in it here, and links back to
them. Of powershare's pages it takes what a chart measures after the picture and not before it, and tables
of more than five columns as points: so they stand in Markdown.
"""

import json
import re
import shutil
from multiprocessing import Pool
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

EDITIONS = ("board", "report", "easy-read")
# What a pack has more columns of stands in Markdown as points.
MOST_COLUMNS = 5
NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
POINT = re.compile(r"( *[-*+]) (.*)")
RUN = re.compile(
    r"\*\*(?P<strong>(?:\\.|[^\\*])+)\*\*|\*(?P<emphasis>(?:\\.|[^\\*])+)\*|`(?P<code>[^`]+)`"
    r"|\[(?P<link>(?:\\.|[^\\\]])+)\]\((?P<to>[^)]*)\)|(?P<plain>(?:\\.|[^\\*`\[])+)")


def clients(folder: Path) -> list[str]:
    """The names of the clients in a folder of packs or figures."""
    return sorted(path.parent.name for path in folder.glob("*/result.json"))


# MARK: Taking figures from packs


def prepare(packs: Path, figures: Path, limit: int | None) -> None:
    """Writes the figures of all clients, or of the first ones."""
    names = clients(packs)[:limit]
    looks: dict[str, dict[str, str]] = {"": {}}
    with Pool() as pool:
        for found in pool.starmap(prepare_client, [(packs / name, figures / name) for name in names]):
            for name, look in found.items():
                if looks.setdefault(name, look) != look:
                    raise SystemExit(f"error: {name} has two looks")
    page = next((packs / names[0]).glob("*.html")).read_text()
    brand = {"style": re.search("<style>(.*?)</style>", page, re.S)[1],
             "policy": re.search('Security-Policy" content="([^"]*)"', page)[1], "looks": looks}
    (figures / "brand.json").write_text(json.dumps(brand))


def prepare_client(pack: Path, folder: Path) -> dict[str, dict[str, str]]:
    """Writes the figures of one client and returns the looks in its charts."""
    folder.mkdir(parents=True, exist_ok=True)
    drawings = {path.stem: tree(path.read_text()) for path in sorted(pack.glob("charts/*.svg"))}
    looks: dict[str, dict[str, str]] = {}
    charts = {name: chart(drawing, looks) for name, drawing in drawings.items()}
    documents = {}
    for name in EDITIONS:
        if (pack / f"{name}.html").exists():
            page = (pack / f"{name}.html").read_text()
            body = page_body(page)
            blocks = DocumentReader(body, charts, looks).blocks((pack / f"{name}.md").read_text())
            documents[name] = around(page, body) | {"blocks": blocks}
    if (pack / "index.html").exists():
        page = (pack / "index.html").read_text()
        body = page_body(page)
        documents["index"] = around(page, body) | {"blocks": blocks_of_index(body.find("main"))}
    (folder / "figures.json").write_text(
        json.dumps({"documents": documents, "charts": charts}, ensure_ascii=False))
    shutil.copyfile(pack / "result.json", folder / "result.json")
    return looks


def tree(text: str) -> Element:
    """A picture or page as a tree."""
    return ElementTree.fromstring(text.replace(NAMESPACE, ""))


def page_body(page: str) -> Element:
    """The body of a page: every element in it is closed."""
    return tree(page[page.index("<body"):page.index("</html>")])


def around(page: str, body: Element) -> dict:
    """The words around the main part of a page."""
    return {
        "name": body.get("class"), "language": re.search('<html lang="([^"]*)"', page)[1],
        "title": tree(re.search("<title>.*?</title>", page, re.S)[0]).text,
        "skip": body.find("a[@class='skip']").text,
        "banner": [line.text for line in body.findall("header/p")],
        "footer": [line.text for line in body.findall("footer/p")],
    }


def chart(drawing: Element, looks: dict) -> dict:
    """A chart: its words and what is drawn where."""
    title, description, *drawn = drawing
    return {"width": number(drawing.get("width")), "height": number(drawing.get("height")),
            "title": title.text, "description": description.text,
            "items": [item(one, looks) for one in drawn], "key": []}


def item(element: Element, looks: dict) -> dict:
    """One thing that is drawn: its places as numbers, its look by name."""
    data: dict = {"kind": element.tag, "look": ""}
    look = dict(element.attrib)
    for name in ("x", "y", "width", "height", "cx", "cy", "r", "x1", "y1", "x2", "y2"):
        if name in look:
            data[name] = number(look.pop(name))
    if "points" in look:
        data["points"] = [numbers(point) for point in look.pop("points").split()]
    if "d" in look:
        data["lines"] = [numbers(line) for line in look.pop("d").split("M")[1:]]
    if look:
        data["look"] = " ".join(
            value for name, value in look.items() if not name.startswith(("fill", "stroke")))
        if looks.setdefault(data["look"], look) != look:
            raise SystemExit(f"error: {data['look']} has two looks")
    if element.tag == "g":
        data["items"] = [item(one, looks) for one in element]
    elif element.tag == "text":
        data["text"] = element.text
    return data


def number(text: str) -> int | float:
    """A number as a chart writes it."""
    return float(text) if "." in text else int(text)


def numbers(text: str) -> list[int | float]:
    """The numbers between signs."""
    return [number(word) for word in re.findall(r"-?[\d.]+", text)]


class DocumentReader:
    """Reads a document into blocks; takes cells of tables and keys of charts from its page."""

    def __init__(self, body: Element, charts: dict, looks: dict) -> None:
        self.tables = [table(one) for one in body.iter("table")]
        self.charts = charts
        for figure in body.iter("figure"):
            charts[figure.get("id")]["key"] = [
                {"words": entry.find("span").text,
                 "items": [item(one, looks) for one in entry.findall("svg/*")]}
                for entry in figure.findall("ul[@class='key']/li")]

    def blocks(self, text: str) -> list[dict]:
        """All blocks of a document."""
        blocks: list[dict] = []
        parts = iter(text.rstrip("\n").split("\n\n"))
        for part in parts:
            image = re.fullmatch(r"!\[(.*)\]\(charts/(.*)\.svg\)", part)
            caption = re.fullmatch(r"\*\*(.*)\*\*", part)
            if image:
                headline = blocks.pop()["lines"][0]
                assert headline == [plain(image[1])], part
                blocks.append({"kind": "chart", "name": image[2], "headline": headline[0],
                               "measure": plain(next(parts))})
            elif caption and self.tables and plain(caption[1]) == self.tables[0]["caption"]:
                blocks.append(self.tables.pop(0))
                mark = POINT.match(next(parts))
                assert (blocks[-1]["kind"] == "wide table") == bool(mark), part
                if mark:
                    blocks[-1]["mark"] = mark[1]
            else:
                blocks.append(block(part))
        assert not self.tables, self.tables[0]["caption"]
        return blocks


def block(part: str) -> dict:
    """A block of words."""
    lines = part.split("\n")
    heading = re.fullmatch("(#+) (.*)", part)
    points = [POINT.fullmatch(line) for line in lines]
    if heading:
        return {"kind": "heading", "level": len(heading[1]), "words": runs(heading[2])}
    if all(points):
        return {"kind": "points", "mark": points[0][1], "items": [runs(point[2]) for point in points]}
    if part.startswith("> ") and len(lines) == 1:
        return {"kind": "quote", "words": runs(part[2:])}
    assert not re.match(r"[|>`~!<]| |\d+[.)] ", part), part
    return {"kind": "paragraph", "lines": [runs(line) for line in lines]}


def runs(text: str) -> list[str | dict]:
    """The words of one line: plain ones as a text, links and others with what they are."""
    found = list(RUN.finditer(text))
    assert "".join(run[0] for run in found) == text, text
    return [plain(run[0]) if run["plain"] else link(run) if run["link"]
            else {"kind": run.lastgroup, "text": plain(run[run.lastgroup])} for run in found]


def link(run: re.Match[str]) -> dict:
    """A link with its target."""
    return {"kind": "link", "text": plain(run["link"]), "to": run["to"]}


def plain(text: str) -> str:
    """Words without the signs that keep them from being markup."""
    return ESCAPED.sub(r"\1", text)


def table(element: Element) -> dict:
    """A table: its caption, columns and cells."""
    columns = element.findall("thead/tr/th")
    return {"kind": "wide table" if len(columns) > MOST_COLUMNS else "table",
            "caption": element.find("caption").text, "columns": [cell.text or "" for cell in columns],
            "sides": ["right" if cell.get("class") == "number" else "left" for cell in columns],
            "rows": [[cell.text or "" for cell in row] for row in element.findall("tbody/tr")]}


def blocks_of_index(main: Element) -> list[dict]:
    """The blocks of a page that no document stands beside."""
    blocks: list[dict] = []
    for element in main:
        match element.tag:
            case "section":
                blocks += blocks_of_index(element)
            case "ul":
                blocks.append({"kind": "points", "mark": "-", "items": [inline(one) for one in element]})
            case "p":
                blocks.append({"kind": "paragraph", "lines": [inline(element)]})
            case heading:
                blocks.append({"kind": "heading", "level": int(heading[1]), "words": inline(element[0])})
    return blocks


def inline(element: Element) -> list[str | dict]:
    """The words in an element of a page."""
    kinds = {"strong": "strong", "em": "emphasis", "code": "code", "a": "link"}
    words: list[str | dict] = [element.text or ""]
    for child in element:
        run = {"kind": kinds[child.tag], "text": child.text}
        words += [run | {"to": child.get("href")} if child.tag == "a" else run, child.tail or ""]
    return [run for run in words if run]


# MARK: Comparing


def check(packs: Path, out: Path) -> None:
    """Ends with the first difference; says what was compared."""
    names = clients(out)
    with Pool() as pool:
        faults = pool.imap(compare, [(packs / name, out / name) for name in names], chunksize=4)
        fault = next((fault for fault in faults if fault), None)
    if fault or not names:
        raise SystemExit(f"error: {fault or 'nothing was made'}")
    print(f"{len(names)} clients: the same documents, charts and words on pages")


def compare(pair: tuple[Path, Path]) -> str | None:
    """The first difference of one client."""
    theirs, ours = pair
    names, made = (sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
                   for folder in pair)
    other = set(made) ^ set(names) - {"figures.csv", "MANIFEST.json"}
    if other:
        return f"{ours} has other files: {', '.join(sorted(other))}"
    for name in made:
        there, here = (theirs / name).read_text(), (ours / name).read_text()
        if name.endswith(".html"):
            fault = (difference(lines(powershare_page(there)), lines(peer_page(here)))
                     or difference(pictures(there), pictures(quoted(here))) or lost_link(here))
        elif name.endswith(".svg"):
            fault = difference(there.split("\n"), quoted(here).split("\n"))
        else:
            fault = difference(there.split("\n"), here.split("\n"))
        if fault:
            return f"{ours / name}: {fault}"
    return None


def difference(there: list[str], here: list[str]) -> str | None:
    """The first line that differs."""
    for line, (one, other) in enumerate(zip(there, here), 1):
        if one != other:
            return f"line {line}: {other!r} for {one!r}"
    return None if len(there) == len(here) else f"{len(here)} lines for {len(there)}"


def quoted(text: str) -> str:
    """A picture with quotation marks as powershare writes them."""
    return text.replace("&#39;", "'").replace("&#34;", "&quot;")


def pictures(page: str) -> list[str]:
    """The lines of all that is drawn on a page, keys too."""
    return "\n".join(re.findall("<svg.*?</svg>", page, re.S)).split("\n")


def lost_link(page: str) -> str | None:
    """The first link inside a page that leads nowhere."""
    ids = set(re.findall(' id="([^"]*)"', page))
    return next((f"no {link}" for link in re.findall('href="#([^"]*)"', page) if link not in ids), None)


def powershare_page(page: str) -> Element:
    """What a page of powershare says, in the order of its document."""
    body = page_body(page)
    for parent in list(body.iter()):
        for child in list(parent):
            if child.tag == "nav" or child.get("class") == "way-back":
                parent.remove(child)
            elif child.tag == "table" and len(child.findall("thead/tr/th")) > MOST_COLUMNS:
                set_as_points(child)
    for figure in body.iter("figure"):
        caption = figure.find("figcaption")
        measure = caption.find("p[@class='measure']")
        caption.remove(measure)
        table_region = figure.find("div[@class='table-region']")
        figure.insert(len(figure) if table_region is None else list(figure).index(table_region), measure)
    return body


def set_as_points(wide: Element) -> None:
    """Makes of a table the lines that stand for it in Markdown."""
    data = table(wide)
    for row in list(wide.find("tbody")):
        words = [cell.text or "" for cell in row]
        figures = ", ".join(f"{name} {cell}" for name, cell in zip(data["columns"][1:], words[1:]))
        row[:] = []
        row.text = f"{words[0]}: {figures}"
    wide.remove(wide.find("thead"))


def peer_page(page: str) -> Element:
    """What a page of the peer says, without the list of contents."""
    body = page_body(page)
    main = body.find("main")
    for points in main.findall("ul"):
        if all(len(point) == 1 and not point.text and not point[0].tail
               and point[0].get("href", "").startswith("#") for point in points):
            main.remove(points)
    return body


def lines(element: Element) -> list[str]:
    """The words of a page, a line for each block, cell and word in a chart."""
    parts: list[str] = []
    collect(element, parts)
    return [" ".join(line.split()) for line in "".join(parts).split("\n") if line.strip()]


def collect(element: Element, parts: list[str]) -> None:
    """Adds the words of an element."""
    end = "" if element.tag in ("a", "strong", "em", "code", "span") else "\n"
    parts += [end, element.text or ""]
    for child in element:
        collect(child, parts)
        parts.append(child.tail or "")
    parts.append(end)
