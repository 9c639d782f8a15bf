"""Which part of a workbook holds which sheet, and which styles show a percentage."""

import posixpath
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

# Built-in formats «0%» and «0.00%» (ECMA-376 part 1, 18.8.30) stand in no list of the file.
_BUILT_IN_PERCENTAGES = frozenset({"9", "10"})


def sheet_names(workbook: bytes, relations: bytes) -> dict[str, str]:
    """Path of the part → name of the sheet that it holds."""
    targets = {
        one.get("Id"): posixpath.normpath(posixpath.join("/xl", one.get("Target", "")))[1:]
        for one in fromstring(relations)
    }
    return {
        targets[_relation_of(sheet)]: sheet.get("name", "")
        for sheet in fromstring(workbook).iterfind("{*}sheets/{*}sheet")
        if _relation_of(sheet) in targets
    }


def percent_styles(styles: bytes) -> frozenset[str]:
    """Numbers of the cell styles that show a number as a percentage."""
    root = fromstring(styles)
    formats = _BUILT_IN_PERCENTAGES | {
        one.get("numFmtId")
        for one in root.iterfind("{*}numFmts/{*}numFmt")
        if "%" in one.get("formatCode", "")
    }
    cell_styles = root.iterfind("{*}cellXfs/{*}xf")
    return frozenset(
        str(number) for number, style in enumerate(cell_styles) if style.get("numFmtId") in formats
    )


def _relation_of(sheet: Element) -> str | None:
    # The namespace differs between the two editions of the standard; the name «id» does not.
    return next((value for key, value in sheet.items() if key.endswith("}id")), None)
