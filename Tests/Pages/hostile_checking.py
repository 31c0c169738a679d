"""Makes reports of audits with hostile words, and compares them with the harmless one."""

import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import Page

from documents import Element, parsed
from hostile_audit import Shape, write_lines
from hostile_reading import Reading, Words, difference, marker

DOM = """
() => {
  const tree = node => node.nodeType === Node.TEXT_NODE ? node.data
    : node.nodeType === Node.ELEMENT_NODE
    ? [node.localName, [...node.attributes].map(a => [a.name, a.value]), [...node.childNodes].map(tree)]
    : ['#' + node.nodeName, [], []];
  return JSON.stringify(tree(document.documentElement));
}
"""
GFM = ["-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"]
READERS = {"cmark": [], "cmark-gfm": GFM}
# What moves a cursor, colours a screen or turns the reading order.
UNSAFE_ON_TERMINAL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
# Ids of what may have become of the headline: one of them did, so a list of all has both kinds.
EXPECTED = [
    hashlib.sha256(f"headline\n\n{word}\n".encode()).hexdigest()[:12]
    for word in ("up", "down", "up-small", "down-small", "steady", "cannot-tell", "ambiguous")
]


@dataclass
class Fault:
    """What is wrong with a report, and the slots that may have made it."""

    reading: str
    expected: str
    found: str
    slots: list[int]

    def __str__(self) -> str:
        return f"{self.reading}: expected {self.expected[:300]!r}, found {self.found[:300]!r}"


@dataclass
class Refusal:
    """The program's word that the text of a slot will not do."""

    code: str
    slot: int


