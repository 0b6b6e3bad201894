"""Pages on paper: A4, nothing empty, nothing cut, heads on every sheet, legible in grey."""

import functools
import html
import re
import subprocess

import pytest
from pypdf import PdfReader

from written import OUTPUT, PAGES, of_each_kind

A4 = (595, 842)  # points
PRINTABLE = 657  # CSS pixels: 210 mm less the margins of site.css
LANDSCAPE = 850  # 297 mm less those of print-annex.css


def longest(folder):
    names = [n for n in PAGES if n.startswith(f"{folder}/") and not n.endswith("/index.html")]
    return max(names, key=lambda name: ((OUTPUT / name).stat().st_size, name))


PRINTED = [
    "index.html",
    "deadlines.html",
    "reconciliation.html",
    "places/shache.html",
    "sectors/guangfu.html",
    *(longest(folder) for folder in ("places", "sectors", "units", "announcements", "projects", "bulletins")),
]

# Prints with the text a word that nobody sees, to tell which rows stand on which sheet.
NAME_ROWS = """() => document.querySelectorAll("table").forEach((table, t) => {
  const sign = (cell, name) => {
    const mark = document.createElement("span");
    mark.textContent = ` ${name} `;
    mark.style.fontSize = "1px";
    // With scripts the words of a head are those of a button.
    const words = cell.querySelector("button") || cell;
    words.insertBefore(mark, words.firstChild);
  };
  for (const row of table.tHead.rows) sign(row.cells[0], `head-${t}-`);
  for (const body of table.tBodies) for (const row of body.rows) sign(row.cells[0], `row-${t}-`);
})"""


@pytest.fixture(scope="module")
def printed(browser, tmp_path_factory):
    """The file that a page is printed into, without colours behind it, as offices print."""
    folder = tmp_path_factory.mktemp("printed")
    context = browser.new_context()

    @functools.lru_cache(maxsize=None)
    def print_page(name):
        page = context.new_page()
        page.goto(f"{OUTPUT.as_uri()}/{name}")
        page.evaluate(NAME_ROWS)
        path = folder / f"{name.replace('/', '-')}.pdf"
        page.pdf(path=path, prefer_css_page_size=True)
        page.close()
        return path

    yield print_page
    context.close()


def words(pdf):
    """For each sheet its width, and its words as (left, right, bottom, text), in points."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True)
    for sheet in told.stdout.split("<page ")[1:]:
        yield float(re.search(r'width="([\d.]+)"', sheet)[1]), [
            (float(left), float(right), float(bottom), html.unescape(text))
            for left, right, bottom, text in re.findall(
                r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>',
                sheet,
            )
        ]


@pytest.mark.parametrize("name", PRINTED)
def test_sheets_are_a4_and_filled(printed, name):
    for number, sheet in enumerate(PdfReader(printed(name)).pages, 1):
        size = sorted((float(sheet.mediabox.width), float(sheet.mediabox.height)))
        assert size == pytest.approx(A4, abs=1), f"sheet {number}"
        written = re.sub(r"(head|row)-\d+-|\s", "", sheet.extract_text())
        assert len(written) > 20, f"sheet {number} holds no more than {written!r}"


@pytest.mark.parametrize("name", PRINTED)
def test_heads_stand_on_every_sheet(printed, name):
    for number, sheet in enumerate(PdfReader(printed(name)).pages, 1):
        text = sheet.extract_text()
        rows = set(re.findall(r"row-(\d+)-", text))
        heads = set(re.findall(r"head-(\d+)-", text))
        assert rows <= heads, f"sheet {number} goes on with a table and does not say its columns"
        assert heads <= rows, f"sheet {number} ends with the head of a table that begins on the next"


def test_a_table_runs_over_sheets(printed):
    """Or the test above would hold for nothing."""
    text = [sheet.extract_text() for sheet in PdfReader(printed("reconciliation.html")).pages]
    assert any(set(re.findall(r"row-(\d+)-", a)) & set(re.findall(r"row-(\d+)-", b)) for a, b in zip(text, text[1:]))


@pytest.mark.parametrize("name", PRINTED)
def test_nothing_is_cut(printed, name):
    margin = 40  # points; site.css leaves 51
    for number, (width, placed) in enumerate(words(printed(name)), 1):
        outside = [text for left, right, _, text in placed if left < margin or right > width - margin]
        assert not outside, f"sheet {number}: {outside[:8]}"


def printable(name):
    """How wide the text on the sheets of a page may be, in CSS pixels."""
    return LANDSCAPE if name.startswith("print/") and "/annex-" in name else PRINTABLE


@pytest.mark.parametrize("name", of_each_kind())
def test_nothing_is_wider_than_paper(page, name):
    """Chromium would set the whole sheet smaller, and then cut."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": printable(name), "height": 900})
    page.goto(f"{OUTPUT.as_uri()}/{name}")
    wide = page.evaluate(
        """() => [...document.body.querySelectorAll("*")]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          .map(e => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 40)}`)"""
    )
    assert not wide, wide[:8]


@pytest.mark.parametrize("name", of_each_kind())
def test_notes_in_tables_are_no_larger_than_their_words(page, name):
    page.emulate_media(media="print")
    page.goto(f"{OUTPUT.as_uri()}/{name}")
    large = page.evaluate(
        """() => [...document.querySelectorAll("td .note, th .note")]
          .filter(e => parseFloat(getComputedStyle(e).fontSize)
            > parseFloat(getComputedStyle(e.closest("td, th")).fontSize))
          .map(e => e.textContent.trim().slice(0, 40))"""
    )
    assert not large, large[:8]


@pytest.mark.parametrize("name", of_each_kind())
def test_legible_in_grey(page, name):
    """Every text, colours turned to grey, keeps 4.5:1 on white paper."""
    page.emulate_media(media="print")
    page.goto(f"{OUTPUT.as_uri()}/{name}")
    colours = page.evaluate(
        """() => {
          const seen = {};
          for (const e of document.body.querySelectorAll("*"))
            if ([...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
              seen[getComputedStyle(e).color] = e.outerHTML.slice(0, 80);
          return seen;
        }"""
    )
    faint = {}
    for colour, where in colours.items():
        linear = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (int(number) / 255 for number in re.findall(r"\d+", colour)[:3])
        ]
        luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        if 1.05 / (luminance + 0.05) < 4.5:
            faint[colour] = where
    assert not faint
