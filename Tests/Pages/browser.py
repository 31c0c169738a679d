"""Bars that Chromium judges: accessibility, charts, requests, reflow; and screenshots."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from bars import Bar
from reports import ReportFolder

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
HEIGHT = 900
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SMALLEST_TEXT = 12.0

# Boxes of words and marks on the screen. Words may stand on a mark that was drawn before and holds
# them whole, as a letter on a seat does; they may not be cut by its edge or be drawn over.
CHARTS = """
() => {
  const slack = 1;
  const box = element => {
    const b = element.getBBox(), m = element.getScreenCTM();
    const xs = [], ys = [];
    for (const x of [b.x, b.x + b.width]) for (const y of [b.y, b.y + b.height]) {
      xs.push(m.a * x + m.c * y + m.e); ys.push(m.b * x + m.d * y + m.f);
    }
    const scale = Math.sqrt(Math.abs(m.a * m.d - m.b * m.c));
    return {left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys),
      bottom: Math.max(...ys), scale};
  };
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
  const holds = (a, b) => b.left >= a.left - slack && b.right <= a.right + slack
    && b.top >= a.top - slack && b.bottom <= a.bottom + slack;
  const pictures = document.documentElement.tagName === 'svg' ? [document.documentElement]
    : [...document.querySelectorAll('svg')];
  const found = {overlaps: [], covered: [], outside: [], smallest: null, texts: 0};
  for (const svg of pictures) {
    const view = svg.viewBox.baseVal, m = svg.getScreenCTM();
    const frame = {left: m.a * view.x + m.e, right: m.a * (view.x + view.width) + m.e,
      top: m.d * view.y + m.f, bottom: m.d * (view.y + view.height) + m.f};
    const name = svg.getAttribute('aria-labelledby') || 'svg';
    const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim());
    const marks = [...svg.querySelectorAll('circle, ellipse, polygon, path, rect')].filter(e =>
      !e.closest('defs, pattern, clipPath')
      && (['circle', 'ellipse', 'polygon'].includes(e.tagName)
        || [...e.classList].some(c => c.startsWith('mark'))));
    const boxes = texts.map(t => ({element: t, words: t.textContent.trim(), ...box(t)}));
    const shapes = marks.map(e => ({element: e, ...box(e)}));
    found.texts += boxes.length;
    boxes.forEach((one, index) => {
      const size = parseFloat(getComputedStyle(one.element).fontSize) * one.scale;
      if (found.smallest === null || size < found.smallest) found.smallest = size;
      if (!holds(frame, one)) found.outside.push(`${name}: ${one.words}`);
      for (const two of boxes.slice(index + 1))
        if (meet(one, two)) found.overlaps.push(`${name}: ${one.words} / ${two.words}`);
      for (const shape of shapes) {
        const after = one.element.compareDocumentPosition(shape.element)
          & Node.DOCUMENT_POSITION_FOLLOWING;
        if (meet(one, shape) && (after || !holds(shape, one)))
          found.covered.push(`${name}: ${one.words} / ${shape.element.getAttribute('class')}`);
      }
    });
  }
  return found;
}
"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    """A browser, closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser, file: Path, width: int, scheme: str = "light", scripts: bool = True
) -> Iterator[tuple[Page, list[str], list[str]]]:
    """A page, what its console says, and what it asks for."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts,
    )
    page = context.new_page()
    messages: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    try:
        page.goto(file.resolve().as_uri())
        yield page, messages, requests
    finally:
        context.close()


def page_bars(browser: Browser, folder: ReportFolder, file: Path) -> list[Bar]:
    """The bars on one HTML page, at every width in both schemes."""
    title = folder.title(file)
    violations: list[str] = []
    messages: list[str] = []
    requests: list[str] = []
    words: dict[str, str] = {}
    charts: dict[int, dict] = {}
    overflow = 0
    for width in WIDTHS:
        for scheme in SCHEMES:
            with opened(browser, file, width, scheme) as (page, console, asked):
                where = f"{width} px, {scheme}"
                if scheme == "light":
                    charts[width] = page.evaluate(CHARTS)
                if (width, scheme) == (320, "light"):
                    overflow = page.evaluate(OVERFLOW)
                    words["with"] = page.inner_text("body")
                messages += [f"{where}: {text}" for text in console]
                requests += [f"{where}: {url}" for url in asked[1:]]
                violations += [f"{where}: {text}" for text in axe_violations(page)]
    with opened(browser, file, 320, scripts=False) as (page, _, _):
        words["without"] = page.inner_text("body")
    scripted = [] if words["with"] == words["without"] else ["the visible text differs"]
    return [
        Bar.none(f"{title} axe violations", violations, "4 views"),
        Bar.none(f"{title} console and CSP messages", messages),
        Bar.none(f"{title} requests beyond the page itself", requests),
        Bar.none(f"{title} needs JavaScript", scripted),
        Bar.at_most(f"{title} px sideways at 320 px", overflow, 0),
        *chart_bars(title, charts),
    ]


def picture_bars(browser: Browser, folder: ReportFolder, file: Path) -> list[Bar]:
    """The bars on one picture opened alone."""
    title = folder.title(file)
    charts: dict[int, dict] = {}
    messages: list[str] = []
    requests: list[str] = []
    for width in WIDTHS:
        with opened(browser, file, width) as (page, console, asked):
            if page.evaluate("document.documentElement.tagName") != "svg":
                return [Bar.none(f"{title} reads as a picture", ["the XML cannot be read"])]
            charts[width] = page.evaluate(CHARTS)
            messages += console
            requests += asked[1:]
    return [
        Bar.none(f"{title} console messages", messages),
        Bar.none(f"{title} requests beyond the picture itself", requests),
        *chart_bars(title, charts),
    ]


def axe_violations(page: Page) -> list[str]:
    """What axe finds, a line for each rule and its first element."""
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    results = Axe().run(page, options=options)
    return [
        f"{found['id']} at {len(found['nodes'])}: {found['nodes'][0]['html'][:120]}"
        for found in results.response["violations"]
    ]


def chart_bars(title: str, charts: dict[int, dict]) -> list[Bar]:
    """The bars on the words in charts; none for a page without any."""
    if not any(found["texts"] for found in charts.values()):
        return []

    def faults(kind: str) -> list[str]:
        return [f"{width} px: {text}" for width, found in charts.items() for text in found[kind]]

    return [
        Bar.none(f"{title} chart words on words", faults("overlaps")),
        Bar.none(f"{title} chart words under a mark", faults("covered")),
        Bar.none(f"{title} chart words outside the picture", faults("outside")),
        Bar.at_least(
            f"{title} smallest chart words in px at 320 px",
            round(charts[320]["smallest"], 1),
            SMALLEST_TEXT,
        ),
    ]


def screenshots(browser: Browser, folders: list[ReportFolder], target: Path) -> list[Path]:
    """Writes a picture of every page at every width in both schemes, and the page as printed.

    Returns: The printed pages, as PDF.
    """
    target.mkdir(parents=True, exist_ok=True)
    printed: list[Path] = []
    for folder in folders:
        for file in folder.files(".html"):
            name = folder.title(file).replace("/", "-").removesuffix(".html")
            for width in WIDTHS:
                for scheme in SCHEMES:
                    with opened(browser, file, width, scheme) as (page, _, _):
                        path = target / f"{name}-{width}-{scheme}.png"
                        page.screenshot(path=path, full_page=True)
            with opened(browser, file, 1280) as (page, _, _):
                printed.append(target / f"{name}-print.pdf")
                page.pdf(path=printed[-1], prefer_css_page_size=True, tagged=True)
    return printed
