"""serve.py PROGRAM LEDGER [ROUNDS]: milliseconds from saving a record to its new page in `taizhang serve`.

The ledger is one of make-ledger's; its first record gets another last line in each round, and is as
it was at the end; the median is printed. The clock runs from the end of the write until the page that says so has arrived:
what a browser waits for before it draws.
"""

import re
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read().decode()


def main() -> None:
    program, ledger = sys.argv[1], Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    record = sorted((ledger / "Content/projects").rglob("*.md"))[0]
    source = record.read_text(encoding="utf-8")
    server = subprocess.Popen(
        [program, "serve", "--source", str(ledger), "--port", "0", "--lang", "en"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        root = next(
            found.group(0)
            for line in server.stdout
            if (found := re.search(r"http://127\.0\.0\.1:\d+/", line))
        )
        page = f"{root}projects/{record.parent.name}/{record.stem}.html"
        times = []
        for number in range(rounds):
            known = fetch(f"{root}-/version")
            remark = f"第{number}次改动"
            record.write_text(f"{source}\n{remark}\n", encoding="utf-8")
            saved = time.monotonic()
            while True:
                known = fetch(f"{root}-/version?known={known}")
                if remark in fetch(page):
                    break
            times.append((time.monotonic() - saved) * 1000)
            time.sleep(0.3)
    finally:
        server.terminate()
        record.write_text(source, encoding="utf-8")
    print(f"{statistics.median(times):.0f}")


main()
