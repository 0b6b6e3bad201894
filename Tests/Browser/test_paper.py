"""`taizhang print`, measured in its PDFs: the sheets of GB/T 9704-2012, in millimetres.

The bulletin has an editor's words of several pages, so that there are full sheets to measure; the
annexes are those of the sample site.
"""

import html
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from written import OUTPUT, without_spaces

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = PROJECT / ".build/release/taizhang"
MM = 72 / 25.4
# The text block: from the upper edge, and its size.
TOP, WIDTH, HEIGHT = 37, 156, 225
LINES, CHARACTERS = 22, 28
PITCH = HEIGHT / LINES
SENTENCES = (
    "各县市和各部门要对照时限逐项压实责任，抓紧办理用地、环评和施工许可，需要州级协调的问题及时报送。",
    "牵头单位每周梳理一次进展，把没有开工的、停滞的和资金没有到位的逐个说明原因，不得以会议代替落实。",
)


def left_of(sheet):
    """From the left edge to the text block: 28 mm at the edge that is bound, 26 at the other.

    Of sheets printed on both sides the bound edge of even pages is the right one."""
    return 28 if sheet % 2 == 1 else 26


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments, "--lang", "en"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def bulletin(tmp_path_factory):
    """The PDFs of a bulletin with long words of the editor's."""
    folder = tmp_path_factory.mktemp("bulletin")
    shutil.copytree(PROJECT / "Templates", folder / "Templates")
    shutil.copytree(PROJECT / "Tests/GoldenTests/Sites/months/Content", folder / "Content")
    words = "\n\n".join("".join(SENTENCES) * 6 for _ in range(4))
    (folder / "Content/bulletins/2023-06.md").write_text(words + "\n", encoding="utf-8")
    run("build", "--source", folder, "--output", folder / "Output")
    run("print", "--output", folder / "Output", "--to", folder / "Print", "--only", "2023-06")
    return folder / "Print/2023-06"


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """The PDFs of the sample site's papers."""
    folder = tmp_path_factory.mktemp("pack")
    run("print", "--output", OUTPUT, "--to", folder, "--only", "pack")
    return folder / "pack"


