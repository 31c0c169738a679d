"""The demo's audit made larger, with every free text in it as a place for other words.

The figures stay what they are, whatever the words: so the report with harmless words says what the
report with hostile ones must look like.
"""

import copy
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

# Keys of a questionnaire whose values are words to read, by the part they stand in.
FREE_KEYS = {
    "title", "credit", "name", "short", "says", "reads", "is", "text", "follow_up", "asks", "help",
    "evidence", "low", "middle", "prompt", "purpose", "note", "viewpoint", "suggest",
    "at_next_audit", "minimum_note", "no_lived_experience_label", "concentration", "order", "link", "quick_form", "strength", "weakness", "opportunity", "threat",
    "default", "versioning", "check",
}
FREE_LISTS = {"levels", "intro", "decide", "my-decide", "alternatives"}
# `name: x` of a body in a sheet and the like, by module.
SHEET_KEYS = {
    "bodies": ["name", "decides"], "focus": ["name"], "swot": ["text", "table"],
}


@dataclass
class Slot:
    """One place for words."""

    kind: str
    harmless: str
    is_prose: bool = False
    is_name: bool = False
    is_filled: bool = False


Words = Callable[[int], str]


class Shape:
    """An audit without words: what `write` makes of it depends only on the words given.

    With a `later` wave, the two ask one questionnaire, share its slots and those of names that stand
    in both, and hold all slots in one list.
    """

    def __init__(self, demo: Path, size: int, later: "Shape | None" = None) -> None:
        self.slots: list[Slot] = later.slots if later else []
        self._names: dict[tuple[str, str], int] = later._names if later else {}
        audit = yaml.safe_load((demo / "audit.yaml").read_text(encoding="utf-8"))
        bank_file = next((demo / "questionnaire").iterdir()).name
        bank = (demo / "questionnaire" / bank_file).read_text(encoding="utf-8")
        questionnaire = yaml.safe_load(bank)
        sheets = {
            f"{path.stem}.yaml": json.loads(path.read_text(encoding="utf-8"))
            for path in sorted((demo / "sheets").iterdir())
        }
        enlarge(questionnaire, sheets, audit, size)
        asked = f"questionnaire/{bank_file}"
        parts = later._files[asked] if later else lines(self._with_slots(questionnaire, ""))
        sheets = {name: self._sheet(sheet) for name, sheet in sheets.items()}
        audit["date"] = str(audit["date"])
        audit["organisation"] = self._slot("organisation", audit["organisation"])
        audit["wave"] = self._slot("wave", audit["wave"])
        self.people = self._slot("words for people", "those we serve").number
        audit["terms"] = {"people": Place(self.people)}
        audit.pop("previous", None)
        for action in audit["actions"]:
            action["by"] = str(action["by"])
            for key in ("what", "owner", "note"):
                if key in action:
                    action[key] = self._name(f"action: {key}", action[key])
        self._files = {"audit.yaml": lines(audit), asked: parts}
        self._files |= {f"sheets/{name}": lines(sheet) for name, sheet in sheets.items()}

    def expected_changes(self, ids: list[str]) -> list["str | OpenLine"]:
        """The lines of a list of expected changes, with a reason and a name for each id."""
        changes = [
            {
                "id": name,
                "reason": self._slot("expected change: reason", "a new board"),
                "name": self._slot("expected change: name", "the chair"),
                "until": "2027-03-31",
            }
            for name in ids
        ]
        return lines({"format": "powershare-expected-changes/1", "changes": changes})

    def write(self, folder: Path, words: Words) -> dict[tuple[str, int], int]:
        """Writes the audit with these words.

        Returns: The slot in each line of each file, for the program's complaints.
        """
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "questionnaire").mkdir(parents=True)
        (folder / "sheets").mkdir()
        places: dict[tuple[str, int], int] = {}
        for name, parts in self._files.items():
            places |= write_lines(folder / name, parts, words)
        return places

    def _slot(self, kind: str, text: str, **facts: bool) -> "Place":
        self.slots.append(Slot(kind, text, **facts))
        return Place(len(self.slots) - 1)

    def _name(self, kind: str, text: str) -> "Place":
        """A name that stands in several sheets and is one slot."""
        if (kind, text) not in self._names:
            self._names[kind, text] = self._slot(kind, text, is_name=True).number
        return Place(self._names[kind, text])

    def _with_slots(self, value: Any, part: str, key: str = "") -> Any:
        if isinstance(value, dict):
            return {
                name: self._with_slots(item, part or name, name) for name, item in value.items()
            }
        if isinstance(value, list):
            is_words = key in FREE_LISTS
            return [
                self._slot(f"{part}: {key}", item, is_filled=True)
                if is_words and isinstance(item, str)
                else self._with_slots(item, part)
                for item in value
            ]
        if isinstance(value, str) and key in FREE_KEYS and value:
            return self._slot(f"{part}: {key}", value, is_filled=True)
        return value

    def _sheet(self, sheet: dict[str, Any]) -> dict[str, Any]:
        for answer in sheet["answers"].values():
            for name, slot in answer.items():
                if name == "of" or not isinstance(slot, dict):
                    continue
                for key in ("text", "detail"):
                    if key in slot:
                        is_quote = name == "note" and slot.get("quote", False)
                        kind = "quote" if is_quote else f"sheet: {name} {key}"
                        slot[key] = self._slot(kind, slot[key], is_prose=is_quote)
        for module, keys in SHEET_KEYS.items():
            for record in sheet.get("modules", {}).get(module, []):
                for key in keys:
                    if key in record:
                        record[key] = self._record(module, key, record)
        return sheet

    def _record(self, module: str, key: str, record: dict[str, Any]) -> "Place":
        if key == "name":
            return self._name(f"{module}: name", record[key])
        if key == "decides":
            return self._name(f"{module}: {key}", record[key])
        is_quote = key == "text" and record.get("quote-allowed", False)
        kind = "quote of a record" if is_quote else f"{module}: {key}"
        return self._slot(kind, record[key], is_prose=is_quote)