class Subject:
    """One shape of audit, its harmless report, and the way to hold others against it."""

    def __init__(self, program: Path, page: Page, folder: Path, shape: Shape, options: list[str]) -> None:
        self.shape = shape
        self.mails = 0
        self._program, self._page, self._options = program, page, options
        self._audit, self._output = folder / "audit", folder / "out"
        harmless = {number: marker(number) for number in range(len(shape.slots))}
        wrong = self.report(harmless)
        if wrong is not None:
            raise SystemExit(f"error: the harmless audit is refused: {wrong}")
        self._twin = {name: document for name, document in self._documents() if document}
        self._table = self._csv_shape()
        as_it_is = Reading(lambda slot, capital: [marker(slot)])
        tokens = [token for document in self._twin.values() for token in as_it_is.tokens(document)]
        self.shown = {slot for token in tokens for slot in token.slots}

    def report(self, words: dict[int, str]) -> list[Refusal] | str | None:
        """Makes a report with these words.

        Returns: Refusals, or what the program says where it ends in another way, or nothing.
        """
        places = self._write(lambda slot: words[slot])
        for command in self._commands():
            line = [str(part) for part in [self._program, *command, "--draft", *self._options]]
            done = subprocess.run(line, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                return self._refusals(done, places)
        return None

    def _write(self, words: Callable[[int], str]) -> dict[tuple[str, int], int]:
        """Writes what is read, and says which slot stands where."""
        return self.shape.write(self._audit, words)

    def _commands(self) -> list[list[str | Path]]:
        return [["report", self._audit, "-o", self._output]]

    @staticmethod
    def _refusals(
        done: subprocess.CompletedProcess[str], places: dict[tuple[str, int], int]
    ) -> list[Refusal] | str:
        found = re.findall(r"^([^\n]*?):(\d+):\d+: error\[([A-Z]+-\d+)\]", done.stderr, re.M)
        refusals = [
            Refusal(code, places[file, int(line)])
            for file, line, code in found
            if (file, int(line)) in places
        ]
        is_refused = done.returncode == 65 and refusals
        return refusals if is_refused else f"exit status {done.returncode}: {done.stderr[:600]}"

    def faults(self, words: Words) -> Iterator[Fault]:
        """Holds the last report against the harmless one with the words put in."""
        for name, document in self._documents():
            if document is None:
                continue
            is_markdown = ".md by " in name
            if name not in self._twin:
                name = name.removesuffix(" --unsafe")
            expecting = Reading(words, is_markdown)
            seeing = Reading(None, is_markdown, unwraps_mail="gfm" in name)
            found = difference(expecting.tokens(self._twin[name]), seeing.tokens(document))
            self.mails += seeing.mails
            if found:
                yield Fault(name, found.expected, found.found, found.slots)
        if self._csv_shape() != self._table:
            yield Fault("figures.csv", "the same cells", "others", [])

    def _documents(self) -> Iterator[tuple[str, Element | None]]:
        """What readers see; nothing where --unsafe gives the same bytes as without."""
        for file in sorted(self._output.glob("*.html")):
            self._page.goto(file.as_uri())
            yield file.name, _from_lists(json.loads(self._page.evaluate(DOM)))
        for file in sorted(self._output.glob("*.md")):
            yield from _read_markdown(file)
        for picture in sorted(self._output.glob("*charts/*.svg")):
            yield f"{picture.parent.name}/{picture.name}", _picture(picture)
        for file in self._output.glob("*.json"):
            json.loads(file.read_bytes())
        for file in self._output.glob("*.txt"):
            found = UNSAFE_ON_TERMINAL.findall(file.read_text(encoding="utf-8"))
            yield file.name, Element("#document", {}, [ascii("".join(found))])

    def _csv_shape(self) -> list[int]:
        (file,) = self._output.glob("*.csv")
        text = file.read_text(encoding="utf-8")
        return [len(row) for row in csv.reader(io.StringIO(text, newline=""))]


class ChangeSubject(Subject):
    """Two waves of one organisation, and the edition of what moved between them."""

    def __init__(
        self, program: Path, page: Page, folder: Path, waves: tuple[Shape, Shape], options: list[str]
    ) -> None:
        later, self._before = waves
        self._earlier, self._list = folder / "earlier", folder / "expected.yaml"
        self._expected = later.expected_changes(EXPECTED)
        super().__init__(program, page, folder, later, options)

    def _write(self, words: Callable[[int], str]) -> dict[tuple[str, int], int]:
        shutil.rmtree(self._output, ignore_errors=True)
        places = super()._write(words) | self._before.write(self._earlier, words)
        return places | write_lines(self._list, self._expected, words)

    def _commands(self) -> list[list[str | Path]]:
        shared = ["diff", self._earlier, self._audit, "--expected", self._list]
        files = {form: self._output / f"change.{form}" for form in ("html", "md", "json", "csv")}
        files["text"] = self._output / "change.txt"
        return [[*shared, "--format", form, "-o", file] for form, file in files.items()]


def _read_markdown(file: Path) -> Iterator[tuple[str, Element | None]]:
    for reader, options in READERS.items():
        safe, unsafe = (
            subprocess.run(
                [reader, *more, *options], input=file.read_bytes(), capture_output=True, check=True
            ).stdout
            for more in ([], ["--unsafe"])
        )
        yield f"{file.name} by {reader}", parsed(safe.decode())
        yield f"{file.name} by {reader} --unsafe", None if safe == unsafe else parsed(unsafe.decode())


def _from_lists(node: list) -> Element:
    name, attributes, children = node
    made = [child if isinstance(child, str) else _from_lists(child) for child in children]
    return Element(name, dict(attributes), made)


def _picture(file: Path) -> Element:
    """A picture as an XML reader sees it."""
    try:
        return Element("#document", {}, [_from_xml(ElementTree.parse(file).getroot())])
    except ElementTree.ParseError as error:
        return Element("#document", {}, [f"no XML: {error}"])


def _from_xml(node: ElementTree.Element) -> Element:
    children: list[Element | str] = [node.text or ""]
    for child in node:
        children += [_from_xml(child), child.tail or ""]
    return Element(node.tag.split("}")[-1], dict(node.attrib), children)
