#!/usr/bin/env python3
"""Hostile words in every place of an audit where somebody may write.

    .build/pages/bin/python Tests/Pages/hostile.py .build/debug/powershare --strings 5000
    .build/pages/bin/python Tests/Pages/hostile.py .build/debug/powershare --seed 7 --strings 100000

Texts from a seed (Markdown, HTML, templates, links, bidi, control, zero-width, right to left, CJK,
emoji, any Unicode, and mixtures; see hostile_words.py) stand for the organisation, the wave, the
words for people, every text of the questionnaire, what was agreed to be done, and all that people
write in their sheets. Every third round is of two waves and of what moved between them (`powershare
diff`), with a list of expected changes. The report is then held against the report of the same audit with harmless words:

 - every page as Chromium's parser sees it, every .md as cmark and cmark-gfm see it with and without
   --unsafe, charts/*.svg as an XML reader sees them: the same elements and attributes;
 - at every place the words themselves, as Sources/Reporting/Rendering/PlainText cleans them.

The one known exception: GitHub's readers make links of mail addresses, and no escape stops them;
they are counted. A text that the program refuses (exit status 65, with a code) is counted and
replaced by harmless words. A string is counted where it stands in a report; texts of a questionnaire
that no report prints, such as help, are hostile too, and only read.

It ends with a summary by place and class, and exit status 1 if a report was not as it must be.
Needs chromium, cmark and cmark-gfm, and the packages of requirements.txt.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from browser import chromium
from hostile_audit import Shape
from hostile_checking import ChangeSubject, Refusal, Subject
from hostile_reading import marker
from hostile_words import HostileWords, capitalised, cleaned, filled, paragraphs

COPIES = 4
# Of the texts that no report prints; all of them would cost as much as the rest together.
SHARE_OF_UNPRINTED = 0.05
# Of texts with braces in a questionnaire, which refuses all but two of them.
SHARE_OF_REFUSED = 0.02
# Where all rungs have short names, charts print them in place of a key: another page, and no fault.
RUNG_NAME, LONG_ENOUGH = "scale: name", " and so many more words"
PLACEHOLDERS = ("{people}", " {People}")
MOST_ATTEMPTS = 40
MOST_FAULTS = 25


@dataclass
class Tally:
    """What was tried and what came of it."""

    places: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)
    read_only: int = 0
    refusals: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    audits: int = 0

    @property
    def strings(self) -> int:
        """Strings that stood in a report."""
        return sum(self.places.values())


class Round:
    """One audit's hostile words, and what is found wrong with its report."""

    def __init__(self, subject: Subject, source: HostileWords) -> None:
        self.subject = subject
        self.slots = subject.shape.slots
        self.words: dict[int, str] = {}
        self.classes: dict[int, str] = {}
        names: set[tuple[str, str]] = set()
        for number, slot in enumerate(self.slots):
            if number not in subject.shown and not source.chance(SHARE_OF_UNPRINTED):
                self.words[number] = marker(number)
                continue
            text, kind = source.next()
            while (slot.is_name and (slot.kind, cleaned(text).lower()) in names) or (
                slot.is_filled and "{" in text and not source.chance(SHARE_OF_REFUSED)
            ):
                text, kind = source.next()
            if slot.kind == RUNG_NAME:
                text += LONG_ENOUGH
            names.add((slot.kind, cleaned(text).lower()))
            if slot.is_filled and source.chance(0.1):
                text += PLACEHOLDERS[source.chance(0.5)]
            self.words[number], self.classes[number] = text, kind

    def calm(self, number: int) -> None:
        """Gives a slot its harmless words."""
        self.words[number] = marker(number)
        self.classes.pop(number, None)

    def expected(self, number: int, capital: bool) -> list[str]:
        """The paragraphs that a report must have of a slot's words."""
        slot, text = self.slots[number], self.words[number]
        if number == self.subject.shape.people and capital:
            text = capitalised(text)
        if slot.is_filled:
            text = filled(text, self.words[self.subject.shape.people])
        return paragraphs(text) if slot.is_prose else [cleaned(text)]


