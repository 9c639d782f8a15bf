"""A paper as a form asks for it: one of the registry, or a new one."""

from dataclasses import dataclass
from datetime import date

from django.core.files.uploadedfile import UploadedFile

from opora_web.registry.models import Act, ActKind


@dataclass(frozen=True)
class NewPaper:
    """What a person tells of a paper that the registry does not have yet."""

    kind: ActKind
    issuer: str
    number: str
    date: date
    title: str
    file: UploadedFile | None


ToldPaper = Act | NewPaper
