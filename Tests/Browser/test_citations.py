"""From a quote to its place in the announcement: the link lands on the very words."""

import posixpath
from urllib.parse import urlsplit

import pytest

from written import OUTPUT, PAGES, read, without_spaces

LANDING = """() => {
  const target = document.querySelector(":target");
  if (!target) return null;
  // Words marked in pieces (a break, an emphasis, another mark inside) follow one another.
  let words = "";
  for (let e = target.nextElementSibling; e && e.matches("mark, a.y"); e = e.nextElementSibling)
    if (e.matches("mark")) words += e.textContent;
  let mark = target.nextElementSibling;
  while (mark && mark.matches("a.y")) mark = mark.nextElementSibling; // of quotes that begin alike
  const box = (mark || target).getBoundingClientRect();
  return { words, seen: box.height > 0 && box.top >= 0 && box.top < innerHeight,
    marked: mark && getComputedStyle(mark).backgroundColor };
}"""


def citations():
    """For each announcement: the quotes of the records, and where they say they stand."""
    found = {}
    for name in PAGES:
        if not name.startswith("projects/"):
            continue
        quotes = []
        for element in read(name).elements:
            if element.tag == "blockquote":
                quotes.append(element.text)
            href = urlsplit(element.attributes.get("href") or "")
            if quotes and element.tag == "a" and "announcements/" in href.path and href.fragment:
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), href.path))
                found.setdefault(target, set()).add((href.fragment, quotes[-1]))
    return found


CITATIONS = citations()


def test_records_cite_every_announcement():
    announcements = {n for n in PAGES if n.startswith("announcements/") and "index" not in n}
    assert set(CITATIONS) == announcements


def begin_alike(quote, words):
    """A quote that runs over paragraphs goes on in another mark."""
    length = min(len(quote), len(words), 12)
    return length > 3 and quote[:length] == words[:length]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", sorted(CITATIONS))
def test_quotes_land_on_their_words(page, name, width):
    page.set_viewport_size({"width": width, "height": 800})
    lost = []
    for fragment, quote in sorted(CITATIONS[name]):
        page.goto(f"{OUTPUT.as_uri()}/{name}#{fragment}")
        landing = page.evaluate(LANDING)
        if not landing or not landing["seen"]:
            lost.append(f"#{fragment}: {landing and 'out of view'}")
        elif not begin_alike(without_spaces(quote), without_spaces(landing["words"])):
            lost.append(f"#{fragment}: {landing['words'][:40]} instead of {quote[:40]}")
        elif landing["marked"] == "rgba(0, 0, 0, 0)":
            lost.append(f"#{fragment}: does not stand out")
    assert not lost, "\n".join(lost)
