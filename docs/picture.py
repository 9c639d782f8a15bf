"""Makes the README's picture from the papers of the Kamenka demo: «make method», then this.

Needs LibreOffice, pdftoppm and ImageMagick; it is run by hand when the look of the paper changes.
"""

import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAPER = ROOT / "out" / "kamenka" / "spravka.docx"
PICTURE = ROOT / "docs" / "images" / "spravka.png"
PAGES = (1, 3, 4)


def draw() -> None:
    """Render the chosen pages and lay them side by side."""
    with tempfile.TemporaryDirectory() as folder:
        convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(PAPER)]
        subprocess.run(convert, check=True, capture_output=True)
        pages = []
        for number in PAGES:
            page = Path(folder) / f"page-{number}"
            span = ["-f", str(number), "-l", str(number)]
            pdf = Path(folder) / "spravka.pdf"
            render = ["pdftoppm", "-r", "72", "-png", "-singlefile", *span, str(pdf), str(page)]
            subprocess.run(render, check=True)
            pages.append(f"{page}.png")
        frame = ["-tile", f"{len(pages)}x1", "-geometry", "+8+8", "-background", "#c9d1dc"]
        subprocess.run(["montage", *pages, *frame, "-depth", "8", str(PICTURE)], check=True)


if __name__ == "__main__":
    draw()
