"""Debian's Chromium, driven by Playwright; nothing is downloaded."""

import contextlib
import os
import shutil

from playwright.sync_api import sync_playwright


@contextlib.contextmanager
def start_browser():
    # Chromium's sandbox does not start for root, and the pages are our own.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=options
        )
        yield browser
        browser.close()
