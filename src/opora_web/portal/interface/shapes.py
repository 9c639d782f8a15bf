"""The shapes of answers. Names are for programs; ``…_title`` fields are for people."""

import datetime as dt
from typing import Annotated, Any, Generic, Self, TypeVar

from django.db.models import QuerySet
from ninja import Field, Schema
from ninja.errors import HttpError
from pydantic import ValidationInfo, model_validator
from pydantic.json_schema import SkipJsonSchema

Item = TypeVar("Item")

MOST_ROWS = 500
_USUAL_ROWS = 100
_GREATEST_KEY = 2**63 - 1
_MISASKED = 422

Key = Annotated[int, Field(ge=1, le=_GREATEST_KEY)]
Year = Annotated[int, Field(ge=2000, le=2100)]
# PostgreSQL keeps no zero byte and cannot even be asked for one.
Word = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00]+$")]
# A parameter is left out; nobody sends «null» in an address, so the description has none.
Left = SkipJsonSchema[None]


class Window(Schema):
    """Which part of a long list is asked for; what may be asked besides is added below it.

    An unknown name is refused: a misspelt one would quietly give the whole list.
    """

    limit: int = Field(_USUAL_ROWS, ge=1, le=MOST_ROWS, description="сколько записей, не больше")
    offset: int = Field(0, ge=0, le=_GREATEST_KEY, description="сколько записей пропустить")

    @model_validator(mode="after")
    def knows_every_name(self, told: ValidationInfo) -> Self:
        """The library hands over the names that it knows; the address may hold others."""
        given = (told.context or {})["request"].GET
        if unknown := sorted(set(given) - set(type(self).model_fields)):
            raise HttpError(
                _MISASKED,
                f"Здесь не задают: {', '.join(unknown)}. Что здесь бывает, сказано в описании.",
            )
        return self


class Page(Schema, Generic[Item]):
    """A part of a list and the length of the whole."""

    items: list[Item] = Field(description="записи")
    total: int = Field(description="сколько записей всего")


class Failure(Schema):
    """Why there is no answer."""

    error: str = Field(description="что не так и как исправить")


def page_of(rows: QuerySet[Any], window: Window) -> dict[str, Any]:
    """The part of the ordered rows that the window shows."""
    return {"items": rows[window.offset : window.offset + window.limit], "total": rows.count()}


def narrowed(rows: QuerySet[Any], asked: Window, *names: str) -> QuerySet[Any]:
    """The rows whose columns are what was asked; what was left out narrows nothing."""
    values = {name: getattr(asked, name) for name in names}
    return rows.filter(**{name: value for name, value in values.items() if value is not None})


class MunicipalityShape(Schema):
    """A municipality."""

    id: int = Field(description="номер в Опоре")
    name: str = Field(description="название")
    oktmo: str | None = Field(description="код ОКТМО")
    region: str = Field(description="регион", alias="region.name")


class CodeShape(Schema):
    """A code of a school in a system."""

    system: str = Field(description="чей код")
    system_title: str = Field(description="чей код, словами", alias="get_system_display")
    value: str = Field(description="код")


class SchoolShape(Schema):
    """A school as it is today."""

    id: int = Field(description="номер в Опоре")
    name: str = Field(description="название")
    municipality_id: int = Field(description="номер муниципалитета")
    kind: str = Field(description="вид")
    kind_title: str = Field(description="вид, словами", alias="get_kind_display")
    status: str = Field(description="состояние")
    status_title: str = Field(description="состояние, словами", alias="get_status_display")
    codes: list[CodeShape] = Field(description="действующие коды", alias="current_codes")


class ResultShape(Schema):
    """A result of a procedure in a school: figures as the source gives them."""

    id: int = Field(description="номер в Опоре")
    school_id: int = Field(description="номер школы")
    kind: str = Field(description="вид процедуры")
    kind_title: str = Field(description="вид процедуры, словами", alias="get_kind_display")
    subject: str = Field(description="предмет")
    grade: int | None = Field(description="класс программы")
    year: int = Field(description="год проведения")
    season: str = Field(description="сезон, пусто — не делится")
    school_year: int = Field(description="год, которым закончился учебный год")
    participants: int | None = Field(description="участников, null — не указано")
    low: int | None = Field(description="ниже минимума, null — не указано")
    settled_participants: int | None = Field(description="участников по решению о противоречии")
    settled_low: int | None = Field(description="ниже минимума по решению о противоречии")
    mean_score: float | None = Field(description="средний балл")
    source: str = Field(description="откуда: файл, лист, строки")


class RunShape(Schema):
    """A run of identification. What it says is «расчётный», never an approved list."""

    id: int = Field(description="номер в Опоре")
    title: str = Field(description="название")
    ruleset: str = Field(description="набор правил", alias="ruleset_id")
    ruleset_version: str = Field(description="версия набора правил")
    ruleset_sha256: str = Field(description="контрольная сумма набора правил")
    year: int = Field(description="последний оценённый учебный год")
    is_scenario: bool = Field(description="сценарий «что, если»: не официальный")
    state: str = Field(description="состояние")
    state_title: str = Field(description="состояние, словами", alias="get_state_display")
    fingerprint: str = Field(description="отпечаток данных")
    region_id: int | None = Field(description="номер региона, если по региону")
    municipality_id: int | None = Field(description="номер муниципалитета, если по нему")
    created_at: dt.datetime = Field(description="когда запущен")


class VerdictShape(Schema):
    """What a run says of a school under one reading of the norm."""

    school_id: int = Field(description="номер школы")
    reading: str = Field(description="прочтение нормы")
    verdict: str = Field(description="вывод")
    verdict_title: str = Field(description="вывод, словами", alias="get_verdict_display")
    severity: str = Field(description="категория")
    reason: str = Field(description="почему")
    pupils_to_change: int | None = Field(description="сколько участников до другого вывода")


class ListShape(Schema):
    """A list of schools; a draft is nobody's list yet."""

    id: int = Field(description="номер в Опоре")
    title: str = Field(description="название")
    category: str = Field(description="вид списка")
    category_title: str = Field(description="вид списка, словами", alias="get_category_display")
    origin: str = Field(description="чей список")
    origin_title: str = Field(description="чей список, словами", alias="get_origin_display")
    year: int = Field(description="год списка")
    state: str = Field(description="состояние")
    state_title: str = Field(description="состояние, словами", alias="get_state_display")
    version: int = Field(description="редакция")
    is_computed: bool = Field(description="получен расчётом в Опоре")
    region_id: int | None = Field(description="номер региона, если региональный")
    municipality_id: int | None = Field(description="номер муниципалитета")


class EntryShape(Schema):
    """A school in a list, as the paper prints it."""

    position: int = Field(description="номер по порядку")
    place: str = Field(description="место")
    place_title: str = Field(description="место, словами", alias="get_place_display")
    school_id: int | None = Field(description="номер школы, null — не сопоставлена")
    printed_name: str = Field(description="как напечатано")
    category: str = Field(description="категория")
    project: str = Field(description="проект")
    cohort: str = Field(description="когорта")
    reason: str = Field(description="почему в списке")
    is_left_out: bool = Field(description="исключена до приказа")
    left_out_because: str = Field(description="почему исключена")
