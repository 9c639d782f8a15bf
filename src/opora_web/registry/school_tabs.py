"""Pages about one school: each stage adds its own, and every one of them shows all as tabs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SchoolTab:
    """``url_name`` takes the number of the school; tabs stand in the order of ``position``."""

    title: str
    url_name: str
    position: int


_tabs: list[SchoolTab] = []


def register(*tabs: SchoolTab) -> None:
    """Add pages of an app when it is ready."""
    _tabs.extend(tabs)


def school_tabs() -> tuple[SchoolTab, ...]:
    """All tabs in their order."""
    return tuple(sorted(_tabs, key=lambda tab: tab.position))