def words(pdf):
    """For each sheet its width and height and its words as (left, top, right, bottom, text), in mm."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True)
    sheets = []
    for sheet in told.stdout.split("<page ")[1:]:
        size = [float(v) / MM for v in re.match(r'width="([\d.]+)" height="([\d.]+)"', sheet).groups()]
        found = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', sheet)
        sheets.append((size, [(*(float(v) / MM for v in w[:4]), html.unescape(w[4])) for w in found]))
    return sheets


def numbered(folder):
    """The PDFs of a document in their order, each with its sheets by their numbers (7.5: on and on)."""

    def place(pdf):
        kind, *rest = pdf.stem.split("-")
        return (int(rest[0]), int(rest[-1]) if rest[-1].isdigit() else 0) if kind == "annex" else (0, 0)

    number = 1
    for pdf in sorted(folder.glob("*.pdf"), key=place):
        sheets = [placed for _, placed in words(pdf)]
        yield pdf, dict(enumerate(sheets, number))
        number += len(sheets)


def lines(placed):
    """The lines of the text block as (number on the grid, how far off it, left, right, text)."""
    rows = {}
    for left, top, right, bottom, text in placed:
        middle = (top + bottom) / 2
        if middle < TOP + HEIGHT:
            rows.setdefault(round((middle - TOP) / PITCH - 0.5), []).append((left, right, middle, text))
    for number, row in sorted(rows.items()):
        row.sort()
        off = max(abs(middle - TOP - (number + 0.5) * PITCH) for _, _, middle, _ in row)
        yield number, off, row[0][0], max(r[1] for r in row), "".join(r[3] for r in row)


def test_sheets_are_a4_one_way_and_the_other(bulletin, pack):
    files = [*bulletin.glob("*.pdf"), *pack.glob("*.pdf")]
    assert len(files) > 25
    for pdf in files:
        sides = (210, 297) if pdf.name == "body.pdf" else (297, 210)
        for size, _ in words(pdf):
            assert size == pytest.approx(sides, abs=0.5), pdf.name


@pytest.mark.parametrize("document", ["bulletin", "pack"])
def test_text_stands_in_the_block_and_on_its_lines(document, request):
    for sheet, (_, placed) in enumerate(words(request.getfixturevalue(document) / "body.pdf"), 1):
        for number, off, left, right, text in lines(placed):
            assert 0 <= number < LINES, f"sheet {sheet}: {text}"
            # The glyphs of a larger title stand as the face has them.
            assert off < 1.5, f"sheet {sheet}, line {number + 1} is {off:.2f} mm off: {text}"
            assert left > left_of(sheet) - 0.5, f"sheet {sheet}: {text}"
            assert right < left_of(sheet) + WIDTH + 0.5, f"sheet {sheet}: {text}"


def test_a_full_sheet_has_22_lines(bulletin):
    sheets = words(bulletin / "body.pdf")
    full = [[number for number, *_ in lines(placed)] for _, placed in sheets[1:4]]
    assert full == [list(range(LINES))] * 3


def test_a_full_line_has_28_characters(bulletin):
    """27 where the next one would take along a mark that may not open a line."""
    counts = []
    for sheet, (_, placed) in enumerate(words(bulletin / "body.pdf")[1:4], 2):
        edge = left_of(sheet)
        rows = list(lines(placed))
        for (_, _, left, right, text), (*_, following) in zip(rows, rows[1:]):
            if left > edge + 1 or right < edge + WIDTH - 1:
                continue  # the first and the last line of a paragraph
            assert left == pytest.approx(edge, abs=0.6) and right == pytest.approx(edge + WIDTH, abs=0.6), text
            assert len(text) == CHARACTERS or set(following[:2]) & set("，。、；：）”"), text
            counts.append(len(text))
    assert counts.count(CHARACTERS) > 25 and min(counts) >= CHARACTERS - 1, counts


def number_of(placed, along):
    """The page number on a sheet: its text, and where it begins, ends and lies."""
    signs = sorted((w for w in placed if w[4] in "—0123456789"), key=lambda w: w[along])
    return "".join(w[4] for w in signs), signs


def ink(pdf, sheet, place):
    """The edges of what is really black in the place of a word, in mm: left, top, right, bottom."""
    dots = 150
    done = subprocess.run(
        ["pdftoppm", "-r", str(dots), "-gray", "-f", str(sheet), "-l", str(sheet), pdf],
        capture_output=True,
        check=True,
    )
    scale = dots / 25.4
    box = tuple(round(edge * scale) for edge in place[:4])
    crop = Image.open(io.BytesIO(done.stdout)).crop(box).point(lambda grey: 255 if grey < 128 else 0)
    return [(edge + box[i % 2]) / scale for i, edge in enumerate(crop.getbbox())]


@pytest.mark.parametrize("document", ["bulletin", "pack"])
def test_page_numbers_stand_outside(document, request):
    """— 1 — a character from the right edge, — 2 — from the left, 7 mm below the text."""
    pdf = request.getfixturevalue(document) / "body.pdf"
    sheets = words(pdf)
    assert len(sheets) > 2
    character = 14 / MM
    for sheet, (_, placed) in enumerate(sheets, 1):
        below = [w for w in placed if (w[1] + w[3]) / 2 > TOP + HEIGHT]
        text, signs = number_of(below, 0)
        assert text == f"—{sheet}—"
        if sheet % 2 == 1:
            assert signs[-1][2] == pytest.approx(left_of(sheet) + WIDTH - character, abs=1)
        else:
            assert signs[0][0] == pytest.approx(left_of(sheet) + character, abs=1)
        dash = ink(pdf, sheet, signs[0])
        assert (dash[1] + dash[3]) / 2 - TOP - HEIGHT == pytest.approx(7, abs=0.5)


@pytest.mark.parametrize("document", ["bulletin", "pack"])
def test_annexes_have_theirs_where_the_other_sheets_do(document, request):
    """Lying, the lower edge of a sheet is on the left: odd pages at the bottom, even ones on top."""
    character = 14 / MM
    firsts, several = set(), 0
    for pdf, sheets in numbered(request.getfixturevalue(document)):
        if pdf.stem == "body":
            continue
        firsts.add(min(sheets) % 2)
        several += len(sheets) > 3
        for place, (sheet, placed) in enumerate(sheets.items(), 1):
            beside = [w for w in placed if (w[0] + w[2]) / 2 < 35]
            text, signs = number_of(beside, 1)
            assert text == f"—{sheet}—", pdf.name
            if sheet % 2 == 1:
                assert signs[-1][3] == pytest.approx(left_of(sheet) + WIDTH - character, abs=1.5)
            else:
                assert signs[0][1] == pytest.approx(left_of(sheet) + character, abs=1.5)
            dash = ink(pdf, place, signs[0])
            assert 35 - (dash[0] + dash[2]) / 2 == pytest.approx(7, abs=0.5)
    # Files that begin with a left sheet as well as such as begin with a right one.
    assert firsts == {0, 1}
    assert several or document == "bulletin"


def test_annexes_stay_in_their_block_and_repeat_their_heads(pack, bulletin):
    long = 0
    for pdf, sheets in [*numbered(pack), *numbered(bulletin)]:
        if pdf.stem == "body":
            continue
        long += len(sheets) > 1
        site = OUTPUT if pdf.parent == pack else bulletin.parents[1] / "Output"
        source = (site / f"print/{pdf.parent.name}/{pdf.stem}.html").read_text(encoding="utf-8")
        heads = re.findall('<th scope="col"[^>]*>(.*?)</th>', source)
        for sheet, placed in sheets.items():
            inside = [w for w in placed if (w[0] + w[2]) / 2 > 35]
            upper = left_of(sheet)
            outside = [
                w[4]
                for w in inside
                if w[0] < 34.5 or w[2] > 260.5 or not upper < (w[1] + w[3]) / 2 < upper + WIDTH
            ]
            assert not outside, f"{pdf.name}, sheet {sheet}: {outside[:5]}"
            text = without_spaces("".join(w[4] for w in inside))
            # A head of two lines has its words apart.
            missing = [head for head in heads if head[:2] not in text or head[-2:] not in text]
            # The last sheet may hold no more than what the lights and rates are.
            has_notes = "亮灯规则" in text or "分子为分母中" in text
            assert not missing or (sheet == max(sheets) and has_notes), f"{pdf.name}, sheet {sheet}: {missing}"
    assert long > 1


# A word that nobody sees at the beginning and at the end of each cell.
SIGN_ROWS = """() => [...document.querySelectorAll("tbody tr")].forEach((row, i) => {
  for (const cell of row.cells)
    for (const end of ["afterbegin", "beforeend"]) {
      const sign = document.createElement("span");
      sign.textContent = ` row-${i}- `;
      sign.style.fontSize = "1px";
      cell.insertAdjacentElement(end, sign);
    }
})"""


@pytest.mark.parametrize("name", ["places", "deadlines", "claims"])
def test_no_row_is_broken(page, tmp_path, name):
    source = next(OUTPUT.glob(f"print/pack/annex-*-{name}.html"))
    page.goto(source.as_uri())
    page.evaluate(SIGN_ROWS)
    page.pdf(path=tmp_path / "annex.pdf", prefer_css_page_size=True)
    sheets = {}
    for sheet, (_, placed) in enumerate(words(tmp_path / "annex.pdf"), 1):
        for row in re.findall(r"row-(\d+)-", "".join(w[4] for w in placed)):
            sheets.setdefault(row, set()).add(sheet)
    assert len(sheets) == page.locator("tbody tr").count() > 20
    spanning = page.locator("tbody [rowspan]:not([rowspan='1'])").count()
    broken = [row for row, on in sheets.items() if len(on) > 1]
    # A name that stands for several rows goes on with them.
    assert not broken if spanning == 0 else len(broken) <= spanning, broken


def test_each_level_has_its_face(page):
    """The faces of offices are not here; what stands in for each is told apart."""
    page.emulate_media(media="print")
    page.goto(f"{OUTPUT.as_uri()}/print/pack/body.html")
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]

    def face(selector):
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        return max(fonts, key=lambda font: font["glyphCount"])["postScriptName"]

    assert face("h1") == "NotoSerifCJKsc-Bold"
    assert face("h2") == "NotoSansCJKsc-Regular"
    assert face(".second") == "UKaiCN"
    assert face("main > p:nth-of-type(2)") == "NotoSerifCJKsc-Regular"


def test_faces_go_into_the_file(bulletin):
    for pdf in bulletin.glob("*.pdf"):
        told = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout
        fonts = [line.split() for line in told.splitlines()[2:]]
        assert fonts and all(font[-5] == "yes" for font in fonts), told


@pytest.mark.parametrize("document", ["bulletin", "pack"])
def test_nothing_is_in_colour(document, request, tmp_path):
    folder = request.getfixturevalue(document)
    chosen = [folder / "body.pdf", *sorted(folder.glob("annex-*-lights.pdf")), *sorted(folder.glob("annex-1-*.pdf"))]
    for pdf in chosen:
        stem = tmp_path / pdf.stem
        subprocess.run(["pdftoppm", "-r", "40", "-png", "-l", "3", pdf, stem], check=True)
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) >= len(chosen)
    for picture in pictures:
        red, green, blue = Image.open(picture).convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes(), picture.name
        assert min(red.getextrema()) < 100, f"{picture.name} is pale"


def test_says_where_there_is_no_browser(tmp_path):
    done = subprocess.run(
        [PROGRAM, "print", "--output", OUTPUT, "--to", tmp_path, "--lang", "zh"],
        capture_output=True,
        text=True,
        env={"PATH": str(tmp_path)},
    )
    assert done.returncode == 69
    assert done.stderr.startswith("这台机器上没有 Chromium、Chrome 或 Edge") and done.stderr.count("\n") == 1
