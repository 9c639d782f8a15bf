"""The tables of reference data that a territory extends, by the last word of their addresses."""

from dataclasses import dataclass

from opora_web.assessment.forms.reference_forms import (
    BreakForm,
    MinimumForm,
    ReferenceForm,
    ScaleForm,
)
from opora_web.assessment.models import OwnMinimum, OwnReference, OwnScale, SeriesBreak


@dataclass(frozen=True)
class OwnTable:
    """What one table is called, what it holds and how it is filled in."""

    model: type[OwnReference]
    form: type[ReferenceForm]
    title: str
    new_title: str


OWN_TABLES = {
    "shkaly": OwnTable(OwnScale, ScaleForm, "Свои шкалы отметок", "Новая шкала"),
    "minimumy": OwnTable(OwnMinimum, MinimumForm, "Свои минимумы", "Новый минимум"),
    "razryvy": OwnTable(SeriesBreak, BreakForm, "Свои разрывы рядов", "Новый разрыв ряда"),
}
