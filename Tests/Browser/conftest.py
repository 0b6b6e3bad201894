"""What the tests share: the browser, and a server for the pages as an office would serve them."""

import functools
import http.server
import re
import threading

import pytest

from browser import start_browser
from written import OUTPUT, PROJECT


# What servers are told to send: scripts of the site alone, none of them within a page.
POLICY = re.search(
    r'Content-Security-Policy "([^"]+)"',
    (PROJECT / "Documentation/servers/nginx.conf").read_text(encoding="utf-8"),
)[1]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def server():
    """The address of the site, served on this machine alone."""
    handler = functools.partial(QuietHandler, directory=OUTPUT)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@pytest.fixture(scope="session")
def browser():
    with start_browser() as running:
        yield running


@pytest.fixture(scope="session")
def context(browser):
    return browser.new_context()


@pytest.fixture
def page(context):
    """An empty tab on a desk's screen."""
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    yield page
    page.close()
