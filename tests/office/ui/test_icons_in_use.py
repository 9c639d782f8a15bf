"""Every icon that a page names is one that the office carries: else its place stays empty."""

import re

from tests.office.real_office import ROOT

_OFFICE = ROOT / "src" / "opora_web"
_CARRIED = _OFFICE / "ui" / "static" / "ui" / "vendored" / "icons.svg"
_NAMED = re.compile(r'(?:\bicon=|<c-icon name=)"([a-z][a-z0-9-]*)"')


def test_no_page_names_an_icon_that_is_not_there():
    carried = set(re.findall(r'id="([a-z0-9-]+)"', _CARRIED.read_text("utf-8")))
    named = {
        (path.name, icon)
        for suffix in ("html", "py")
        for path in _OFFICE.rglob(f"*.{suffix}")
        for icon in _NAMED.findall(path.read_text("utf-8"))
    }
    assert len(named) > 50
    assert sorted(one for one in named if one[1] not in carried) == []
