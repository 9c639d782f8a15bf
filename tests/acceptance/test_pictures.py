"""The pictures of the README show the office as it is.

Each is drawn anew and laid over the committed file on a coarse grid of grey, so that another
release of the browser is no alarm and a section that came, went or moved is. The days in the
pictures do not change from day to day: the one moment that they show, that of the run, is set to
``THAT_DAY`` before they are drawn; all other dates are those of the documents.
"""

import shutil
import subprocess
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from tests.acceptance.coarse_picture import difference

from opora_web.identification.models import Run, SchoolList

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "images"
WINDOW = {"width": 1280, "height": 880}
THAT_DAY = datetime(2023, 11, 1, 10, tzinfo=timezone.get_fixed_timezone(180))
# Mean difference of grey, of 255. The same page differs by 0.5 to 0.7, for files have a palette;
# a page with one card less by 2.6 to 7.5.
LIMIT = 1.5
HEAVIEST = 150_000  # bytes; a page of the README loads three of them
ANEW = "Если так и задумано, сделайте картинки заново и посмотрите на них: make pictures"


@pytest.mark.usefixtures("witness")
def test_the_readme_shows_the_office_as_it_is(page, settings, tmp_path, pytestconfig):
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path
    call_command("load_demo", stdout=StringIO())
    Run.objects.update(created_at=THAT_DAY)
    page.set_viewport_size(WINDOW)
    empty = page.context.new_page()
    for name, who, address in pictures():
        look(page, who, address)
        seen = page.screenshot(animations="disabled")
        file = FOLDER / f"{name}.png"
        if pytestconfig.getoption("write_pictures"):
            write(seen, file)
        committed = file.read_bytes()
        assert len(committed) <= HEAVIEST, f"{file.name} тяжелее {HEAVIEST} байт. {ANEW}"
        assert difference(empty, seen, committed) <= LIMIT, f"{file.name} устарела. {ANEW}"
        hide_a_card(page)
        assert difference(empty, page.screenshot(), committed) > LIMIT, "сравнение слепо"


def pictures():
    """Name of the file, who looks, at what."""
    lists = SchoolList.objects.filter(municipality__name="Богучанский район")
    federal, regional = (lists.get(origin=origin).pk for origin in ("federal", "regional"))
    both = f"first=spisok-{federal}&second=spisok-{regional}"
    return (
        ("glavnaya", "Прудникова Зоя Романовна", "/"),
        ("raschyot", "Прудникова Зоя Романовна", f"/raschyoty/{Run.objects.get().pk}/"),
        ("sverka", "Таёжная Лидия Марковна", f"/spiski/sverka/?{both}"),
    )


def look(page, who, address):
    """Through the page of sign-in of the demonstration."""
    page.context.clear_cookies()
    page.goto("/")
    page.get_by_role("button", name=who).click()
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")


def hide_a_card(page):
    page.locator("main .card").first.evaluate("card => card.remove()")


def write(picture, file):
    """With a palette: flat colours need no more, and the file is a third of the size."""
    convert = shutil.which("convert") or pytest.skip("для новых картинок нужен ImageMagick")
    palette = ["-dither", "None", "-colors", "256", "-strip", "-define", "png:compression-level=9"]
    subprocess.run([convert, "png:-", *palette, f"png8:{file}"], input=picture, check=True)
