"""What happens to things of the registry, as the journal calls it."""

from enum import StrEnum


class Verb(StrEnum):
    """Nouns of the journal: «внесение школы в реестр»."""

    REGION_REGISTERED = "внесение региона в реестр"
    REGION_CHANGED = "изменение сведений о регионе"
    MUNICIPALITY_REGISTERED = "внесение муниципалитета в реестр"
    MUNICIPALITY_CHANGED = "изменение сведений о муниципалитете"
    SCHOOL_OPENED = "внесение школы в реестр"
    SCHOOL_REMOVED = "удаление школы из реестра при отмене загрузки"
    SCHOOL_RENAMED = "изменение названия школы"
    SPELLING_ADDED = "запись о том, как ещё пишут название школы"
    KIND_CHANGED = "изменение вида школы"
    CODE_GIVEN = "запись кода школы"
    SCHOOL_RESTORED = "возврат сведений о школе при отмене загрузки"
    SCHOOL_REORGANISED = "реорганизация школы"
    SCHOOL_CLOSED = "закрытие школы"
    DUPLICATE_MERGED = "соединение двойной записи с записью школы"
    DUPLICATE_PARTED = "отмена соединения двойных записей"
    ACT_REGISTERED = "внесение документа в реестр"
    PROJECT_ADDED = "запись об участии школы в проекте"
    PROJECT_WITHDRAWN = "удаление записи об участии школы в проекте"
    MEMBERSHIP_GRANTED = "назначение роли пользователю"
    MEMBERSHIP_ENDED = "прекращение роли пользователя"
    CONTEXT_FORM_KEPT = "запись контекстных данных школы"
    CONTEXT_FORM_TAKEN_BACK = "отмена записи контекстных данных школы"
    IMPORT_READ = "чтение файла со школами"
    ROW_DECIDED = "решение по строке файла со школами"
    IMPORT_APPLIED = "загрузка школ из файла"
    IMPORT_UNDONE = "отмена загрузки школ из файла"
