"""Records the pictures of the documents: TAIZHANG_RECORD=images Tests/Browser/run.sh REPORT"""

import io
from pathlib import Path

from PIL import Image

from browser import start_browser
from written import OUTPUT

FOLDER = Path(__file__).resolve().parents[2] / "Documentation" / "images"
PICTURES = {"home.png": ("index.html", 1240), "sector.png": ("sectors/guangfu.html", 730)}
LARGEST = 300_000  # bytes
COLOURS = 256  # fewer lose the accents among the greys of the letters' edges

with start_browser() as browser:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (page_name, height) in PICTURES.items():
        page = browser.new_page(viewport={"width": 1280, "height": height})
        page.goto(f"{OUTPUT.as_uri()}/{page_name}")
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        picture.quantize(COLOURS, dither=Image.Dither.NONE).save(FOLDER / name, optimize=True)
        size = (FOLDER / name).stat().st_size
        print(f"Documentation/images/{name}: {size} bytes")
        assert size < LARGEST, f"{name} is too large for a document"
        page.close()
