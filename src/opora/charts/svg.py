"""Elements of SVG as text; everything that people wrote is escaped here and nowhere else."""

import html
import re

# What XML 1.0 cannot hold even when escaped; a name copied from a workbook may carry it.
_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, *children: str, **attributes: str | float) -> str:
    """One element; ``font_size`` stands for ``font-size`` and ``class_`` for ``class``.

    ``children`` are elements or escaped text. Styles are attributes of presentation, never
    ``style``: the strictest content policy lets these pass, and so do Word and print.
    """
    written = "".join(f' {_name(key)}="{_value(value)}"' for key, value in attributes.items())
    return f"<{tag}{written}>{''.join(children)}</{tag}>" if children else f"<{tag}{written}/>"


def escaped(text: str) -> str:
    """Text as it may stand between tags or in an attribute."""
    return html.escape(_IMPOSSIBLE.sub("", text), quote=True)


def number(value: float) -> str:
    """A coordinate: two decimals at most and always a decimal point, whatever the locale."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return escaped(value) if isinstance(value, str) else number(value)
