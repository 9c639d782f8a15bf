"""The columns of the template of schools: the one list for writer and reader."""

from opora.exchange.column import Column
from opora_web.registry.models import SchoolKind

MUNICIPALITY, NAME, LOGIN, EXAM_CODE, KIND = (
    *("municipality", "school", "fis_oko", "exam", "kind"),
)

SCHOOL_COLUMNS = (
    Column(
        MUNICIPALITY,
        "Муниципалитет",
        "Район или округ так, как он назван в реестре.",
        ("Примерный район", "Примерный район"),
        required=True,
        width=30,
    ),
    Column(
        NAME,
        "Школа",
        "Название школы, каким оно должно быть в документах.",
        ("МОУ СОШ с. Ивановка", "МОУ СОШ с. Петровка"),
        required=True,
        width=45,
        aliases=("Название школы", "Наименование"),
    ),
    Column(
        LOGIN,
        "Логин ФИС ОКО",
        "Логин школы в ФИС ОКО: edu или sch и шесть цифр.",
        ("edu990001", ""),
        width=16,
        aliases=("Код школы", "Логин"),
    ),
    Column(
        EXAM_CODE,
        "Код для экзаменов",
        "Код школы, под которым она стоит в протоколах ОГЭ и ЕГЭ.",
        ("201005", ""),
        width=16,
        aliases=("Код ОО",),
    ),
    Column(
        KIND,
        "Вид школы",
        "Если не указан, новая школа считается общеобразовательной.",
        ("", SchoolKind.EVENING.label),
        choices=tuple(SchoolKind.labels),
        width=22,
    ),
)
