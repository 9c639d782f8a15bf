"""Which papers may be registered and which files kept."""

from datetime import date
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile

from opora_web.registry.models import Act, Municipality, Region
from opora_web.ui.refused import Refused

_MEGABYTE = 1024 * 1024
LARGEST_FILE = 20 * _MEGABYTE
# What the file begins with, so that a program renamed to .pdf is not kept as a paper.
_HEADS = {
    ".pdf": (b"%PDF",),
    ".docx": (b"PK",),
    ".xlsx": (b"PK",),
    ".odt": (b"PK",),
    ".doc": (b"\xd0\xcf\x11\xe0",),
    ".xls": (b"\xd0\xcf\x11\xe0",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG",),
    ".tif": (b"II*\0", b"MM\0*"),
    ".tiff": (b"II*\0", b"MM\0*"),
}
ACCEPTED = ",".join(_HEADS)


def check_act_is_new(
    territory: Region | Municipality, *, issuer: str, number: str, day: date, title: str
) -> None:
    """A paper is registered once."""
    place = {"region" if isinstance(territory, Region) else "municipality": territory}
    same = Act.objects.filter(issuer=issuer, number=number, date=day, title=title, **place)
    if same.exists():
        raise Refused("Такой документ уже внесён в реестр: найдите его в списке.")


def check_is_a_paper(file: UploadedFile) -> None:
    """The file is of a kind in which papers are kept, is what it says, and is not too large."""
    name = PurePath(file.name or "")
    heads = _HEADS.get(name.suffix.lower())
    if heads is None:
        raise Refused(
            f"Файл «{name.name}» не принимается: приложите документ PDF, Word, Excel, ODT "
            "или снимок страницы (JPG, PNG, TIFF)."
        )
    if (file.size or 0) > LARGEST_FILE:
        most = LARGEST_FILE // _MEGABYTE
        raise Refused(f"Файл «{name.name}» больше {most} МБ: уменьшите его или разделите.")
    start = file.read(max(map(len, heads)))
    file.seek(0)
    if not start.startswith(heads):
        raise Refused(
            f"Файл «{name.name}» внутри не то, что говорит его окончание. Откройте его, сохраните "
            "заново и приложите ещё раз."
        )
