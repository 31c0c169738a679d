"""Hostile words from a seed, and what the program says it makes of words.

`cleaned` and `paragraphs` are written from the description of Sources/Reporting/Rendering/PlainText,
not from its code: blanks and line ends become one space, the ends are trimmed, control characters,
those that turn the reading direction, private-use characters and noncharacters are dropped.
"""

import random
import re
import unicodedata

MARKDOWN = [
    "~~~", "```", "`", "``", "*", "**", "***", "_", "__", "# ", "## ", "#", "- ", "-", "+ ", "* ",
    "1. ", "1) ", "1.", "123456789. ", "> ", ">", "    ", "\t", "  \n", "\\\n", "\n", "\n\n", "---",
    "***\n", "===", "=", "\n===\n", "\n---\n", "|", "||", "| a | b |\n|---|---|\n", ":", ":-:", "\\",
    "\\\\", "!", "![", "[", "]", "(", ")", "[ ] ", "[x] ", "~", "~~", "~~a~~", "$", "$$", "@", "^",
    "[^1]", "[^1]: x", "_a_", "**a**", ".", ",", ";", "?", "'", '"',
]
HTML = [
    "<b>", "</b>", "<script>alert(1)</script>", "</script>", "<!--", "-->", "--!>", "<![CDATA[", "]]>",
    "<?php ?>", "<", ">", "&", "&amp;", "amp;", "AT&", "&#35;", "&#x3C;", "#60;", "&lt;", "lt;", "<br/>",
    "</style>", "</title>", "</svg>", "</p>", "</td></tr></table>", "</main>", "<table>", "<plaintext>",
    "<textarea>", "<template>", "<svg onload=alert(1)>", "<img src=x onerror=alert(1)>", "<h1>x</h1>",
    '" onclick="alert(1)', "' autofocus onfocus='", 'style="x"', "<a href=//a.b>", "<base href=x>",
    "<math><mi>", "&notin;", "&#0;", "&#x202e;", "&NewLine;", "<details open ontoggle=alert(1)>",
]
TEMPLATE = [
    "{{", "}}", "{{a}}", "{{organisation}}", "{{{", "{{{organisation}}}", "{{#l}}", "{{/l}}", "{{> p}}",
    "{{!", "{#id}", "{#", "{%", "%}", "${x}", "\\(x)", "{x}", "{ people }", "\ue000" "0\ue001", "%s", "%n",
    "\n```powershare table groups\n```\n", "powershare chart levers",
]
LINKS = [
    "[x](javascript:alert(1))", '\n[a]: /url "t"\n', "[a]", "[a][b]", "<https://a.b>", "https://a.b/c?d=e&f",
    "http://", "https://", "ftp://a.b", "www.a.b", "www.", "WWW.A.B", "a@b.org", "<a@b.org>", "javascript:",
    "mailto:a@b.c", "xmpp:a@b.c", "![i](data:x)", "![i](https://a.b/i.png)", "](x)", "](#in-short)",
    "file:///etc/passwd", "data:text/html,<b>", "//a.b", "#in-short", "@everyone", "#1", "GH-1",
]
BIDI = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e",
        "\u200f", "\u061c"]
CONTROL = ["\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\r", "\r\n", "\x1b[31m", "\x1b]0;t\x07", "\x7f",
           "\x80", "\x85", "\x9b2J", "\x9f", "\ufffd", "\ufffe", "\uffff", "\ufdd0", "\U0001fffe",
           "\U000f0000", "\U0010ffff", "\ue000", "\uf8ff", "\ufff9", "\ufffa", "\ufffb"]
ZERO_WIDTH = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u180e", "\u034f", "\u115f", "\u3164",
              "\ufe0f", "\u2028", "\u2029", "\u00a0", "\u2007", "\u202f", "\u3000", "\u1680", "\u205f"]
