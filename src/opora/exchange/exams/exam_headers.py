"""The headers by which the columns of a protocol are known (domain facts § 8)."""

from dataclasses import dataclass

from opora.domain.name_key import name_key


@dataclass(frozen=True)
class KnownHeaders:
    """One column: its name in code, what it is for, its Russian headers and its English ones.

    Headers are compared without case, punctuation and the number sign. The English ones are known
    by description only.
    """

    field: str
    meaning: str
    russian: tuple[str, ...]
    english: tuple[str, ...]

    @property
    def keys(self) -> frozenset[str]:
        """All headers, as headers are compared."""
        return frozenset(name_key(header) for header in (*self.russian, *self.english))


KNOWN_HEADERS = (
    KnownHeaders(
        "school",
        "школа: код цифрами; обязателен",
        ("Код ОО", "Код ОУ", "Код школы", "Код образовательной организации"),
        ("School code", "School ID"),
    ),
    KnownHeaders("class", "класс; в счёте не участвует", ("Класс",), ("Class", "Form")),
    KnownHeaders(
        "pupil",
        "по нему видны повторы, апелляции и пересдачи",
        ("Код участника", "Код участника экзамена"),
        ("Participant code", "Participant ID", "Pupil code", "Student code"),
    ),
    KnownHeaders(
        "primary", "средний балл; шкала", ("Первичный балл",), ("Primary score", "Raw score")
    ),
    KnownHeaders(
        "test",
        "минимум ЕГЭ",
        ("Тестовый балл", "Итоговый балл", "Итоговый (Тестовый) балл"),
        ("Test score", "Final score"),
    ),
    KnownHeaders(
        "mark", "отметка ОГЭ, ГВЭ, базовой математики", ("Оценка", "Отметка"), ("Mark", "Grade")
    ),
    KnownHeaders(
        "status",
        "«не явился», «удалён», «не завершил»",
        ("Статус", "Статус участника", "Явка", "Примечание"),
        ("Status", "Attendance", "Note"),
    ),
    KnownHeaders(
        "unused",
        "не читается",
        (
            *("№", "№ п/п", "Номер п/п", "Код ППЭ", "ППЭ", "Аудитория", "Номер аудитории"),
            *("№ аудитории", "Код ООП", "Профиль", "Вариант", "Номер варианта", "№ варианта"),
            *("№ бланка", "Номер бланка", "Ответы в краткой форме", "Ответы в развернутой форме"),
            *("Устные ответы", "Код МСУ", "Код АТЭ", "Муниципалитет"),
        ),
        (
            *("No", "Station code", "Exam station", "PPE code", "Room", "Variant", "Profile"),
            *("Short answers", "Extended answers", "Form number"),
        ),
    ),
)
# A header with any of these words that is not known above stands over personal data.
PERSONAL_WORDS = (
    *("фамилия", "имя", "отчество", "фио", "ф", "пол", "рождения", "серия", "номер"),
    *("документ", "документа", "паспорт", "паспорта", "снилс"),
    *("телефон", "телефона", "адрес", "почта"),
    *("surname", "name", "patronymic", "gender", "sex", "birth", "birthday"),
    *("series", "number", "document", "passport", "snils"),
    *("phone", "telephone", "address", "email", "mail"),
)
