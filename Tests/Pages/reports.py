"""Makes the reports that the bench looks at, and finds the files in them."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CLIENTS = Path(__file__).resolve().parent.parent / "Benchmarks" / "batch" / "clients.py"
PAGE_KINDS = (".html", ".md", ".svg", ".pdf")


@dataclass
class ReportFolder:
    """A folder that `powershare report` has written."""

    name: str
    path: Path
    # The folders inside that belong to it; None for all of them.
    inside: tuple[str, ...] | None = None

    def files(self, suffix: str) -> list[Path]:
        """The files with this ending, in the order of their names."""
        folders = [self.path, *(self.path / name for name in self.inside or ())]
        found = (
            self.path.rglob(f"*{suffix}")
            if self.inside is None
            else (path for folder in folders for path in folder.glob(f"*{suffix}"))
        )
        return sorted(path for path in found if path.is_file())

    def title(self, file: Path) -> str:
        """What a file is called in the bench's output."""
        return f"{self.name}/{file.relative_to(self.path).as_posix()}"


def run(
    program: Path, *arguments: str | Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs the program and keeps what it says."""
    return subprocess.run(
        [str(program), *map(str, arguments)],
        capture_output=True,
        text=True,
        env=os.environ | (environment or {}),
        check=False,
    )


def must(result: subprocess.CompletedProcess[str]) -> None:
    """Stops the bench where the program fails at what it always can."""
    if result.returncode != 0:
        raise SystemExit(f"error: {' '.join(result.args)}: {result.returncode}\n{result.stderr}")


def make(program: Path, folder: Path) -> list[ReportFolder]:
    """The demo's two waves with their reports, those for the public, and the years compared."""
    must(run(program, "demo", "-o", folder / "demo"))
    made: list[ReportFolder] = []
    for audit in sorted(path for path in (folder / "demo").iterdir() if path.is_dir()):
        public = folder / "public" / audit.name
        must(run(program, "report", audit, "--audience", "public", "--output", public))
        made.append(ReportFolder(f"{audit.name}/internal", audit / "reports"))
        made.append(ReportFolder(f"{audit.name}/public", public))
    return [*made, make_years(program, folder), *batches(program, folder)]


def make_years(program: Path, folder: Path) -> ReportFolder:
    """The edition of change, all of the demo's years side by side."""
    write_years(program, folder / "demo", folder / "years")
    return ReportFolder("years", folder / "years")


def write_years(
    program: Path, demo: Path, output: Path, environment: dict[str, str] | None = None
) -> None:
    """Compares all waves of the demo, as a page and as a document."""
    audits = sorted(path for path in demo.iterdir() if path.is_dir())
    for form in ("html", "md"):
        file = output / f"change.{form}"
        command = ("diff", *audits, "--format", form, "--output", file)
        must(run(program, *command, environment=environment))


def batches(program: Path, folder: Path) -> list[ReportFolder]:
    """The pages over all clients of a batch: with names, for the public, and with too few to compare."""
    clients = folder / "clients"
    must(run(Path(sys.executable), CLIENTS, program, clients, "--clients", "16"))
    (clients / "empty").mkdir()
    kinds = {
        "named": ["--with-names"],
        "public": ["--audience", "public"],
        "few": ["--only", "client-0000[0-4]", "--draft"],
    }
    made: list[ReportFolder] = []
    for name, options in kinds.items():
        packs = folder / "batches" / name
        done = run(program, "batch", clients, "-o", packs, "--edition", "board", "--format", "html",
                   "--progress", "none", *options)
        if done.returncode not in (0, 1):
            must(done)
        made.append(ReportFolder(f"batch/{name}", packs, inside=("charts",)))
    return made


def make_pdf(program: Path, folder: Path, engine: str) -> tuple[ReportFolder | None, str]:
    """The newest audit as PDF by one engine, or the reason why there is none.

    The packages of the bench bring a newer WeasyPrint than Debian's, which tags pictures.
    """
    output = folder / f"pdf-{engine}"
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    result = run(
        program,
        "report",
        newest_audit(folder),
        *("--format", "pdf,html", "--pdf-engine", engine, "--draft", "--output", output),
        environment={"PATH": path},
    )
    if result.returncode != 0:
        return None, f"report --format pdf ends with {result.returncode}: {first_line(result.stderr)}"
    return ReportFolder(f"pdf-{engine}", output), ""


def first_line(text: str) -> str:
    """The first line of what a program says."""
    return text.strip().splitlines()[0] if text.strip() else "no words"


def newest_audit(folder: Path) -> Path:
    """The audit of the later wave."""
    return max(path for path in (folder / "demo").iterdir() if path.is_dir())


def same_bytes(program: Path, folder: Path) -> list[str]:
    """What differs between two reports of the same audits made in other places and surroundings."""
    surroundings = {
        "one": {"TZ": "Asia/Tokyo", "LANG": "C", "LC_ALL": "C"},
        "another place": {
            "TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8",
        },
    }
    trees: list[dict[str, bytes]] = []
    for name, environment in surroundings.items():
        waves = folder / "same" / name / "waves"
        shutil.copytree(folder / "demo", waves)
        tree: dict[str, bytes] = {}
        for audit in sorted(waves.iterdir()):
            output = folder / "same" / name / f"reports of {name}" / audit.name
            must(run(program, "report", audit, "--output", output, environment=environment))
            tree |= read_tree(output, audit.name)
        years = folder / "same" / name / f"years of {name}"
        write_years(program, waves, years, environment)
        tree |= read_tree(years, "years")
        trees.append(tree)
    first, second = trees
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def read_tree(folder: Path, name: str) -> dict[str, bytes]:
    """The bytes of the files of a folder, PDF apart, which has a creation date."""
    return {
        f"{name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".pdf"
    }
