"""What a bar is, and how bars are printed."""

from dataclasses import dataclass, field


@dataclass
class Bar:
    """One quality bar: what was measured, what is allowed, and whether it holds."""

    name: str
    figure: str
    limit: str
    holds: bool
    notes: list[str] = field(default_factory=list)

    @staticmethod
    def none(name: str, faults: list[str], of: str = "") -> "Bar":
        """A bar of which there may be no fault at all."""
        figure = str(len(faults)) + (f" in {of}" if of else "")
        return Bar(name, figure, "0", not faults, faults)

    @staticmethod
    def at_most(name: str, figure: float, limit: float, notes: list[str] | None = None) -> "Bar":
        """A bar with an upper limit."""
        return Bar(name, f"{figure:g}", f"at most {limit:g}", figure <= limit, notes or [])

    @staticmethod
    def at_least(name: str, figure: float, limit: float, notes: list[str] | None = None) -> "Bar":
        """A bar with a lower limit."""
        return Bar(name, f"{figure:g}", f"at least {limit:g}", figure >= limit, notes or [])


@dataclass
class NotRun:
    """A bar that could not be looked at; it fails the bench only where a missing tool does."""

    name: str
    reason: str
    tool_is_missing: bool = True


Outcome = Bar | NotRun
NOTES_SHOWN = 8


def needs(names: list[str], tools: list[str]) -> list[Outcome]:
    """The bars that a missing tool keeps from being run."""
    return [NotRun(name, f"needs {', '.join(tools)}") for name in names]


def print_outcome(outcome: Outcome) -> None:
    """Prints a line for a bar, and what is wrong below it."""
    if isinstance(outcome, NotRun):
        word = "not run" if outcome.tool_is_missing else "skipped"
        print(f"  -   {outcome.name}: {word}: {outcome.reason}", flush=True)
        return
    mark = "ok  " if outcome.holds else "FAIL"
    print(f"{mark}  {outcome.name}: {outcome.figure} (limit: {outcome.limit})", flush=True)
    if outcome.holds:
        return
    for note in outcome.notes[:NOTES_SHOWN]:
        print(f"        {note}")
    if len(outcome.notes) > NOTES_SHOWN:
        print(f"        and {len(outcome.notes) - NOTES_SHOWN} more")


def verdict(outcomes: list[Outcome], missing_is_failure: bool) -> int:
    """Prints the end of the bench; the exit status."""
    bars = [outcome for outcome in outcomes if isinstance(outcome, Bar)]
    missing = [o for o in outcomes if isinstance(o, NotRun) and o.tool_is_missing]
    failed = [bar for bar in bars if not bar.holds]
    not_run = f"; {len(missing)} not run for want of a tool" if missing else ""
    if failed:
        print(f"\n{len(bars)} bars, {len(failed)} fail{not_run}:")
        for bar in failed:
            print(f"  {bar.name}: {bar.figure} (limit: {bar.limit})")
    else:
        print(f"\n{len(bars)} bars, all hold{not_run}")
    return 1 if failed or (missing and missing_is_failure) else 0
