"""Everything that is looked at inside a workbook before the quick reader gets it."""

import io
import zipfile
from collections.abc import Mapping

from opora.exchange.guarded.far_cells import far_cells
from opora.exchange.guarded.part import PartRefusedError, unpacked
from opora.exchange.guarded.refusal import Refusal
from opora.exchange.guarded.sheet_parts import percent_styles, sheet_names
from opora.exchange.guarded.special_cells import Place, special_cells

_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_STYLES = "xl/styles.xml"

SpecialCells = Mapping[str, Mapping[Place, str]]


def checked_parts(content: bytes) -> SpecialCells:
    """Unpack and check every part that a reader parses; the special cells of each sheet.

    Raises ``PartRefusedError``; what the standard library raises on damage passes through.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {part.filename: part for part in archive.infolist() if _is_parsed(part.filename)}
        names = sheet_names(
            unpacked(archive, parts.pop(_WORKBOOK)), unpacked(archive, parts.pop(_RELATIONS))
        )
        styles = parts.pop(_STYLES, None)
        percentages = percent_styles(unpacked(archive, styles)) if styles else frozenset()
        return {
            names.get(path, ""): _specials(unpacked(archive, part), names.get(path), percentages)
            for path, part in parts.items()
        }


def _is_parsed(path: str) -> bool:
    return path.endswith((".xml", ".rels"))


def _specials(
    content: bytes, sheet: str | None, percentages: frozenset[str]
) -> Mapping[Place, str]:
    if sheet is None:
        return {}
    far = far_cells(content)
    if far:
        place = f"лист «{sheet}», ячейка {far.first}"
        raise PartRefusedError(Refusal.FAR_CELLS, place, far.number)
    return special_cells(content, percentages)
