#!/usr/bin/env python3
"""Measures `powershare batch`: clients a second, memory, scaling, the cost of a client, all editions and one.

    swift build -c release --product powershare
    python3 -m venv .build/peer && .build/peer/bin/pip install jinja2 cmarkgfm
    Tests/Benchmarks/batch/measure.py .build/release/powershare --peer .build/peer/bin/python

Clients come from clients.py, 30 sheets each, and lie in memory (--place, /dev/shm), as does what is made, so
that no disk is measured. On a machine that others use too, go by the work: the seconds that processors spent
on it, of all processes together. Every figure is the median of --runs runs; memory is the largest sum over the batch
and all its workers, sampled every 20 ms: resident (shared pages counted in each) and proportional (shared once).
--sizes 100,1000,10000 asks for the cost of a client by number of clients; 10,000 need 6 GB there.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass
class Run:
    """What one run took: seconds by the clock and of processors, the largest sums of memory in MB."""

    seconds: float
    work: float = 0
    resident: float = 0
    shared_once: float = 0


def main() -> None:
    """Reads the command line and prints what was measured."""
    options = arguments()
    place = options.place / "powershare-bench"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    try:
        bench = Bench(options.program.resolve(), place, options)
        bench.whole(options.clients)
        for size in options.sizes:
            bench.cost(size)
        if options.peer:
            bench.peer(options.clients)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measures powershare batch.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--clients", type=int, default=1_000)
    parser.add_argument("--sizes", type=lambda text: [int(word) for word in text.split(",")], default=[])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--place", type=Path, default=Path("/dev/shm"))
    parser.add_argument("--peer", type=Path, help="a Python with jinja2 and cmarkgfm")
    parser.add_argument("--peer-clients", type=int, default=1_000, help="few of them weigh its start too much")
    return parser.parse_args()


class Bench:
    """Clients and packs in one place."""

    def __init__(self, program: Path, place: Path, options: argparse.Namespace) -> None:
        self.program = program
        self.place = place
        self.options = options
        self.rate = 0.0
        self.work = 1.0
        self.pages = 1.0
        self.board_pages = 1.0

    def whole(self, count: int) -> None:
        """Cold with one job and two, unchanged, and how the time falls to stages."""
        clients = self.clients(count)
        for jobs in (1, 2):
            run = self.cold(clients, "--jobs", str(jobs))
            say(f"cold, {count} clients, {jobs} job(s)", run, count)
            if jobs == 1:
                one = run
        self.rate, self.work = count / run.seconds, run.work / count
        print(f"  two jobs are {one.seconds / run.seconds:.2f} times as fast as one")
        self.made(clients)
        print(f"  a pack: {sum(f.stat().st_size for f in pack_files(self.out)) // 1000} kB, "
              f"{len(pack_files(self.out))} files")
        say(f"unchanged, {count} clients", self.median(lambda: self.batch(clients)), count)
        read, drawn = self.without_and_with_pages(clients)
        whole = self.cold(clients, "--jobs", "1", "--draft")
        self.pages = (drawn.work - read.work) / count
        print(f"  work on a client: {1000 * read.work / count:.2f} ms to read, check, score and write "
              f"result.json; {1000 * self.pages:.2f} ms more for all pages, documents and charts; "
              f"{1000 * (whole.work - drawn.work) / count:.2f} ms more for figures.csv")
        scored = self.cold(clients, "--jobs", "1", "--draft", "--dry-run")
        print(f"  of these {1000 * whole.work / count:.2f} ms, {1000 * scored.work / count:.2f} to read, check and "
              f"score its sheets (a dry run), {1000 * (whole.work - scored.work) / count:.2f} to make the whole pack")
        board = board_only(clients)
        say(f"board only, {count} clients, 2 jobs", self.cold(board, "--jobs", "2"), count)
        if self.options.peer:
            read, drawn = self.without_and_with_pages(board)
            self.board_pages = (drawn.work - read.work) / count

    def without_and_with_pages(self, clients: Path) -> tuple[Run, Run]:
        """With one job, result.json alone and with all pages, documents and charts."""
        read = self.cold(clients, "--jobs", "1", "--format", "json", "--draft")
        return read, self.cold(clients, "--jobs", "1", "--format", "html,md,json", "--draft")

    def cost(self, count: int) -> None:
        """The cost of a client among so many."""
        clients = self.clients(count)
        say(f"cold, {count} clients, 2 jobs", self.cold(clients, "--jobs", "2"), count)
        say(f"unchanged, {count} clients", self.median(lambda: self.batch(clients)), count)

    def peer(self, count: int) -> None:
        """The same pages by Jinja and cmarkgfm, from figures that are there already."""
        few = min(count, self.options.peer_clients)
        clients = self.clients(few)
        run, pages = self.same_pages(clients)
        say(f"peer, {few} clients, 2 jobs", run, few)
        print(f"  powershare makes {self.rate / (few / run.seconds):.1f} times as many packs a second, "
              f"with {run.work / few / self.work:.1f} times less work for each: sheets read, checked and scored")
        say_pages(1000 * pages / few, 1000 * self.pages)
        run, pages = self.same_pages(board_only(clients))
        say(f"peer, board only, {few} clients, 2 jobs", run, few)
        say_pages(1000 * pages / few, 1000 * self.board_pages)

    def same_pages(self, clients: Path) -> tuple[Run, float]:
        """The peer with two jobs, and its work on the pages alone, with one as for powershare's."""
        self.made(clients)
        figures, out = self.place / "figures", self.place / "peer"
        shutil.rmtree(figures, ignore_errors=True)
        self.run_peer("prepare", self.out, figures)

        def make(*more: str) -> Run:
            shutil.rmtree(out, ignore_errors=True)
            return self.run_peer("make", figures, out, *more)
        run = self.median(lambda: make("--jobs", "2"))
        self.run_peer("check", self.out, out)
        drawn, read = (self.median(lambda: make("--jobs", "1", *more)) for more in ([], ["--no-pages"]))
        return run, drawn.work - read.work

    def run_peer(self, *words: str | Path) -> Run:
        """One run of the peer."""
        return timed([str(word) for word in (self.options.peer, HERE / "peer.py", *words)])

    @property
    def out(self) -> Path:
        """Where packs go."""
        return self.place / "packs"

    def clients(self, count: int) -> Path:
        """That many clients, made once."""
        folder = self.place / f"clients-{count}"
        if not folder.exists():
            subprocess.run(
                [HERE / "clients.py", self.program, folder, "--clients", str(count)], check=True)
            # What has changed a moment ago may change again unseen, so a batch reads it again.
            time.sleep(3)
        return folder

    def cold(self, clients: Path, *more: str) -> Run:
        """The median of runs that begin with nothing made."""
        def run() -> Run:
            shutil.rmtree(self.out, ignore_errors=True)
            return self.batch(clients, *more)
        return self.median(run)

    def made(self, clients: Path) -> None:
        """Makes everything once."""
        shutil.rmtree(self.out, ignore_errors=True)
        self.batch(clients)

    def batch(self, clients: Path, *more: str) -> Run:
        """One run."""
        return timed([str(self.program), "batch", str(clients), "-o", str(self.out),
                      "--progress", "none", *more])

    def median(self, run) -> Run:
        """The run in the middle by time, with the largest memory of all."""
        runs = sorted((run() for _ in range(self.options.runs)), key=lambda one: one.seconds)
        return Run(statistics.median(one.seconds for one in runs),
                   statistics.median(one.work for one in runs), max(one.resident for one in runs),
                   max(one.shared_once for one in runs))


