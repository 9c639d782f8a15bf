"""The letter by which an objection goes to the issuer of a received list."""

from opora.documents.content import Paragraph, Quotation
from opora.documents.paper import Paper, Signature
from opora.documents.word import render_docx
from opora.language.dates import date_in_words
from opora_web.identification.models import Objection


def letter_to_issuer(objection: Objection) -> bytes:
    """A Word file to be looked through, signed and sent; number and date are left to the office."""
    entry = objection.notice.entry
    school_list = entry.school_list
    act = school_list.act
    assert act, "a received list came with a letter"
    assert objection.submitted_at, "only what was submitted is sent"
    said = date_in_words(objection.submitted_at.date())
    beside = " Подтверждающий файл школы прилагается." if objection.file else ""
    blocks = (
        Paragraph(f"Кому: {act.issuer}."),
        Paragraph(
            f"В документе «{act.title}» ({act}) названа школа: {entry.printed_name} "
            f"({entry.get_place_display()}; {school_list.title})."
        ),
        Paragraph("Школа ознакомлена со своим местом в списке и возражает:"),
        Quotation(objection.text, f"{entry.name}, возражение подано {said}"),
        Paragraph(
            f"Просим рассмотреть возражение и сообщить, учтено оно или отклонено и почему.{beside}"
        ),
    )
    return render_docx(
        Paper(
            title=("ПИСЬМО", "О возражении школы на включение в список"),
            blocks=blocks,
            organisation=str(school_list.territory),
            signatures=(Signature(),),
            subject=school_list.title,
        )
    )
