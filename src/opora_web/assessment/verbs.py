"""What happens to uploads, results and procedures, as the journal calls it."""

from enum import StrEnum


class Verb(StrEnum):
    """Nouns of the journal: «загрузка результатов»."""

    FILES_GIVEN = "приём файлов с результатами"
    FILES_READ = "чтение файлов с результатами"
    FACTS_SAID = "уточнение, что за работы в файлах"
    SCHOOLS_DECIDED = "решение о школах в файлах"
    CONSENT_GIVEN = "согласие на загрузку результатов"
    RESULTS_TAKEN_IN = "загрузка результатов"
    UPLOAD_REVERTED = "отмена загрузки результатов"
    UPLOAD_DISCARDED = "удаление незагруженных файлов"
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