def board_only(clients: Path) -> Path:
    """A list of the same clients that asks for the edition for a board alone."""
    path = clients.parent / f"{clients.name}-board.csv"
    rows = [f"{folder.name},{folder},board" for folder in sorted(clients.iterdir())]
    path.write_text("\n".join(["id,path,editions", *rows]) + "\n")
    return path


def pack_files(out: Path) -> list[Path]:
    """The files of one pack."""
    first = next(path for path in sorted(out.iterdir()) if path.name.startswith("client-"))
    return [path for path in first.rglob("*") if path.is_file()]


def timed(command: list[str]) -> Run:
    """Runs a command and watches the memory of it and all of its children."""
    start, before = time.monotonic(), spent()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    run = Run(0)
    ended = threading.Event()
    watcher = threading.Thread(target=watch, args=(process.pid, run, ended))
    watcher.start()
    status = process.wait()
    run.seconds, run.work = time.monotonic() - start, spent() - before
    ended.set()
    watcher.join()
    if status != 0:
        raise SystemExit(f"error: {' '.join(command)} ended with {status}")
    return run


def spent() -> float:
    """The seconds that processors spent on what this script has started, as far as it has ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def watch(process: int, run: Run, ended: threading.Event) -> None:
    """Adds up memory until the process has ended."""
    while not ended.wait(0.02):
        sums = [memory(one) for one in family(process)]
        run.resident = max(run.resident, sum(one[0] for one in sums))
        run.shared_once = max(run.shared_once, sum(one[1] for one in sums))


def family(process: int) -> list[int]:
    """A process and all that it has started."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []
    return [process] + [one for child in children for one in family(int(child))]


def memory(process: int) -> tuple[float, float]:
    """Resident and proportional memory in MB."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0, 0
    sizes = {line.split(":")[0]: int(line.split()[1]) / 1000 for line in lines if line.endswith("kB")}
    return sizes.get("Rss", 0), sizes.get("Pss", 0)


def say_pages(peer: float, own: float) -> None:
    """The work on the pages of a client, in milliseconds."""
    print(f"  pages alone: {peer:.2f} ms of work by the peer, {own:.2f} by powershare: {peer / own:.1f} times")


def say(name: str, run: Run, count: int) -> None:
    """One line."""
    print(f"{name}: {run.seconds:.2f} s, {count / run.seconds:.0f} clients/s, "
          f"{1000 * run.seconds / count:.2f} ms a client, work {1000 * run.work / count:.2f} ms, memory {run.resident:.0f} MB "
          f"({run.shared_once:.0f} MB shared once)", flush=True)


if __name__ == "__main__":
    main()
