"""Every address on every page leads somewhere, also where the folder is opened by double-click."""

import posixpath
from urllib.parse import unquote, urlsplit

import pytest

from written import OUTPUT, PAGES, read

# Data for nobody: an icon that asks for no file.
ICON = "data:,"
# Where the page for addresses that lead nowhere leads: servers show it at any depth, below any folder.
UPWARDS = {"./", "../"}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_arrives(name):
    lost = lost_links(name)
    assert not lost, "\n".join(lost)


def lost_links(name):
    lost = []
    for element, address in read(name).addresses:
        if (element.tag, address) == ("link", ICON) or (name == "404.html" and address in UPWARDS):
            continue
        parts = urlsplit(address)
        if element.tag == "a" and parts.scheme in ("http", "https"):
            continue  # a source on the internet, for readers who have it
        if parts.scheme or parts.netloc or address.startswith("/"):
            lost.append(f"{address}: leaves the folder of the site")
            continue
        folder = posixpath.dirname(name)
        target = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else name
        if not (OUTPUT / target).is_file():
            lost.append(f"{address}: there is no file {target}")
        elif parts.fragment and unquote(parts.fragment) not in read(target).ids:
            lost.append(f"{address}: nothing in {target} is called {parts.fragment}")
    return lost


def test_the_page_for_no_address_asks_for_nothing():
    """What is relative on it would be looked for where the lost address lies."""
    asked = {address for element, address in read("404.html").addresses}
    assert asked == {ICON, *UPWARDS}


def test_every_page_is_linked():
    """404.html alone is met without a link."""
    linked = set()
    for name in PAGES:
        for element, address in read(name).addresses:
            if element.tag == "a" and not urlsplit(address).scheme:
                folder = posixpath.dirname(name)
                linked.add(posixpath.normpath(posixpath.join(folder, urlsplit(address).path)))
    assert [name for name in PAGES if name not in linked] == ["404.html"]
