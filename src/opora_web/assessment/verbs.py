"""What happens to uploads and results, as the journal calls it."""

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
