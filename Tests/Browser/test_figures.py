"""Every figure leads to where it comes from, and stands there again."""

import functools
import posixpath
import re
from collections import Counter
from decimal import Decimal
from urllib.parse import urlsplit

import pytest

from written import PAGES, read, without_spaces

# Names, the words of announcements and records, codes, and what the site was asked for (the day,
# a threshold of the rules, a month below its column), the number of a paragraph, annex or page:
# these have no origin, or are it.
OWN_ORIGIN_TAGS = {"h1", "caption", "blockquote", "title"}
OWN_ORIGIN_CLASSES = {"document", "words", "code", "rule", "axis", "pages", "mark"}
# A figure alone, with its measure word: 254.61, 29 个.
AMOUNT = re.compile(r"(?:约)?([0-9\u2009]+(?:\.[0-9]+)?)$")
FIGURE = re.compile(r"(?:约)?([0-9][0-9\u2009,]*(?:\.[0-9]+)?)(?:个|项|条)?(?:未注明)?$")


def is_link(element):
    return element.tag == "a" and element.attributes.get("href")


def needs_no_link(element):
    return element.tag in OWN_ORIGIN_TAGS or OWN_ORIGIN_CLASSES & set(element.classes)


@pytest.mark.parametrize("name", PAGES)
def test_every_figure_is_a_link(name):
    lost = []
    for text, element in read(name).texts:
        lineage = list(element.lineage)
        if not re.search(r"[0-9]", text) or not any(e.tag == "main" for e in lineage):
            continue
        if "as-of" in element.classes or any(map(is_link, lineage)):
            continue
        if text.strip() == "0" and any(e.tag == "td" for e in lineage):
            continue  # nothing was counted, so there is nothing to lead to
        if not any(map(needs_no_link, lineage)):
            lost.append(f"{text.strip()} in {element.tag}.{'.'.join(element.classes)}")
    assert not lost, "\n".join(lost)


def target(name, address):
    """What an address of a page shows: the section a heading opens, or the whole page."""
    parts = urlsplit(address)
    page = posixpath.normpath(posixpath.join(posixpath.dirname(name), parts.path)) if parts.path else name
    document = read(page)
    element = document.by_id.get(parts.fragment)
    if element is None or "y" in element.classes:
        element = next(e for e in document.elements if e.tag == "main")
    elif element.tag in ("h1", "h2", "h3", "dt"):
        element = element.parent
    return page, element


def places_of(page, place):
    """A place of a page and, where its list goes on over other pages, the sections it goes on in."""
    found, waiting = {}, [(page, place)]
    while waiting:
        page, place = waiting.pop()
        if (page, id(place)) in found:
            continue
        found[page, id(place)] = place, read(page)
        for element in read(page).within(place):
            if element.tag == "a" and "onward" in element.classes:
                waiting.append(target(page, element.attributes["href"]))
    return list(found.values())


@functools.lru_cache(maxsize=None)
def records(document):
    """For each row of a record on a page: the row, the record's page, and its amount, label with
    kind, kind, projects and status."""
    found = []
    for row in document.all("tr"):
        cells = document.children(row)
        table = next(e for e in row.lineage if e.tag == "table")
        if "projects" not in table.classes or not cells or cells[0].attributes.get("scope") != "row":
            continue
        inner = document.within(row)
        link = next(e for e in inner if e.tag == "a")
        status = next(e for e in inner if "status" in e.classes)
        kind = next((e.text for e in inner if "kind" in e.classes), "")
        stands_for = re.search("代表 ([0-9]+) 项", cells[0].text)
        values = (
            without_spaces(cells[3].text),
            kind + cells[4].text,
            kind,
            int(stands_for[1]) if stands_for else 1,
            # Its words differ by what the record was to have reached; it is late all the same.
            " ".join(status.classes),
        )
        found.append((row, link.attributes["href"], values))
    return found