RTL = ["שלום", "مرحبا", "בְּרֵאשִׁית", "السَّلَام", "אב 12 גד", "١٢٣", "ܐܒܓ", "ހިނދީ"]
CJK = ["漢字", "かな", "カタカナ", "한글", "한글", "（", "）", "。", "「", "」", "、", "｜", "＊", "＃", "〜",
       "𠮷", "㍿"]
EMOJI = ["🙂", "👩‍👩‍👧", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", "👍🏽", "🇬🇧", "❤️", "1️⃣", "🧑‍🦽", "#️⃣", "*️⃣"]
LETTERS = ["é", "e\u0301", "ß", "ŉ", "İ", "ı", "Ω", "𝒳", "ﬁ", "ǆ", "Å", "Å", "\u0301", "\u0338", "ा", "ก็", "–",
           "’", "“", "”", "…", "¡", "«", "»", "¦"]
PLAIN = ["a", "b", " ", " ", "  ", "foo", "Bar", "1", "12", "people", "x.", "No", "=1+1", "+1", "-1"]

CLASSES: dict[str, list[str]] = {
    "Markdown": MARKDOWN, "HTML": HTML, "template": TEMPLATE, "links": LINKS, "bidi": BIDI,
    "control": CONTROL, "zero-width": ZERO_WIDTH, "right to left": RTL, "CJK": CJK, "emoji": EMOJI,
    "letters": LETTERS,
}
EVERYTHING = [piece for pieces in CLASSES.values() for piece in pieces] + PLAIN
ASCII = [chr(code) for code in range(0x20, 0x7F)]


class HostileWords:
    """A generator of texts that try to become markup; the same seed gives the same texts."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def next(self) -> tuple[str, str]:
        """A text of which something is left after cleaning, and its class."""
        while True:
            kind = self._random.choice([*CLASSES, "mixed", "mixed", "ASCII", "Unicode", "long"])
            text = self._text(kind)
            if cleaned(text):
                return text, kind

    def chance(self, share: float) -> bool:
        """Whether something happens that does in this share of cases."""
        return self._random.random() < share

    def _text(self, kind: str) -> str:
        count = self._random.randint(1, 8)
        if kind == "ASCII":
            return "".join(self._random.choices(ASCII, k=self._random.randint(1, 24)))
        if kind == "Unicode":
            return "".join(self._scalar() for _ in range(count))
        if kind == "long":
            return self._random.choice(EVERYTHING).join(self._random.choices(PLAIN + MARKDOWN, k=30))
        pieces = CLASSES.get(kind, EVERYTHING)
        if kind in CLASSES and self._random.random() < 0.25:
            return self._random.choice(pieces)
        if kind in CLASSES:
            pieces = pieces + PLAIN
        return "".join(self._random.choices(pieces, k=count))

    def _scalar(self) -> str:
        while True:
            top = self._random.choice([0x250, 0x3000, 0x10000, 0x110000])
            code = self._random.randrange(top)
            if not 0xD800 <= code <= 0xDFFF:
                return chr(code)


_BLANK = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_DROPPED = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 15))
)
_BLANKS = re.compile(f"[{_BLANK}]+")
_DROP = re.compile(f"[{_DROPPED}]")
_ENDS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def cleaned(text: str) -> str:
    """The text as one line of a report."""
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", _DROP.sub("", text)).strip(" "))


def paragraphs(text: str) -> list[str]:
    """The text as paragraphs, which empty lines separate."""
    found: list[list[str]] = [[]]
    for line in _ENDS.split(text):
        if cleaned(line):
            found[-1].append(line)
        else:
            found.append([])
    return [cleaned("\n".join(lines)) for lines in found if lines]


def capitalised(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def filled(text: str, people: str) -> str:
    """A questionnaire's text with the words for people in its placeholders."""
    words = {"{people}": people, "{People}": capitalised(people)}
    return re.sub(r"\{[Pp]eople\}", lambda found: words[found[0]], text)
