"""What pages are served with: little, ours, and found by its hash."""

import re
from pathlib import Path

from django.core.management import call_command

UI = Path("src/opora_web/ui")
STATIC = UI / "static" / "ui"
TEMPLATES = sorted(Path("src/opora_web").glob("*/templates/**/*.html"))
SPRITE = (STATIC / "vendored" / "icons.svg").read_text("utf-8")


def test_all_of_it_is_far_below_a_megabyte():
    sizes = [path.stat().st_size for path in STATIC.rglob("*") if path.is_file()]
    assert sum(sizes) < 200_000


def test_names_with_hashes_are_found_for_everything_that_is_referred_to(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    (sheet,) = (tmp_path / "ui").glob("house.*.css")
    assert re.search(r"vendored/golos-text-cyrillic\.[0-9a-f]{12}\.woff2", sheet.read_text("utf-8"))


def test_every_drawing_that_a_template_names_is_in_the_sprite():
    texts = [path.read_text("utf-8") for path in TEMPLATES]
    named = {name for text in texts for name in re.findall(r'(?:icon|name)="([a-z0-9-]+)" ?', text)}
    symbols = set(re.findall(r'<symbol id="([^"]+)"', SPRITE))
    icons = {name for text in texts for name in re.findall(r'icon="([a-z0-9-]+)"', text)}
    assert icons <= symbols
    assert {"school", "upload"} <= named & symbols


def test_no_template_writes_scripts_or_styles_inline():
    for path in TEMPLATES:
        text = path.read_text("utf-8")
        assert not re.search(r"<style|\bstyle=|\bon[a-z]+=\"|<script(?![^>]*\bsrc=)", text), path


def test_no_template_and_no_sheet_names_another_host():
    for path in [*TEMPLATES, STATIC / "house.css", *STATIC.glob("*.js")]:
        assert "//" not in re.sub(r"^\s*//.*$", "", path.read_text("utf-8"), flags=re.MULTILINE), (
            path
        )
