"""Long tables: heads that sort and a filter, by mouse and by keyboard; nothing of it without scripts."""

import re
from fractions import Fraction

import pytest

from test_screens import listen
from written import OUTPUT, PAGES, read

LONG = 15  # rows; a longer table has a filter
UNKNOWN = "未注明"


def longest_table():
    """The page of the site with the longest table of records."""
    rows = {
        name: max((len(read(name).all("tr")) for table in read(name).all("table") if "projects" in table.classes), default=0)
        for name in PAGES
        if name.startswith(("places/", "sectors/", "units/", "projects/"))
    }
    return max(rows, key=lambda name: (rows[name], name))


NAME = longest_table()


@pytest.fixture
def table(page):
    """The longest table of records, in a page from which nothing has gone wrong."""
    wrong = listen(page, f"{OUTPUT.as_uri()}/")
    page.goto(f"{OUTPUT.as_uri()}/{NAME}")
    number = page.evaluate(
        """() => {
          const tables = [...document.querySelectorAll("table")];
          return tables.indexOf(tables.reduce((a, b) => a.rows.length < b.rows.length ? b : a));
        }"""
    )
    yield page.locator("table").nth(number)
    assert not wrong, "\n".join(wrong)


def column(table, number):
    return table.locator(f"tbody tr:not([hidden]) > :nth-child({number})").all_inner_texts()


def figure(text):
    """An amount in the table; nothing where it is unknown or a bound."""
    text = text.replace("约", "").replace("\u2009", "").strip()
    return Fraction(text) if text.replace(".", "", 1).isdigit() else None


def test_amounts_sort_by_their_value(table):
    head = table.locator("thead th", has_text="金额")
    before = column(table, 1)
    amounts = [figure(text) for text in column(table, 4)]
    known = sorted(amount for amount in amounts if amount is not None)
    assert len(known) > 5 and None in amounts
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    unknown = [None] * amounts.count(None)
    assert [figure(text) for text in column(table, 4)] == known[::-1] + unknown
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert [figure(text) for text in column(table, 4)] == known + unknown
    head.locator("button").click()
    assert head.get_attribute("aria-sort") is None
    assert column(table, 1) == before


def test_heads_sort_by_keyboard(page, table):
    before = column(table, 1)
    button = table.locator("thead button").first
    button.focus()
    page.keyboard.press("Enter")
    first = column(table, 1)
    assert sorted(first) == sorted(before)
    page.keyboard.press("Space")
    assert column(table, 1) == first[::-1]
    assert table.locator("[aria-sort]").count() == 1


def test_rows_of_one_name_stay_together(page):
    page.goto(f"{OUTPUT.as_uri()}/places/index.html")
    groups = page.locator("table.totals tbody")
    before = [text.strip() for text in groups.all_inner_texts()]
    page.locator("thead button", has_text="时限已过").click()
    after = [text.strip() for text in groups.all_inner_texts()]
    assert sorted(after) == sorted(before) and after != before
    late = page.evaluate(
        """() => [...document.querySelectorAll("table.totals tbody")].map(body => {
          const cell = body.rows[0].cells[6];
          return cell ? Number(cell.textContent) : null;
        })"""
    )
    known = [number for number in late if number is not None]
    assert known == sorted(known, reverse=True) and known[0] > known[-1]
    assert late == known + [None] * (len(late) - len(known))


def test_filter_tells_how_much_it_shows(page, table):
    total = table.locator("tbody tr").count()
    assert total > LONG
    box = page.locator(".filter", has=page.locator("xpath=following-sibling::*[1]").locator("table")).first
    status = box.locator("[role=status]")
    wanted = column(table, 2)[0].split()[0]
    box.locator("input").fill(wanted)
    shown = [text for text in table.locator("tbody tr").all_inner_texts() if wanted in text]
    visible = table.locator("tbody tr:not([hidden])")
    assert 0 < visible.count() < total
    assert all(wanted in text for text in visible.all_inner_texts()) and len(shown) == visible.count()
    assert f"列出 {visible.count()} 行，共 {total} 行" in status.inner_text()
    # The sums of all rows say so, on paper too.
    page.emulate_media(media="print")
    assert status.is_visible() and not box.locator("input").is_visible()
    sums = page.locator(".filtered > .sum:not(.of-shown)")
    assert sums.count() > 0
    for content in sums.evaluate_all("all => all.map(e => getComputedStyle(e, '::before').content)"):
        assert "不随筛选" in content
    page.emulate_media(media="screen")
    box.locator("input").press("Escape")
    assert table.locator("tbody tr:not([hidden])").count() == total and status.inner_text() == ""
    assert not page.locator(".of-shown").first.is_visible()


def fill(page, table, text):
    """Filters a table; what is told of the rows left."""
    parent = table.locator("xpath=../..")
    parent.locator(".filter input").first.fill(text)
    return parent.locator(".of-shown").first