def rows(places):
    """The records of the tables in some places, each once."""
    found = {}
    for place, document in places:
        for row, href, values in records(document):
            if document.holds(place, row):
                found[href] = values
    return found.values()


def adds_up(figure, places):
    """Whether the rows of a list add up to a figure: money of one label, or a count."""
    sums, counts = Counter(), Counter()
    for amount, label, kind, projects, status in rows(places):
        counts.update({"all": projects, "rows": 1, f"status {status}": projects, f"kind {kind}": projects})
        counts[f"label {label}"] += projects
        if number := AMOUNT.match(amount):
            sums[label] += Decimal(number[1].replace("\u2009", ""))
            counts[f"stated {label}"] += 1
        else:
            missing = "unstated" if amount == "未注明" else "bound"
            counts.update({missing: projects, f"{missing} {kind}": projects, f"{missing} under {label}": projects})
    for place, document in places:
        add_other(figure, place, document, sums, counts)
    if not counts and not sums:
        return figure == "0"
    return Decimal(figure) in (*sums.values(), *map(Decimal, counts.values()))


def add_other(figure, place, document, sums, counts):
    """The rows of tables that do not list records, the items of lists, and sums written out."""
    inner = document.within(place)
    for row in inner:
        if row.tag != "tr" or row.parent.tag != "tbody":
            continue
        classes = next(e for e in row.lineage if e.tag == "table").classes
        if "totals" not in classes:
            counts[" ".join(classes)] += 1
            if "findings" in classes:
                counts["rule " + next(e.text for e in document.within(row) if "note" in e.classes)] += 1
        else:
            cells = [without_spaces(e.text) for e in document.children(row) if e.tag == "td"]
            if len(cells) < 4:
                continue  # a group without records
            kind, projects, label, amount = cells[:4]
            counts.update({kind: int(projects), kind + label: int(projects)})
            if number := AMOUNT.match(amount):
                sums[kind + label] += Decimal(number[1].replace("\u2009", ""))
            # What is late and what is due soon stand once for each group, in its first row.
            for column, cell in zip(("late", "near"), cells[5:]):
                sums[column] += Decimal(cell or 0)
    for element in inner:
        if element.tag == "li":
            counts["li"] += 1
        elif "equation" in element.classes or element.attributes.get("id") == "area":
            parts = re.findall(r"[0-9.]+", without_spaces(element.text))
            sums[len(sums)] = sum(map(Decimal, parts)) - Decimal(figure)


# A bulletin tells what was known at its month's end; the pages it leads to tell the as-of date.
@pytest.mark.parametrize("name", [n for n in PAGES if not re.match(r"bulletins/|print/\d", n)])
def test_every_figure_is_shown_where_it_leads(name):
    lost = lost_figures(name)
    assert not lost, "\n".join(lost)


def lost_figures(name):
    """Those that do not stand again where they lead, and to which the records there do not add up."""
    lost = []
    for element in read(name).elements:
        if not is_link(element) or "y" in element.classes or urlsplit(element.attributes["href"]).scheme:
            continue
        figure = FIGURE.match(without_spaces(element.text))
        if not figure or not any(e.tag == "main" for e in element.lineage):
            continue
        page, place = target(name, element.attributes["href"])
        number = figure[1].replace("\u2009", "")
        if not stands_again(figure[1], element, place) and not adds_up(number, places_of(page, place)):
            lost.append(f"{element.text} → {element.attributes['href']}")
    return lost


def text_by_cells(place):
    """What a place says, its cells apart as they are to a reader."""
    said, last = [], None
    for text, element in place.texts[place.first : place.last]:
        cell = next((e for e in element.lineage if e.tag in ("td", "th")), None)
        said.append(text if cell is last else f"|{text}")
        last = cell
    return without_spaces("".join(said))


def stands_again(figure, element, place):
    wanted = rf"(?<![0-9.]){re.escape(figure)}(?![0-9]|\.[0-9])"
    found = len(re.findall(wanted, text_by_cells(place)))
    return found > any(outer is place for outer in element.lineage)
