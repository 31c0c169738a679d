#!/usr/bin/env python3
"""Times whole processes: --help, check of the bank, report of the demo audit, an empty program.

    Tests/Benchmarks/start-up.py [RUNS]

Builds the program in release mode, dynamically and with the Swift libraries linked statically, and
an empty Swift program in the same modes. Prints the median wall time of each command in
milliseconds, and its ratio to the empty program. Standard library only.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 50


def run(command, **options):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)


def median_ms(command):
    """The median over RUNS runs after two that are not counted."""
    times = []
    for number in range(RUNS + 2):
        start = time.perf_counter()
        run(command, stderr=subprocess.DEVNULL)
        if number >= 2:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def build(folder, static):
    options = ["--static-swift-stdlib"] if static else []
    path = os.path.join(folder, "static" if static else "dynamic")
    command = ["swift", "build", "-c", "release", "--package-path", ROOT, "--scratch-path", path]
    run(command + ["--product", "powershare"] + options)
    empty = os.path.join(folder, "empty-" + ("static" if static else "dynamic"))
    source = os.path.join(folder, "main.swift")
    with open(source, "w") as file:
        file.write('print("")\n')
    link = ["-static-stdlib"] if static else []
    run(["swiftc", "-O", source, "-o", empty] + link)
    return os.path.join(path, "release", "powershare"), empty


def main():
    with tempfile.TemporaryDirectory() as folder:
        for static in (False, True):
            program, empty = build(folder, static)
            demo = os.path.join(folder, "demo")
            run([program, "demo", "-o", demo], stderr=subprocess.DEVNULL)
            audit = sorted(
                entry.path for entry in os.scandir(demo) if os.path.exists(entry.path + "/audit.yaml")
            )[-1]
            out = "/dev/shm/powershare-benchmark" if os.path.isdir("/dev/shm") else folder + "/out"
            commands = {
                "empty Swift program": [empty],
                "powershare --help": [program, "--help"],
                "powershare check (the bank)": [
                    program, "check", os.path.join(ROOT, "Questionnaires/powershare-5p.yaml")],
                "powershare report (demo audit)": [program, "report", audit, "-o", out],
            }
            print(f"\n{'static' if static else 'dynamic'} Swift libraries, median of {RUNS} runs")
            base = None
            for name, command in commands.items():
                value = median_ms(command)
                base = base or value
                print(f"  {name:32} {value:7.1f} ms   {value / base:4.1f} x")
            subprocess.run(["rm", "-rf", demo])


if __name__ == "__main__":
    main()
