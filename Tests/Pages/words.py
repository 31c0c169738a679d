"""Plain words: reading grade and sentence lengths of a page's prose."""

import re
import subprocess
from pathlib import Path

from bars import Bar
from documents import Element, parsed
from reports import ReportFolder

# File: highest Kincaid grade, most words in a sentence.
LIMITS = {"board.html": (8.0, 25), "easy-read.html": (5.0, 15), "portfolio.html": (9.0, 25)}
NOT_PROSE = frozenset({"table", "svg", "nav", "style", "header", "footer"})


def word_bars(folder: ReportFolder, file: Path) -> list[Bar]:
    """The bars on the words of one page; none for a page without limits."""
    if file.name not in LIMITS:
        return []
    grade, most = LIMITS[file.name]
    texts = prose(parsed(file.read_text(encoding="utf-8")))
    long = sorted(
        ((len(words(s)), s) for text in texts for s in sentences(text)), key=lambda pair: -pair[0]
    )
    longest = long[0][0] if long else 0
    notes = [f"{count} words: {sentence}" for count, sentence in long if count > most]
    return [
        Bar.at_most(f"{folder.title(file)} Kincaid grade", kincaid(texts), grade),
        Bar.at_most(f"{folder.title(file)} longest sentence in words", longest, most, notes),
    ]


def prose(page: Element) -> list[str]:
    """The paragraphs and list items of the page's main part, each as one line."""
    mains = page.named("main") or [page]
    return [text for main in mains for text in _blocks(main)]


def _blocks(element: Element) -> list[str]:
    texts: list[str] = []
    for child in element.children:
        if isinstance(child, str) or child.name in NOT_PROSE:
            continue
        is_block = child.name == "p" or child.name == "li" and not child.named("p", "ul", "ol")
        if is_block:
            texts.append(" ".join(child.text(NOT_PROSE).split()))
        else:
            texts += _blocks(child)
    return [text for text in texts if text]


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph: full stop, question or exclamation mark, then a blank."""
    parts = re.split(r"(?<=[.!?])[\"'”’)]*\s+", text)
    return [part for part in parts if part]


def words(sentence: str) -> list[str]:
    """What counts as a word: anything between blanks with a letter or digit in it."""
    return [word for word in sentence.split() if re.search(r"\w", word)]


def kincaid(texts: list[str]) -> float:
    """The Kincaid grade that `style` finds."""
    ended = [text if text[-1] in ".!?" else text + "." for text in texts]
    result = subprocess.run(
        ["style"], input="\n\n".join(ended), capture_output=True, text=True, check=True
    )
    found = re.search(r"Kincaid:\s*(-?[0-9.]+)", result.stdout)
    if found is None:
        raise SystemExit("error: style prints no Kincaid grade")
    return float(found[1])
