"""Mark scales and minimums with their years, sources and statuses."""

from collections.abc import Iterator, Sequence

from docs.pages.markdown import bullets, page, table

from opora.language.enumeration import joined
from opora.reference.mark_scale import MARKS, MarkScale
from opora.reference.minimum import Minimum
from opora.reference.provenance import Provenance


def scales_page(scales: Sequence[MarkScale], minimums: Sequence[Minimum]) -> str:
    """Every scale and every minimum, and where each comes from."""
    sources = dict.fromkeys(entry.provenance for entry in (*scales, *minimums))
    return page(
        "Шкалы и минимумы",
        "Отметка в файле важнее шкалы: по шкале отметка выводится, только если в файле есть один",
        "первичный балл. Шкала годится только для названных учебных лет; если её нет, отметка не",
        "выводится, и программа так и скажет. Работа, перенесённая на осень 2020 или 2022 года,",
        "относится к закончившемуся учебному году и к классу программы.",
        "",
        "## Первичный балл и отметка",
        "",
        "Если условие не выполнено, отметка на одну ниже; если баллы, о которых оно говорит, не",
        "известны, отметка не выводится. «2» от условий не зависит, когда балл ниже минимума.",
        "",
        *table(
            ("Работа", "Учебные годы", *(f"«{mark}»" for mark in MARKS), "Условия", "Состояние"),
            map(_scale_row, scales),
        ),
        "## Минимальные результаты",
        "",
        "«Ниже минимума» — меньше этого числа. Для работ со шкалой минимум — первый балл отметки",
        "«3» федеральной шкалы, здесь он не повторяется. Минимумы для поступления в вузы — другое,",
        "и здесь их нет.",
        "",
        *table(
            ("Экзамен", "Предметы", "Учебные годы", "Показатель", "Минимум", "Состояние"),
            map(_minimum_row, minimums),
        ),
        "## Откуда числа",
        "",
        *bullets(_source_line(provenance) for provenance in sources),
    )


def _scale_row(scale: MarkScale) -> Iterator[str]:
    where = f" ({scale.region})" if scale.region else ""
    yield scale.identity.title + where
    yield scale.provenance.years
    yield from (band.russian for band in scale.bands)
    yield "; ".join(band.condition for band in scale.bands if band.condition)
    yield scale.provenance.status.russian


def _minimum_row(minimum: Minimum) -> tuple[object, ...]:
    return (
        minimum.kind.russian,
        "любой предмет" if minimum.subjects is None else joined(minimum.subjects),
        minimum.provenance.years,
        minimum.measure.russian,
        minimum.value,
        minimum.provenance.status.russian,
    )


def _source_line(provenance: Provenance) -> str:
    note = f". Примечание: {provenance.note}" if provenance.note else ""
    return f"{provenance.russian}{note}"