def main() -> int:
    """Reads the command line and tries strings until there were enough."""
    options = arguments()
    lacking = [t for t in ("cmark", "cmark-gfm", options.chromium) if shutil.which(t) is None]
    if lacking:
        raise SystemExit(f"error: hostile words need {', '.join(lacking)}")
    tally, start = Tally(), time.monotonic()
    source = HostileWords(options.seed)
    with (
        tempfile.TemporaryDirectory(prefix="powershare-hostile-") as scratch,
        chromium(options.chromium) as browser,
    ):
        page = browser.new_page()
        subjects = make_subjects(options.program.resolve(), page, Path(scratch))
        while tally.strings < options.strings and len(tally.faults) < MOST_FAULTS:
            subject = subjects[tally.audits % len(subjects)]
            try_words(Round(subject, source), tally)
            if tally.audits % 20 == 0:
                print(f"{tally.strings} strings, {len(tally.faults)} faults", flush=True)
        mails = sum(subject.mails for subject in subjects)
    summary(tally, mails, options, time.monotonic() - start)
    return 1 if tally.faults else 0


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Hostile words in every place of an audit.")
    parser.add_argument("program", type=Path, help="the powershare to run")
    parser.add_argument("--strings", type=int, default=100_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chromium", default="/usr/bin/chromium", metavar="FILE")
    return parser.parse_args()


def make_subjects(program: Path, page, folder: Path) -> list[Subject]:
    """The demo's two waves, one with tables of pipes and one with lists; then both side by side."""
    command = [str(program), "demo", "-o", str(folder / "demo")]
    subprocess.run(command, check=True, capture_output=True)
    later, earlier = folder / "demo/riverbend-2026", folder / "demo/riverbend-2025"
    now = Shape(later, COPIES)
    waves = now, Shape(earlier, COPIES, later=now)
    return [
        Subject(program, page, folder / "pipes", Shape(later, COPIES), []),
        Subject(program, page, folder / "list", Shape(earlier, COPIES), ["--md-tables", "list"]),
        ChangeSubject(program, page, folder / "change", waves, []),
    ]


def try_words(round: Round, tally: Tally) -> None:
    """Makes and checks one report, calming slots until it is as it must be."""
    tally.audits += 1
    for _ in range(MOST_ATTEMPTS):
        answer = round.subject.report(round.words)
        if isinstance(answer, list):
            refuse(round, answer, tally)
        elif answer is not None:
            slot = culprit(round)
            note_fault(round, slot, answer, tally)
        else:
            fault = next(round.subject.faults(round.expected), None)
            if fault is None:
                break
            slot = next((s for s in fault.slots if s in round.classes), None)
            note_fault(round, slot, str(fault), tally)
            if slot is None:
                return
    for number, kind in round.classes.items():
        if number in round.subject.shown:
            tally.places[round.slots[number].kind] += 1
            tally.classes[kind] += 1
        else:
            tally.read_only += 1


def refuse(round: Round, refusals: list[Refusal], tally: Tally) -> None:
    """Counts what the program refuses, and gives those slots harmless words."""
    for refusal in refusals:
        if refusal.slot in round.classes:
            tally.refusals[refusal.code, round.slots[refusal.slot].kind] += 1
        round.calm(refusal.slot)


def note_fault(round: Round, slot: int | None, what: str, tally: Tally) -> None:
    """Prints a fault with the words that made it, and calms their slot."""
    if slot is None:
        text = f"in no slot that can be named: {what}"
    else:
        text = f"{round.slots[slot].kind}: {ascii(round.words[slot])}: {what}"
        round.calm(slot)
    tally.faults.append(text)
    print(f"FAULT  {text}", flush=True)


def culprit(round: Round) -> int | None:
    """The slot whose words alone make the program fail, found by halves."""
    suspects = sorted(round.classes)
    while len(suspects) > 1:
        half = suspects[: len(suspects) // 2]
        words = {n: round.words[n] if n in half else marker(n) for n in round.words}
        fails = isinstance(round.subject.report(words), str)
        suspects = half if fails else suspects[len(half) :]
    return suspects[0] if suspects else None


def summary(tally: Tally, mails: int, options: argparse.Namespace, seconds: float) -> None:
    """Prints what was tried, by place and class."""
    print(f"\n{tally.strings} strings in {tally.audits} reports, seed {options.seed}, {seconds:.0f} s")
    print(f"{tally.read_only} more in texts that no report prints")
    print("\nBy place:")
    for place, count in sorted(tally.places.items()):
        print(f"  {count:7}  {place}")
    print("\nBy class:")
    for kind, count in sorted(tally.classes.items()):
        print(f"  {count:7}  {kind}")
    print(f"\nMail addresses that GitHub's reader made links of: {mails}")
    print(f"Refused: {sum(tally.refusals.values())}")
    for (code, place), count in sorted(tally.refusals.items()):
        print(f"  {count:7}  {code} {place}")
    print(f"\nFaults: {len(tally.faults)}")
    for fault in tally.faults:
        print(f"  {fault}")


if __name__ == "__main__":
    sys.exit(main())
