"""What the tests share: the browser, and a server for the pages as an office would serve them."""

import functools
import http.server
import threading

import pytest

from browser import start_browser
from written import OUTPUT


class QuietHandler(http.server.SimpleHTTPRequestHandler):
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


@pytest.fixture
def page(browser):
    """An empty tab on a desk's screen."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
