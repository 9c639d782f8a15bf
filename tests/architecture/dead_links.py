"""Links between pages of the repository that lead nowhere."""

import re
from pathlib import Path

LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")


def dead_links(page: Path) -> list[str]:
    """Relative targets of a page that are not there; addresses of the web are left out."""
    targets = [found["target"] for found in LINK.finditer(page.read_text(encoding="utf-8"))]
    paths = [target.partition("#")[0] for target in targets if "://" not in target]
    return [path for path in paths if path and not (page.parent / path).exists()]