def test_sums_follow_the_filter(page, table):
    """Of each label the exact sum of the rows left, and how many have no amount to add."""
    known = 0
    for wanted in {text.split()[0] for text in [*column(table, 2), *column(table, 8)]}:
        told = fill(page, table, wanted).inner_text()
        expected, missing = {}, 0
        for amount, label in zip(column(table, 4), column(table, 5)):
            if (value := figure(amount)) is None:
                missing += 1
            else:
                expected[label] = expected.get(label, 0) + value
        assert told.startswith(f"筛选出的 {len(column(table, 4))} 行：")
        sums = dict(re.findall(r"(?:： ?|；)([^：；]*?)合计 ([0-9.]+) 亿元", told))
        assert {name.rpartition(" · ")[2].strip(): Fraction(text) for name, text in sums.items()} == expected, told
        assert sum(map(int, re.findall("([0-9]+) 行[未不]", told))) == missing, told
        known += len(expected)
    assert known > 3


def test_zero_is_a_number_and_a_dash_is_none(page):
    """Known to be none comes behind one; what is not known comes last in both directions."""
    page.goto(f"{OUTPUT.as_uri()}/units/index.html")
    table = page.locator("table.units")
    table.evaluate("table => { table.tBodies[0].rows[3].cells[2].textContent = '—'; }")
    for turn in (True, False):
        table.locator("thead button", has_text="牵头").click()
        leads = column(table, 3)
        assert leads[-1] == "—" and leads.count("—") == 1
        known = [int(lead) for lead in leads[:-1]]
        assert known == sorted(known, reverse=turn) and 0 in known and known[-1 if turn else 0] == 0


def test_sums_stay_exact_above_what_a_number_holds(page, table):
    """Two amounts of the greatest size there is."""
    table.evaluate(
        """table => [...table.tBodies[0].rows].forEach((row, index) => {
          row.cells[0].querySelector("a").textContent = "甲";
          row.cells[3].setAttribute("data-v", index < 2 ? "9223372036854775807" : "");
          row.cells[4].textContent = "签约额";
        })"""
    )
    page.evaluate(
        """() => new Promise(done => {
          const script = document.createElement("script");
          script.src = document.querySelector("script[src$='tables.js']").src;
          script.addEventListener("load", done);
          document.querySelectorAll(".filter, .of-shown").forEach(e => e.remove());
          document.head.appendChild(script);
        })"""
    )
    assert "签约额合计 1\u2009844\u2009674\u2009407.3709551614 亿元" in fill(page, table, "甲").inner_text()


@pytest.mark.parametrize("by", ["file", "server"])
def test_the_address_holds_what_is_shown(context, server, by):
    """Sent to somebody, it shows the same rows in the same order; nothing is left of it when cleared."""
    base = server if by == "server" else f"{OUTPUT.as_uri()}/"
    first, second = context.new_page(), context.new_page()
    wrong = listen(first, base) + listen(second, base)
    first.goto(base + NAME)
    number = first.evaluate(
        """() => {
          const tables = [...document.querySelectorAll("table")];
          return tables.indexOf(tables.reduce((a, b) => a.rows.length < b.rows.length ? b : a));
        }"""
    )
    sent = first.locator("table").nth(number)
    wanted = column(sent, 2)[0].split()[0]
    fill(first, sent, wanted)
    sent.locator("thead button", has_text="金额").click()
    first.wait_for_url(lambda address: "q." in address and "s." in address)
    second.goto(first.url)
    shown = second.locator("table").nth(number)
    assert column(shown, 1) == column(sent, 1) and 0 < len(column(shown, 1)) < sent.locator("tbody tr").count()
    assert shown.locator("[aria-sort=descending]").inner_text() == "金额"
    assert second.locator(".filter-status", has_text=f"已筛选“{wanted}”").is_visible()
    # Another address in the same tab is followed, too; one that leads to a section changes nothing.
    second.goto(re.sub(r"s\.[^&]*", "", second.url))
    assert shown.locator("[aria-sort]").count() == 0
    fill(first, sent, "")
    sent.locator("thead button", has_text="金额").click(click_count=2, delay=50)
    first.wait_for_url(lambda address: "#" not in address)
    first.close()
    second.close()
    assert not wrong, "\n".join(wrong)


def test_short_tables_have_no_filter(page):
    for name in PAGES[::7]:
        page.goto(f"{OUTPUT.as_uri()}/{name}")
        short = page.evaluate(
            """long => [...document.querySelectorAll(".filter")].filter(box => {
              const table = box.nextElementSibling.querySelector("table");
              return Math.max(table.tBodies.length, table.rows.length - 1) <= long;
            }).length""",
            LONG,
        )
        assert short == 0, name


def test_nothing_of_it_without_scripts(browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{OUTPUT.as_uri()}/{NAME}")
    assert page.locator("input, button").count() == 0
    assert page.locator("table.projects tbody tr").first.is_visible()
    context.close()
