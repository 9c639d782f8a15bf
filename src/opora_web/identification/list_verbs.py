"""What happens to lists, notices and objections, as the journal calls it."""

from enum import StrEnum


class ListVerb(StrEnum):
    """Nouns of the journal."""

    RECEIVED = "чтение полученного списка"
    ENTRY_MATCHED = "решение о том, какая школа названа в списке"
    PUT_IN_FORCE = "ввод полученного списка в действие"
    COMPUTED = "составление списка по расчёту"
    ACT_ADDED = "запись ещё одного документа к списку"
    LEFT_OUT = "исключение школы из списка"
    TAKEN_IN = "возврат школы в список"
    HEARING_BEGAN = "извещение школ о расчётном списке"
    APPROVED = "утверждение списка"
    SUPERSEDED = "замена списка новой редакцией"
    WITHDRAWN = "отзыв списка"
    NOTICE_SENT = "извещение школы о месте в списке"
    NOTICE_OPENED = "прочтение извещения школой"
    NOTICE_AGREED = "ответ школы: возражений нет"
    PAPER_ANSWER = "запись ответа школы, данного на бумаге"
    OBJECTION_PREPARED = "подготовка возражения"
    OBJECTION_SUBMITTED = "подача возражения"
    OBJECTION_FORWARDED = "отправка возражения издателю списка"
    OBJECTION_ANSWERED = "запись ответа издателя списка"
    OBJECTION_DECIDED = "решение по возражению"