@dataclass
class Place:
    """Stands for the words of a slot."""

    number: int


# MARK: Making the demo larger


def enlarge(
    questionnaire: dict[str, Any], sheets: dict[str, dict[str, Any]], audit: dict[str, Any], size: int
) -> None:
    """Adds copies of questions, decisions, items and bodies, and quotes a note of everybody."""
    for sheet in sheets.values():
        sheet.pop("seq", None)
        sheet.pop("at", None)
        sheet["questionnaire"].pop("sha256", None)
        for answer in sheet["answers"].values():
            answer.pop("of", None)
    more_questions(questionnaire, sheets, size)
    more_of_modules(questionnaire["modules"], sheets, size)
    more_quotes(sheets, audit)


def more_questions(
    questionnaire: dict[str, Any], sheets: dict[str, dict[str, Any]], size: int
) -> None:
    """Adds `size` copies of each question on the ladder, with the same answers."""
    originals = [q for q in questionnaire["questions"] if q["type"] == "ladder" and "when" not in q]
    for number in range(1, size + 1):
        for original in originals:
            made = copy.deepcopy(original) | {"id": f"{original['id']}-{number}"}
            questionnaire["questions"].append(made)
            for sheet in sheets.values():
                if original["id"] in sheet["answers"]:
                    answer = copy.deepcopy(sheet["answers"][original["id"]])
                    sheet["answers"][made["id"]] = answer


def more_of_modules(
    modules: dict[str, Any], sheets: dict[str, dict[str, Any]], size: int
) -> None:
    """Adds copies of decisions, outcome items and bodies.

    Not of services: those with the same ratings go by name, and names are what changes.
    """
    decisions = modules["decision-rights"]
    core = list(decisions["core"])
    by_id = {decision["id"]: decision for decision in decisions["decisions"]}
    items = list(modules["outcomes"]["items"])
    for number in range(1, size + 1):
        for name in core:
            decisions["decisions"].append(copy.deepcopy(by_id[name]) | {"id": f"{name}-{number}"})
            decisions["core"].append(f"{name}-{number}")
        for item in items:
            modules["outcomes"]["items"].append(item | {"id": f"{item['id']}-{number}"})
        for sheet in sheets.values():
            answers = sheet.get("modules", {})
            for module, names in (("decision-rights", core), ("outcomes", [i["id"] for i in items])):
                for name in names:
                    if name in answers.get(module, {}):
                        answers[module][f"{name}-{number}"] = copy.deepcopy(answers[module][name])
            bodies = answers.get("bodies", [])
            first = [body for body in bodies if not body["name"].endswith(")")]
            bodies += [body | {"name": f"{body['name']} ({number})"} for body in first]


def more_quotes(sheets: dict[str, dict[str, Any]], audit: dict[str, Any]) -> None:
    """A cleared note from every person who has none; a report quotes each sheet once."""
    cleared = {quote["sheet"] for quote in audit["quotes"] if "question" in quote}
    people = [s for s in sheets.values() if s["respondent"].get("kind") == "individual"]
    for number, sheet in enumerate(people):
        answers = [(n, a) for n, a in sheet["answers"].items() if "level" in a.get("now", {})]
        if sheet["sheet"] in cleared or not answers:
            continue
        question, answer = answers[number * 7 % len(answers)]
        answer["note"] = {"text": "One thing that was said.", "quote": True}
        audit["quotes"].append({"sheet": sheet["sheet"], "question": question})


# MARK: Writing


@dataclass
class OpenLine:
    """A line whose scalar is the words of a slot."""

    start: str
    slot: int


def lines(value: Any, indent: int = 0) -> list[str | OpenLine]:
    """A mapping or list as YAML in block style, every scalar on a line of its own."""
    found: list[str | OpenLine] = []
    pairs = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    for key, item in pairs:
        start = " " * indent + ("-" if key is None else f"{quoted(str(key))}:")
        if isinstance(item, dict | list) and item:
            found.append(start)
            found += lines(item, indent + 2)
        elif isinstance(item, Place):
            found.append(OpenLine(start, item.number))
        else:
            found.append(f"{start} {quoted(item) if isinstance(item, str) else json.dumps(item)}")
    return found


def write_lines(file: Path, parts: list[str | OpenLine], words: Words) -> dict[tuple[str, int], int]:
    """Writes a file with these words.

    Returns: The slot in each of its lines.
    """
    places: dict[tuple[str, int], int] = {}
    written: list[str] = []
    for number, line in enumerate(parts, 1):
        if isinstance(line, str):
            written.append(line)
        else:
            written.append(f"{line.start} {quoted(words(line.slot))}")
            places[str(file), number] = line.slot
    file.write_text("\n".join(written) + "\n", encoding="utf-8")
    return places


def quoted(text: str) -> str:
    """A text between YAML's double quotation marks; all but printable characters are escaped."""
    return '"' + "".join(map(_character, text)) + '"'


def _character(character: str) -> str:
    code = ord(character)
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
