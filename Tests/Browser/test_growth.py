"""Ten times the records take about ten times the work.

What grows with the square of the ledger is not seen in the sample, nor in tests of a few records."""

import os
import subprocess

from written import PROJECT

LEDGERS = PROJECT / ".build/browser"


def effort(ledger, folder, number):
    """Seconds of computing, user's and system's, and most memory in KB of a build from nothing.

    Both are of the process alone: how busy the machine is changes them by a fraction, not by times."""
    process = subprocess.Popen(
        [
            PROJECT / ".build/release/taizhang", "build",
            "--source", LEDGERS / ledger, "--output", folder / f"{ledger}-{number}",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, ledger
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def test_work_grows_with_the_records(tmp_path):
    names = ("small-reported", "large-reported")
    runs = {name: [] for name in names}
    for number in range(3):
        for name in names:
            runs[name].append(effort(name, tmp_path, number))
    (small, small_memory), (large, large_memory) = ([min(r) for r in zip(*runs[n])] for n in names)
    assert large < 12 * small, (small, large)
    assert large_memory < 8 * small_memory, (small_memory, large_memory)
