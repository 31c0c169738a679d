#!/usr/bin/env python3
"""Invents clients for the batch benchmark: audits of 30 sheets each, the same for the same seed.

    clients.py PROGRAM FOLDER --clients 1000 [--seed 1] [--sheets 30] [--first 0]

Each client has its own level, each lever of it and each person theirs, so that scores differ as those of
organisations do. Sheets are the demo's with other rungs: whole answers with evidence, reasons, don't knows
and modules, in the program's own form. A third of the people are users and carers, a third staff, a third
leaders; with 30 sheets every voice has the ten people that a comparison of clients asks for.
"""

import argparse
import os
import random
import re
import subprocess
import tempfile
from pathlib import Path

GROUPS = {"P": 6, "C": 4, "F": 6, "M": 4, "L": 10}
# The first letters of the questions of each lever, and of contingent capacity.
LEVERS = ("peop", "poli", "prof", "prin", "part", "capa")
RUNG = re.compile(r'"level": ([0-5])')


def main() -> None:
    """Reads the command line and writes the clients."""
    parser = argparse.ArgumentParser(description="Invents clients for the batch benchmark.")
    parser.add_argument("program", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--clients", type=int, default=1_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first client")
    parser.add_argument("--sheets", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="powershare-clients-") as scratch:
        demo = Path(scratch) / "demo"
        subprocess.run([options.program.resolve(), "demo", "-o", demo], check=True, capture_output=True)
        example = Example(demo / "riverbend-2026")
        options.folder.mkdir(parents=True, exist_ok=True)
        copy = options.folder.parent / f"{options.folder.name}-questionnaire.yaml"
        copy.write_bytes(example.questionnaire)
        for number in range(options.first, options.first + options.clients):
            example.write(options.folder / f"client-{number:05}", number, copy, options)


class Example:
    """The demo's audit, as the words that clients say."""

    def __init__(self, audit: Path) -> None:
        self.reference, self.questionnaire = next(
            (path.name, path.read_bytes()) for path in (audit / "questionnaire").iterdir()
        )
        self.sheets = {
            path.name.split(".")[0]: path.read_text() for path in sorted((audit / "sheets").glob("*.json"))
        }

    def write(self, folder: Path, number: int, copy: Path, options: argparse.Namespace) -> None:
        """Writes one client's audit; the questionnaire is one file under many names."""
        chance = random.Random(f"{options.seed} {number}")
        level = chance.gauss(-0.3, 0.7)
        levers = {name: chance.gauss(level, 0.4) for name in LEVERS}
        wave = folder / "2026"
        (wave / "questionnaire").mkdir(parents=True)
        (wave / "sheets").mkdir()
        os.link(copy, wave / "questionnaire" / self.reference)
        (wave / "audit.yaml").write_text(
            f"format: powershare-audit/1\norganisation: \"Client {number:05}\"\nwave: \"2026\"\n"
            f"date: 2026-05-31\nquestionnaire: {self.reference.removesuffix('.yaml')}\naudience: internal\n"
        )
        for name, text in self.people(chance, options.sheets):
            (wave / "sheets" / f"{name}.answers.json").write_text(self.varied(text, name, levers, chance))

    def people(self, chance: random.Random, count: int) -> list[tuple[str, str]]:
        """Names of sheets and the demo's sheets that they vary."""
        people: list[tuple[str, str]] = []
        for letter, share in GROUPS.items():
            known = [name for name in self.sheets if re.fullmatch(letter + r"\d+", name)]
            for place in range(share * count // sum(GROUPS.values())):
                # The first leader's sheet has the records of bodies and decisions.
                own = known[0] if letter == "L" and place == 0 else chance.choice(known)
                people.append((f"{letter}{place + 1}", self.sheets[own]))
        return people

    def varied(
        self, text: str, name: str, levers: dict[str, float], chance: random.Random
    ) -> str:
        """The same sheet with other rungs; both answers to a question move together."""
        text = re.sub(r'"sheet": "[^"]*"', f'"sheet": "{name}"', text, count=1)
        text = re.sub(r', "code": "[^"]*"', "", text, count=1)
        person = chance.gauss(0, 0.4)
        lines = text.split("\n")
        step = 0
        for place, line in enumerate(lines):
            if line.startswith('    "') and line.endswith("{"):
                step = round(levers.get(line[5:9], 0.0) + person + chance.gauss(0, 0.8))
            elif '"level": ' in line and line.startswith('      "'):
                lines[place] = RUNG.sub(lambda match: f'"level": {moved(match[1], step)}', line)
        return "\n".join(lines)


def moved(rung: str, step: int) -> int:
    """A rung some steps on, still on the ladder."""
    return min(5, max(0, int(rung) + step))


if __name__ == "__main__":
    main()
