"""Pages in the browser: nothing fails, nothing is asked of other machines, nothing sticks out."""

import pytest

from written import OUTPUT, PAGES, of_each_kind

# The narrowest telephone, a common one, a small window, the narrowest in which tables no longer scroll, a desk.
WIDTHS = (320, 360, 800, 1120, 1280)
# The page stays within the window; tables scroll inside themselves.
SIDEWAYS = """() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= innerWidth) return [];
  const scrolls = element => {
    for (let e = element.parentElement; e; e = e.parentElement)
      if (getComputedStyle(e).overflowX !== "visible") return true;
    return false;
  };
  return [`the page is ${root.scrollWidth} wide`, ...[...document.body.querySelectorAll("*")]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !scrolls(e))
    .map(e => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 30)}`).slice(0, 5)];
}"""


def listen(page, base):
    """What goes wrong in the tab from now on, as a list that grows."""
    wrong = []
    page.on("console", lambda said: said.type in ("error", "warning") and wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))

    def answered(response):
        if response.url.startswith("http") and response.status >= 400:
            wrong.append(f"{response.status}: {response.url}")

    def asked(request):
        if not request.url.startswith((base, "data:")):
            wrong.append(f"off the site: {request.url}")

    page.on("response", answered)
    page.on("request", asked)
    return wrong


def open_at_widths(page, base, name):
    wrong = listen(page, base)
    page.goto(base + name, wait_until="load")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wrong += [f"at {width}: {finding}" for finding in page.evaluate(SIDEWAYS)]
    return wrong


@pytest.mark.parametrize("name", PAGES)
def test_opened_as_a_file(page, name):
    wrong = open_at_widths(page, f"{OUTPUT.as_uri()}/", name)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("name", of_each_kind())
def test_opened_from_a_server(browser, server, name, scripts):
    context = browser.new_context(java_script_enabled=scripts)
    try:
        wrong = open_at_widths(context.new_page(), server, name)
    finally:
        context.close()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", of_each_kind())
def test_focus_is_seen(page, name):
    """The first stops of the Tab key: each has an outline, and stands in the window."""
    page.goto(f"{OUTPUT.as_uri()}/{name}")
    for _ in range(15):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
              const e = document.activeElement, box = e.getBoundingClientRect();
              const style = getComputedStyle(e);
              return { what: e.outerHTML.slice(0, 80), end: e === document.body,
                // "auto" is the browser's own ring, of a page without a style sheet.
                outlined: style.outlineStyle === "auto"
                  || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
                inside: box.right > 0 && box.bottom > 0 && box.left < innerWidth
                  && box.top < innerHeight };
            }"""
        )
        if seen["end"]:
            break
        assert seen["outlined"] and seen["inside"], seen


@pytest.mark.parametrize("name", of_each_kind())
def test_no_cell_is_crushed(page, name):
    """Words in a cell keep a line of at least four characters, also on a telephone."""
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(f"{OUTPUT.as_uri()}/{name}")
    crushed = page.evaluate(
        """() => [...document.querySelectorAll("th, td")].filter(cell => {
          const style = getComputedStyle(cell), size = parseFloat(style.fontSize);
          const inner = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
          return cell.innerText.trim().length > 8 && inner < 4 * size;
        }).map(cell => `${cell.clientWidth}px: ${cell.innerText.trim().slice(0, 40)}`).slice(0, 8)"""
    )
    assert not crushed, "\n".join(crushed)


@pytest.mark.parametrize("name", ["index.html", "deadlines.html", "bulletins/index.html"])
def test_pictures_keep_to_the_readers_colours(page, name):
    """In high contrast the reader chooses ink and paper; a drawing takes them only when told to."""
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(f"{OUTPUT.as_uri()}/{name}")
    ink, fills = page.evaluate(
        """() => [getComputedStyle(document.body).color,
        [...document.querySelectorAll(".picture text")].map(text => getComputedStyle(text).fill)]"""
    )
    assert fills and set(fills) == {ink}
