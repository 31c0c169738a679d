#!/usr/bin/env python3
"""Times the interview at a terminal: from the start to the first question, from a key to its frame.

    Tests/Benchmarks/interview.py [PROGRAM] [RUNS]

Without PROGRAM it builds the release product, with the Swift libraries linked statically. The
sheet is a leader's on the shipped questionnaire with all its 46 questions answered, twice each. The
program runs at a pseudo-terminal of 80 x 24; a frame is finished when the mark that ends it has
come. Keys that only move, keys that choose, and keys that put an answer on disk are told apart: the
last wait for the disk. Standard library only.
"""

import fcntl
import os
import pty
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
END_OF_FRAME = b"\x1b[?2026l"


class Sitting:
    """The program at a terminal of its own."""

    def __init__(self, command):
        self.start = time.perf_counter()
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(TERM="xterm-256color")
            os.environ.pop("NO_COLOR", None)
            os.execv(command[0], command)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def frame(self, limit=20.0):
        """Reads to the end of the next frame; its bytes."""
        heard = b""
        end = time.perf_counter() + limit
        while not heard.endswith(END_OF_FRAME):
            if not select.select([self.terminal], [], [], max(0.0, end - time.perf_counter()))[0]:
                raise SystemExit(f"no frame in {limit} s, only {heard[-200:]!r}")
            heard += os.read(self.terminal, 65536)
        return heard

    def press(self, key):
        """The milliseconds from a key to the end of its frame, when all before it has been shown."""
        while select.select([self.terminal], [], [], 0.01)[0]:
            os.read(self.terminal, 65536)
        start = time.perf_counter()
        os.write(self.terminal, key.encode())
        self.frame()
        return (time.perf_counter() - start) * 1000

    def stop(self):
        os.write(self.terminal, b"\x03")
        while True:
            try:
                if not os.read(self.terminal, 65536):
                    break
            except OSError:
                break
        os.close(self.terminal)
        os.waitpid(self.child, 0)


def build(folder):
    command = ["swift", "build", "-c", "release", "--package-path", ROOT, "--scratch-path", folder,
               "--product", "powershare", "--static-swift-stdlib"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return os.path.join(folder, "release", "powershare")


def answered_audit(program, folder):
    """An audit with a leader's sheet that is answered throughout and not complete."""
    audit = os.path.join(folder, "audit")
    subprocess.run([program, "new", audit, "--organisation", "North Trust", "--wave", "2026"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for answers, asked in ((["2"] * 46, "now"), (["4"] * 40, "second")):
        take = [program, "take", audit, "--sheet", "L1", "--group", "leaders", "--pass", asked,
                "--script", "-"]
        run = subprocess.run(take, input="\n".join(answers + ["q"]), text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        if "Saved. 46 of 46 answered" not in run.stdout:
            raise SystemExit(f"not all is answered: {run.stdout[-300:]}{run.stderr}")
    return audit


def time_start(program, audit, runs):
    """From the start of the process to its first frame, and to the first question behind it."""
    firsts, questions = [], []
    for _ in range(runs):
        sitting = Sitting([program, "take", audit, "--sheet", "L1"])
        sitting.frame()
        firsts.append((time.perf_counter() - sitting.start) * 1000)
        questions.append(firsts[-1] + sitting.press("\r"))
        sitting.stop()
    return firsts, questions


def time_keys(program, audit, runs):
    """Milliseconds by kind of key, on the question and in the review."""
    sitting = Sitting([program, "take", audit, "--sheet", "L1"])
    sitting.frame()
    times = {"move": [], "choose": [], "review": [], "save": []}
    for key in "\rg1\r":
        sitting.press(key)
    journal = os.path.join(audit, "sheets", "L1.journal.jsonl")
    for number in range(runs):
        times["choose"].append(sitting.press("13"[number % 2]))
        times["move"].append(sitting.press("j"))
    for number in range(runs):
        sitting.press("12"[number % 2])
        size = os.path.getsize(journal)
        times["save"].append(sitting.press("\r"))
        if os.path.getsize(journal) <= size:
            raise SystemExit("Enter has put no answer on disk")
        sitting.press("b")
    sitting.press("r")
    sitting.press("j")
    for number in range(runs):
        times["review"].append(sitting.press("jk"[number % 2]))
    sitting.stop()
    return times


def line(name, values):
    ordered = sorted(values)
    worst = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"  {name:44} median {statistics.median(ordered):6.2f} ms, 99th of 100 {worst:6.2f} ms")


def main():
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else build(folder + "/build")
        audit = answered_audit(program, folder)
        firsts, questions = time_start(program, audit, min(runs, 30))
        line("start to the first frame", firsts)
        line("start to the first question, Enter included", questions)
        names = {"move": "a key that moves, to its frame", "choose": "a digit, to its frame",
                 "review": "a key in the review, to its frame",
                 "save": "Enter that saves, to its frame"}
        for kind, values in time_keys(program, audit, runs).items():
            line(names[kind], values)
        shutil.rmtree(audit)


if __name__ == "__main__":
    main()
