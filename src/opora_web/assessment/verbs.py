"""What happens to results and procedures, as the journal calls it."""

from enum import StrEnum


class Verb(StrEnum):
    """Nouns of the journal: «решение о противоречии»."""

    CONTRADICTIONS_RAISED = "появление противоречий при загрузке результатов"
    CONTRADICTIONS_WITHDRAWN = "снятие противоречий при отмене загрузки"
    CONTRADICTION_SETTLED = "решение о противоречии"
    CONTRADICTION_REOPENED = "возврат противоречия на решение"
    PROCEDURE_PLANNED = "внесение процедуры в календарь"
    PLAN_CHANGED = "изменение процедуры в календаре"
    PLAN_WITHDRAWN = "удаление процедуры из календаря"
    NOT_EXPECTED = "отметка, что школа не участвует в процедуре"
    EXPECTED_AGAIN = "снятие отметки, что школа не участвует в процедуре"
    REFERENCE_ADDED = "внесение справочных чисел"
    REFERENCE_REPLACED = "замена справочных чисел новой версией"
    REFERENCE_WITHDRAWN = "снятие справочных чисел"
