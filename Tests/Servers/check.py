"""check.py SERVER PORT WORK ROUNDS PROGRAM: publishes by turns and looks at every answer."""

import http.client
import pathlib
import shutil
import subprocess
import sys
import threading
import time
import urllib.parse

server, port, work, rounds, program = sys.argv[1:6]
port, rounds, work = int(port), int(rounds), pathlib.Path(work)
HEADERS = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
failures = []
answers = [0, 0]


def tree(folder):
    files = ((p.relative_to(folder), p) for p in folder.rglob("*") if p.is_file())
    return {
        path.as_posix(): file.read_bytes()
        for path, file in files
        if not any(part.startswith(".") for part in path.parts)
    }


def ask(connection, path, method="GET"):
    connection.request(method, "/" + urllib.parse.quote(path))
    answer = connection.getresponse()
    return answer, answer.read()


def client(sites, stop, shift):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    paths = sorted(sites[0])
    paths = paths[shift:] + paths[:shift]
    while not stop.is_set():
        for path in paths:
            try:
                answer, body = ask(connection, path)
            except OSError as error:
                failures.append(f"{path}: {error!r}")
                connection.close()
                continue
            if answer.status != 200 or body not in (sites[0][path], sites[1][path]):
                failures.append(f"{path}: {answer.status}, {len(body)} bytes")
            answers[body == sites[1][path]] += 1
            if stop.is_set():
                return


def headers():
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    for path, status, kind in [
        ("index.html", 200, "text/html; charset=utf-8"),
        ("", 200, "text/html; charset=utf-8"),
        ("assets/site.css", 200, "text/css; charset=utf-8"),
        ("data/projects.csv", 200, "text/csv; charset=utf-8"),
        ("assets/site.js", 200, "text/javascript; charset=utf-8"),
        ("calendar/all.ics", 200, "text/calendar; charset=utf-8"),
        ("nothing.html", 404, "text/html; charset=utf-8"),
        ("places/none/nothing.html", 404, "text/html; charset=utf-8"),
    ]:
        answer, body = ask(connection, path)
        policy = answer.getheader("Content-Security-Policy", "")
        expected = {**HEADERS, "Content-Type": kind}
        found = {name: answer.getheader(name) for name in expected}
        if answer.status != status or found != expected or "default-src 'none'" not in policy:
            failures.append(f"/{path}: {answer.status} {found} {policy}")
    names = ("content", "manifest", "memory", "seal", "sources", "state", "sums")
    kept = [f".taizhang-{name}" for name in names]
    for path in [*kept, ".taizhang-content/0", "../releases/", "%2e%2e/.taizhang-lock"]:
        answer, body = ask(connection, path)
        if answer.status == 200 or b"taizhang-" in body:
            failures.append(f"/{path} is served: {answer.status}")
    if ask(connection, "index.html", "DELETE")[0].status not in (403, 405):
        failures.append("DELETE is allowed")


for attempt in range(100):
    try:
        ask(http.client.HTTPConnection("127.0.0.1", port), "index.html")
        break
    except OSError:
        time.sleep(0.1)
headers()
sites = [tree(work / "one"), tree(work / "two")]
stop = threading.Event()
clients = [threading.Thread(target=client, args=(sites, stop, 17 * n)) for n in range(4)]
for thread in clients:
    thread.start()
load = None
if shutil.which("wrk"):
    address = f"http://127.0.0.1:{port}/index.html"
    load = subprocess.Popen(["wrk", "-t1", "-c16", "-d3600", address], stdout=subprocess.DEVNULL)
for number in range(rounds):
    site = work / ("two" if number % 2 == 0 else "one")
    subprocess.run(
        [program, "publish", work / "www", "--output", site, "--lang", "en"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
stop.set()
for thread in clients:
    thread.join()
if load:
    load.terminate()
    load.wait()
for failure in failures[:20]:
    print(f"{server}: {failure}")
print(f"{server}: published {rounds} times; {answers[0]} and {answers[1]} answers, "
      f"{len(failures)} not right")
sys.exit(1 if failures or not all(answers) else 0)
