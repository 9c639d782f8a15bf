"""A file of schools in the tests, and what the registry holds."""

from opora_web.registry.models import School, SchoolCode, SchoolName

HEAD = "Муниципалитет;Школа;Логин ФИС ОКО;Код для экзаменов;Вид школы"
PLACE = "Каменский район"


def states(school_import):
    return [row.state for row in school_import.rows.order_by("position")]


def only_row(school_import):
    return school_import.rows.get()


def registry():
    return [
        sorted(School.objects.values_list("pk", "name", "kind", "search_text")),
        sorted(SchoolName.objects.values_list("school", "name", "use", "until")),
        sorted(SchoolCode.objects.values_list("school", "system", "value", "until")),
    ]
