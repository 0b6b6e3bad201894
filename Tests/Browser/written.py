"""The site as it was written: its files, its kinds of page, and what a page holds."""

import functools
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
OUTPUT = PROJECT / "Output"
FILES = sorted(
    path.relative_to(OUTPUT).as_posix()
    for path in OUTPUT.rglob("*")
    if path.is_file() and not path.name.startswith(".")
)
PAGES = [name for name in FILES if name.endswith(".html")]
SCRIPTS = [name for name in FILES if name.endswith(".js")]
STYLES = [name for name in FILES if name.endswith(".css")]


def kind(name):
    """`places/shache.html` is one of `places/*`; `places/index.html` is a kind of its own."""
    *folders, file = name.removesuffix(".html").split("/")
    inner = ["*" for _ in folders[1:]]
    last = file if file == "index" or not folders else "*"
    return "/".join([*folders[:1], *inner, last])


def of_each_kind():
    """The longest and the shortest page of each kind: full tables, and empty states."""
    kinds = {}
    for name in PAGES:
        kinds.setdefault(kind(name), []).append(name)
    chosen = []
    for names in kinds.values():
        by_size = sorted(names, key=lambda name: ((OUTPUT / name).stat().st_size, name))
        chosen += {by_size[-1]: None, by_size[0]: None}
    return chosen


@dataclass(eq=False)
class Element:
    tag: str
    attributes: dict
    parent: "Element | None"
    # The texts of its page, and which of them it encloses.
    texts: list
    first: int
    last: "int | None" = None

    @functools.cached_property
    def text(self):
        return "".join(text for text, _ in self.texts[self.first : self.last])

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()

    @property
    def lineage(self):
        """The element and what encloses it, innermost first."""
        element = self
        while element:
            yield element
            element = element.parent


@dataclass(eq=False)
class Document:
    """The elements of a page in their order; each text is kept with all that enclose it."""

    elements: list = field(default_factory=list)
    # Each text with the element right around it.
    texts: list = field(default_factory=list)

    def all(self, *tags):
        return [element for element in self.elements if element.tag in tags]

    @functools.cached_property
    def ids(self):
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    @functools.cached_property
    def by_id(self):
        return {e.attributes["id"]: e for e in self.elements if "id" in e.attributes}

    @functools.cached_property
    def _ends(self):
        """For each element, where in the list what it encloses comes to an end."""
        ends = {}
        for index, element in enumerate(self.elements):
            for outer in element.lineage:
                ends[outer] = index + 1
        return ends

    @functools.cached_property
    def _places(self):
        return {element: index for index, element in enumerate(self.elements)}

    def within(self, element):
        """The element and all that it encloses, in order."""
        return self.elements[self._places[element] : self._ends[element]]

    def holds(self, outer, inner):
        return self._places[outer] <= self._places[inner] < self._ends[outer]

    def children(self, element):
        return [inner for inner in self.within(element) if inner.parent is element]

    @property
    def addresses(self):
        for element in self.elements:
            for name in ("href", "src", "srcset", "action", "data", "poster"):
                if name in element.attributes:
                    yield element, element.attributes[name]


VOID = set("area base br col embed hr img input link meta source track wbr".split())


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.document = Document()
        self.open = []

    def handle_starttag(self, tag, attributes):
        element = self.add(tag, attributes)
        if tag in VOID:
            element.last = element.first
        else:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        element = self.add(tag, attributes)
        element.last = element.first

    def add(self, tag, attributes):
        texts = self.document.texts
        parent = self.open[-1] if self.open else None
        element = Element(tag, dict(attributes), parent, texts, len(texts))
        self.document.elements.append(element)
        return element

    def handle_endtag(self, tag):
        while self.open:
            element = self.open.pop()
            element.last = len(self.document.texts)
            if element.tag == tag:
                break

    def handle_data(self, data):
        if self.open:
            self.document.texts.append((data, self.open[-1]))


@functools.lru_cache(maxsize=None)
def read(name):
    """A page of the site; one of another site by its whole path."""
    reader = Reader()
    reader.feed((OUTPUT / name).read_text(encoding="utf-8"))
    return reader.document


def without_spaces(text):
    return re.sub(r"\s+", "", text)
