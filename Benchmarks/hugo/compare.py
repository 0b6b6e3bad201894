#!/usr/bin/env python3
"""compare.py TAIZHANG HUGO LEDGER WORK RUNS: medians of full builds by both, and ratios.

Each build starts without anything of an earlier one and writes into a new folder; they are made in
turns, so that a busy machine slows both alike. Before the figures are printed, the totals of both
sites are held against each other: a site with other sums would be no comparison.
"""

import csv
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

OURS, HUGO = "taizhang build", "hugo"
# The groups of totals that both sites have.
GROUPS = {"kind", "place", "sector", "batch", "stage", "deadline"}


def main():
    if len(sys.argv) != 6:
        sys.exit(__doc__.splitlines()[0])
    taizhang, hugo, ledger, work = (Path(argument).resolve() for argument in sys.argv[1:5])
    runs = int(sys.argv[5])
    source = work / "source"
    costs = {OURS: [], HUGO: []}
    for turn in range(1, runs + 1):
        print(f"beside Hugo: run {turn} of {runs} …", flush=True)
        ours, theirs = work / f"ours-{turn}", work / f"hugo-{turn}"
        costs[OURS].append(measure([taizhang, "build", "--source", ledger, "--output", ours]))
        if not source.exists():
            make = Path(__file__).parent / "make-site.py"
            subprocess.run([sys.executable, make, ledger, ours, source], check=True)
        command = [hugo, "--quiet", "--source", source, "--destination", theirs]
        costs[HUGO].append(measure(command + ["--cacheDir", work / f"cache-{turn}"]))
    compare_totals(ours, theirs)
    report(costs, {OURS: ours, HUGO: theirs})


def measure(command):
    """Milliseconds of wall and CPU time (user and system, all threads), and peak memory in MB."""
    # What earlier runs have written reaches the disk before, and not at this one's cost.
    os.sync()
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0].name} failed:\n{printed.decode(errors='replace')[-2000:]}")
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def compare_totals(ours, theirs):
    one, other = totals(ours, "amount_yuan", 100), totals(theirs, "amount_fen", 1)
    for key in sorted(one.keys() | other.keys()):
        if one.get(key) != other.get(key):
            sys.exit(f"The sites differ: {key}: {one.get(key)} here, {other.get(key)} by Hugo.")


def totals(site, column, fen):
    """Counts and sums in fen by group, key, kind and label."""
    with (site / "data" / "totals.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {
            tuple(row[name] for name in ("group", "key", "kind", "amount_label")): (
                *(int(row[name]) for name in ("records", "projects", "with_amount", "missing")),
                # Every amount of the made ledger is whole yuan.
                int(row[column] or 0) * fen,
            )
            for row in csv.DictReader(lines)
            if row["group"] in GROUPS
        }


def report(costs, sites):
    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in costs.items()}
    heads = ["wall ms", "CPU ms", "peak MB", "pages", "files", "KB"]
    print("\n" + " " * 32 + "".join(f"{head:>10}" for head in heads))
    for name, cost in medians.items():
        print(f"{name:<32}" + "".join(f"{figure:>10.0f}" for figure in (*cost, *size(sites[name]))))
    ratios = ", ".join(f"{one / other:.3f}" for one, other in zip(medians[OURS], medians[HUGO]))
    print(f"{OURS} / {HUGO} (wall, CPU, peak memory): {ratios}")


def size(site):
    """HTML pages, files and KB, without what a builder keeps for itself."""
    files = [file for file in site.rglob("*") if file.is_file() and not file.name.startswith(".")]
    pages = sum(file.suffix == ".html" for file in files)
    return pages, len(files), sum(file.stat().st_size for file in files) / 1024


if __name__ == "__main__":
    main()
