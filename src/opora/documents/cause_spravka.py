"""The analytical справка why one school got on a list: possible causes, each with its source.

Its parts and their order follow domain facts § 10. Nothing is added to what data say and people
wrote; conclusions count and name what is still unsaid.
"""

from dataclasses import dataclass

from opora.documents.content import Block, Column, Heading, Items, Paragraph, Row, Table
from opora.documents.paper import Paper, Signature
from opora.documents.spravka import PaperDetails
from opora.language.enumeration import joined
from opora.language.plurals import counted
from opora.reference.cause_heading import CauseCatalogue, CauseHeading

_BY_HAND = "Основание: ____________________________________________."


@dataclass(frozen=True)
class WrittenCause:
    """A line of the analysis; ``whence`` is the source of data, or who wrote it."""

    heading_id: str
    text: str
    whence: str
    is_by_people: bool


@dataclass(frozen=True)
class CauseAnalysis:
    """A signed analysis. ``standing`` tells in sentences why the school is on the list.

    ``version`` above 1 was amended for ``amended_because``.
    """

    school: str
    list_title: str
    standing: tuple[str, ...]
    causes: tuple[WrittenCause, ...]
    version: int = 1
    amended_because: str = ""

    def under(self, heading: CauseHeading) -> tuple[WrittenCause, ...]:
        """The lines under a heading, in their order."""
        return tuple(one for one in self.causes if one.heading_id == heading.heading_id)


def cause_spravka(
    analysis: CauseAnalysis, catalogue: CauseCatalogue, details: PaperDetails
) -> Paper:
    """The paper; what is ``None`` among the details becomes a line to fill in by hand."""
    sections: list[tuple[str, tuple[Block, ...]]] = [
        ("Основание", (Paragraph(_basis(details)),)),
        ("Цель", (Paragraph(_purpose(analysis)),)),
        ("Методы и источники", _sources(catalogue, details)),
        ("Почему школа в списке", _standing(analysis)),
        ("Возможные причины", _causes(analysis, catalogue)),
        ("Выводы", _conclusions(analysis, catalogue)),
    ]
    blocks: list[Block] = []
    for number, (title, content) in enumerate(sections, start=1):
        blocks += [Heading(1, f"{number}. {title}"), *content]
    return Paper(
        title=("АНАЛИТИЧЕСКАЯ СПРАВКА",),
        subtitle=f"о причинах попадания в список: {analysis.school}",
        blocks=tuple(blocks),
        organisation=details.organisation,
        place=details.place,
        date=details.date,
        number=details.number,
        signatures=(Signature(details.post, details.signer),),
        watermark=details.banner or None,
        subject=analysis.list_title,
    )


def _basis(details: PaperDetails) -> str:
    return f"Основание: {details.basis}." if details.basis else _BY_HAND


def _purpose(analysis: CauseAnalysis) -> str:
    told = (
        f"Выяснить, почему школа вошла в список «{analysis.list_title}», чтобы меры отвечали "
        "причинам, а не самому факту списка."
    )
    if analysis.version > 1:
        told += f" Редакция {analysis.version}: {analysis.amended_because}."
    return told


def _sources(catalogue: CauseCatalogue, details: PaperDetails) -> tuple[Block, ...]:
    told: list[Block] = [
        Paragraph(f"Разделы анализа: {_headings_source(catalogue)}."),
        Paragraph(
            "Где данные говорят сами, строка взята из них и источник назван; где молчат, строку "
            "написали школа или координатор. Каждая строка — возможная причина, а не "
            "установленная вина."
        ),
    ]
    if details.sources:
        told.append(Paragraph(f"Источники результатов: {details.sources}."))
    return tuple(told)


def _headings_source(catalogue: CauseCatalogue) -> str:
    return f"{catalogue.provenance.source} ({catalogue.provenance.status.russian})"


def _standing(analysis: CauseAnalysis) -> tuple[Block, ...]:
    if analysis.standing:
        return (Items(analysis.standing),)
    return (
        Paragraph(
            f"Школа названа в списке «{analysis.list_title}». Почему, документ не говорит, а "
            "расчёт по данным, известным к его дате, не объявлен."
        ),
    )


def _causes(analysis: CauseAnalysis, catalogue: CauseCatalogue) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for heading in catalogue.headings:
        blocks.append(Heading(2, heading.title))
        written = analysis.under(heading)
        blocks.append(_table(heading, written) if written else Paragraph("Ничего не названо."))
    return tuple(blocks)


def _table(heading: CauseHeading, written: tuple[WrittenCause, ...]) -> Table:
    return Table(
        caption=f"{heading.title}: возможные причины",
        columns=(Column("Возможная причина", 3), Column("Откуда известно", 2)),
        rows=tuple(Row((one.text, one.whence)) for one in written),
    )


def _conclusions(analysis: CauseAnalysis, catalogue: CauseCatalogue) -> tuple[Block, ...]:
    by_people = sum(one.is_by_people for one in analysis.causes)
    by_data = len(analysis.causes) - by_people
    forms = ("возможная причина", "возможные причины", "возможных причин")
    told = (
        f"По данным: {counted(by_data, *forms)}; названо школой и координатором: "
        f"{counted(by_people, *forms)}."
    )
    silent = [one.title for one in catalogue.headings if not analysis.under(one)]
    gap = f" Ничего не названо в разделах: {joined(silent)}." if silent else ""
    return (Paragraph(f"{told}{gap}"),)
