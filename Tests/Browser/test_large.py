"""A ledger of 10,000 records with six months of reports: no page is heavy, long lists go on over
pages, nothing is lost.

run.sh makes the ledger and its site. Pages of it are called by their whole paths."""

import csv
import posixpath
import re
import subprocess
from urllib.parse import urlsplit

import pytest

from test_figures import lost_figures, places_of, records, target
from test_links import lost_links
from test_screens import open_at_widths
from written import PROJECT, read, without_spaces

SITE = PROJECT / ".build/browser/large-reported/Output"
RECORDS = 10_000
HEAVIEST_PAGE = 1_000_000  # bytes
HEAVIEST_HOME = 300_000  # bytes, with all that it loads
PAGES = {path.relative_to(SITE).as_posix(): path for path in SITE.rglob("*.html")}


def whole(name):
    return (SITE / name).as_posix()


def parts(name):
    """The pages of a list, by the links that lead on."""
    names = [name]
    while following := [
        element.attributes["href"]
        for element in read(whole(names[-1])).all("a")
        if element.attributes.get("rel") == "next"
    ]:
        names.append(posixpath.normpath(posixpath.join(posixpath.dirname(names[-1]), following[0])))
    return names


def longest(folder):
    """The list of a folder with the most pages; the first page's name."""
    firsts = [n for n in PAGES if n.startswith(f"{folder}/") and n.endswith("_2.html")]
    return max((n.replace("_2.html", ".html") for n in firsts), key=lambda n: (len(parts(n)), n))


BULLETIN = longest("bulletins")
RECORD_LISTS = ["deadlines.html", "reconciliation.html", *map(longest, ("sectors", "units", "projects"))]
LISTS = [*RECORD_LISTS, BULLETIN]


def test_no_page_is_heavy():
    heavy = {name: path.stat().st_size for name, path in PAGES.items() if path.stat().st_size > HEAVIEST_PAGE}
    assert not heavy, heavy
    assert len(PAGES) > RECORDS


def test_home_is_light():
    loaded = {"index.html"}
    for element, address in read(whole("index.html")).addresses:
        if element.tag not in ("a", "form") and not urlsplit(address).scheme:
            loaded.add(address)
    sizes = {name: (SITE / name).stat().st_size for name in sorted(loaded)}
    assert sum(sizes.values()) < HEAVIEST_HOME, sizes


@pytest.mark.parametrize("name", LISTS)
def test_a_list_goes_on_to_its_end(name):
    """From page to page and back, each page saying which it is; no other part is left over."""
    names = parts(name)
    assert len(names) > 1
    stem = name.removesuffix(".html")
    assert sorted(names[1:]) == sorted(n for n in PAGES if n.startswith(f"{stem}_"))
    for number, part in enumerate(names, 1):
        pagers = [e for e in read(whole(part)).all("nav") if "pages" in e.classes]
        assert len(pagers) == 2
        for pager in pagers:
            assert f"第{number}页，共{len(names)}页" in without_spaces(pager.text)
            addresses = [e.attributes["href"] for e in read(whole(part)).within(pager) if e.tag == "a"]
            whole_list = "data/reports.csv" if name == BULLETIN else "data/projects.csv"
            assert any(address.endswith(whole_list) for address in addresses)


def test_a_bulletin_lists_as_many_as_it_counts():
    """Each section of the first page states its total and leads on to all of its rows."""
    counted = {}
    for element in read(whole(BULLETIN)).all("a"):
        if "count" not in element.classes:
            continue
        rows = 0
        for place, document in places_of(*target(whole(BULLETIN), element.attributes["href"])):
            links = [e for e in document.within(place) if e.tag == "a"]
            # The record's own link stands first in its row or line.
            firsts = {e.parent: e for e in reversed(links) if e.parent.tag in ("th", "p")}
            rows += sum(e.attributes["href"].startswith("../projects/") for e in firsts.values())
        counted[element.attributes["href"]] = rows
        # 10586 个（9612 条记录）: the second is told where records stand for several projects.
        projects, *records = map(int, re.findall("[0-9]+", element.text))
        assert [rows] == (records or [projects]), element.attributes["href"]
    assert set(counted) >= {"#changes", "#overdue", "#due", "#lights", "#unreported", "#problems"}
    assert sum(counted.values()) > RECORDS


def test_every_record_is_due_once():
    rows = [href for name in parts("deadlines.html") for _, href, _ in records(read(whole(name)))]
    with open(SITE / "data/projects.csv", encoding="utf-8-sig", newline="") as file:
        pages = [line["page"] for line in csv.DictReader(file)]
    assert len(pages) == RECORDS
    assert sorted(rows) == sorted(pages)


# A page from within each list, and what leads into the lists. A bulletin leads to pages that tell
# the as-of date, and not its month.
CHOSEN = ["index.html", "projects/index.html", *RECORD_LISTS, *(parts(name)[1] for name in RECORD_LISTS)]


@pytest.mark.parametrize("name", CHOSEN)
def test_figures_add_up_over_pages(name):
    lost = lost_figures(whole(name))
    assert not lost, "\n".join(lost)


RECORD_PAGES = sorted(n for n in PAGES if n.startswith("projects/") and "index" not in n)[:: RECORDS // 50]


@pytest.mark.parametrize("name", [*CHOSEN, *parts(BULLETIN)[:2], *(parts(name)[-1] for name in LISTS)])
def test_links_arrive(name):
    lost = lost_links(whole(name))
    assert not lost, "\n".join(lost)


def test_links_of_records_arrive():
    lost = [f"{name}: {link}" for name in RECORD_PAGES for link in lost_links(whole(name))]
    assert not lost, "\n".join(lost)


def test_records_lead_to_their_rows():
    """The state of a record leads to the page of deadlines on which its row stands."""
    for name in RECORD_PAGES:
        document = read(whole(name))
        fact = next(e for e in document.all("dt") if e.text == "状态")
        facts = document.children(fact.parent)
        state = next(e for e in document.within(facts[facts.index(fact) + 1]) if e.tag == "a")
        page = urlsplit(state.attributes["href"]).path.rpartition("/")[2]
        rows = {e.attributes.get("href") for e in read(whole(page)).all("a")}
        assert name in rows, f"{name} is not on {page}"


@pytest.mark.parametrize("name", [parts(name)[1] for name in LISTS])
def test_parts_open_at_every_width(page, name):
    wrong = open_at_widths(page, f"{SITE.as_uri()}/", name)
    assert not wrong, "\n".join(wrong)


def test_a_filter_says_that_it_sees_one_page(page):
    """Of how many rows in all; what it adds up are the rows of the page."""
    name = parts(longest("sectors"))[1]
    page.goto((SITE / name).as_uri())
    box = page.locator(".filter").first
    box.locator("input").fill("县")
    table = page.locator("table").first
    number = table.locator("tbody tr:not([hidden])").count()
    assert number > 1
    of = table.get_attribute("data-of")
    assert of and f"只筛本页，全部 {of} 行" in box.inner_text()
    assert page.locator(".of-shown").first.inner_text().startswith(f"筛选出的 {number} 行：")


def test_rows_on_paper_count_on_from_file_to_file(page, tmp_path):
    """Their numbers are counted by the style sheet, which no look at the markup can read."""
    page.goto((SITE / "print/pack/annex-3-deadlines-5.html").as_uri())
    page.pdf(path=tmp_path / "annex.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-l", "1", "-bbox", tmp_path / "annex.pdf", "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert ">2001</word>" in told
