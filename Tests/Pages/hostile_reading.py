"""What a reader sees of a document, as a row of tokens, and where two rows differ.

The report with harmless words, one marker a slot, says what the report with hostile words must be:
the same elements and attributes, and at each marker the words as the program cleans them.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote

from documents import Element

MARKER = re.compile(r"([wW])(\d{6})x")
# What a picture may be made of, whatever the words in it.
PICTURE_ELEMENTS = set("svg title desc g path line rect circle polygon text".split())
PICTURE_ATTRIBUTES = set(
    "xmlns role viewBox width height aria-labelledby aria-describedby aria-hidden font-family "
    "font-size font-weight text-anchor id class fill stroke stroke-width stroke-dasharray d points "
    "x y x1 y1 x2 y2 cx cy r".split()
)
# An anchor in Markdown is made of the words of a heading.
ANCHOR = re.compile("#.*", re.S)
RESULT_HASH = re.compile(r"\b[0-9a-f]{16}\b")


def marker(slot: int) -> str:
    """The harmless words of a slot."""
    return f"w{slot:06d}x"


@dataclass
class Token:
    """The start or end of an element, or the words between, and the slots whose words they are."""

    kind: str
    text: str
    slots: list[int] = field(default_factory=list)


Words = Callable[[int, bool], list[str]]


@dataclass
class Reading:
    """How a document becomes tokens.

    `words` gives the paragraphs of a slot, capitalised or not, for a document with markers; without
    it the document is taken as it is. `is_markdown`: a pipe in a table is written as a broken bar,
    and the width of columns says nothing. `unwraps_mail`: links to mail addresses are taken away.
    """

    words: Words | None = None
    is_markdown: bool = False
    unwraps_mail: bool = False
    mails: int = 0

    def tokens(self, document: Element) -> list[Token]:
        """The document as tokens."""
        found: list[Token] = []
        self._children(document, found, in_cell=False)
        return [token for token in map(self._tidied, found) if token.kind != "words" or token.text]

    def _children(self, element: Element, found: list[Token], in_cell: bool) -> None:
        for child in element.children:
            if isinstance(child, Element):
                self._element(child, found, in_cell)
            else:
                text, slots = self._put(child, in_cell)
                _add_words(found, text, slots)

    def _element(self, element: Element, found: list[Token], in_cell: bool) -> None:
        if element.name == "svg":
            found.append(self.picture(element))
            return
        if self.unwraps_mail and is_mail(element):
            self.mails += 1
            self._children(element, found, in_cell)
            return
        in_cell = self.is_markdown and (
            in_cell
            or element.name in ("td", "th")
            or element.name == "p" and element.text().startswith("|")
        )
        for copy in self._paragraphs(element):
            start = [element.name]
            slots: list[int] = []
            for name, value in sorted(element.attributes.items()):
                if self.is_markdown and element.name == "a" and name == "href":
                    value = ANCHOR.sub("#", value)
                put, used = self._put(value, False)
                start.append(f'{name}="{put}"')
                slots += used
            found.append(Token("start", " ".join(start), slots))
            self._children(copy, found, in_cell)
            found.append(Token("end", element.name))

    def _paragraphs(self, element: Element) -> list[Element]:
        """A paragraph that is one slot becomes as many as the slot's words have."""
        match = MARKER.fullmatch(element.text().strip())
        if self.words is None or element.name != "p" or match is None:
            return [element]
        paragraphs = self.words(int(match[2]), match[1] == "W")
        if len(paragraphs) < 2:
            return [element]
        return [Element("p", element.attributes, [text]) for text in paragraphs]

    def picture(self, element: Element) -> Token:
        """A picture: what in it is none of its elements and attributes, its title and description.

        Lines of words break where they must, and names that find no room stand in the key, so the
        words drawn may differ.
        """
        parts = [element, *element.elements()]
        strange = {e.name for e in parts} - PICTURE_ELEMENTS
        strange |= {name for e in parts for name in e.attributes} - PICTURE_ATTRIBUTES
        said = [e for e in parts if e.name in ("title", "desc")]
        text, slots = self._put(" ".join(e.text() for e in said), False)
        return Token("picture", f"{sorted(strange)} {''.join(text.split())}", slots)

    def _put(self, text: str, in_cell: bool) -> tuple[str, list[int]]:
        text = RESULT_HASH.sub("HASH", text)
        if self.words is None:
            return text, []
        slots: list[int] = []

        def put(match: re.Match[str]) -> str:
            slots.append(int(match[2]))
            words = " ".join(self.words(int(match[2]), match[1] == "W"))  # type: ignore[misc]
            return words.replace("|", "\u00a6") if in_cell else words

        return MARKER.sub(put, text), slots

    def _tidied(self, token: Token) -> Token:
        text = unicodedata.normalize("NFC", " ".join(token.text.split()))
        if self.is_markdown and text.startswith("|"):
            text = re.sub("-{2,}", "-", text)
        return Token(token.kind, text, token.slots)


def is_mail(element: Element) -> bool:
    """Whether GitHub's reader has made a link of what looks like a mail address."""
    text, address = element.text(), unquote(element.attributes.get("href", ""))
    return element.name == "a" and "@" in text and address in (text, f"mailto:{text}")


def _add_words(found: list[Token], text: str, slots: list[int]) -> None:
    if found and found[-1].kind == "words":
        found[-1] = Token("words", found[-1].text + text, found[-1].slots + slots)
    else:
        found.append(Token("words", text, slots))


@dataclass
class Difference:
    """Where a document is not what it must be."""

    expected: str
    found: str
    slots: list[int]


def difference(expected: list[Token], found: list[Token]) -> Difference | None:
    """The first difference, and the slots that may have made it, the likeliest first."""
    for index, (wanted, got) in enumerate(zip(expected, found)):
        if (wanted.kind, wanted.text) != (got.kind, got.text):
            return _difference(expected, index, got)
    if len(expected) == len(found):
        return None
    index = min(len(expected), len(found))
    return _difference(expected, min(index, len(expected) - 1), found[index] if index < len(found) else None)


def _difference(expected: list[Token], index: int, got: Token | None) -> Difference:
    near = [*expected[index].slots]
    for distance in range(1, 6):
        near += expected[index - distance].slots if index >= distance else []
    wanted = expected[index]
    return Difference(
        f"{wanted.kind}: {wanted.text}", f"{got.kind}: {got.text}" if got else "the end", near
    )
