"""HTML as a tree, read with the standard library; enough for pages that a validator accepts."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Iterator

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass
class Element:
    """An element with its attributes and what is in it, text as plain strings."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)
    line: int = 0

    def elements(self) -> Iterator["Element"]:
        """All elements below this one, in the order of the document."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.elements()

    def named(self, *names: str) -> list["Element"]:
        """All elements below this one with one of these names."""
        return [element for element in self.elements() if element.name in names]

    def text(self, without: frozenset[str] = frozenset()) -> str:
        """The words in this element, those in elements of some names left out."""
        parts = [
            child if isinstance(child, str) else child.text(without)
            for child in self.children
            if isinstance(child, str) or child.name not in without
        ]
        return "".join(parts)

    def classes(self) -> list[str]:
        """The classes of the element."""
        return self.attributes.get("class", "").split()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Element("#document")
        self.open = [self.top]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)
        if tag not in VOID:
            self.open.append(self.open[-1].children[-1])  # type: ignore[arg-type]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, line=self.getpos()[0])
        self.open[-1].children.append(element)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].name == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(html: str) -> Element:
    """The document of this text."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.top
