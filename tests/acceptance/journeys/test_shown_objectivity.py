"""Objectivity and skills in deficit on the screen; a school sees its own alone."""

COORDINATOR, DIRECTOR = "Прудникова Зоя Романовна", "Травина Эмма Юрьевна"


def test_objectivity_and_tasks_open_and_a_school_sees_its_own(desks, phones):
    her = desks.named(COORDINATOR)
    her.enter("Диагностика")
    her.follow("Объективность")
    desks.look(her.page, "objectivity")
    told = words(her.page)
    assert "Признак — повод разобраться." in told
    assert "Индекс объективности территории" in told
    her.follow("МБОУ «Очёрская СОШ №1»")
    desks.look(her.page, "objectivity-of-a-school")
    her.enter("Диагностика")
    her.follow("Дефициты умений")
    desks.look(her.page, "tasks")
    works = her.page.get_by_role("table", name="Работы с баллами за задания")
    her.go(works.get_by_role("link").first)
    desks.look(her.page, "tasks-of-a-work")
    she = phones.named(DIRECTOR)
    she.enter("Диагностика")
    she.follow("Объективность")
    phones.look(she.page, "objectivity-for-a-school")
    only_its_own(words(she.page))
    she.follow("МБОУ «Очёрская СОШ №1»")
    phones.look(she.page, "objectivity-of-the-own-school")
    she.enter("Диагностика")
    she.follow("Дефициты умений")
    phones.look(she.page, "tasks-for-a-school")
    only_its_own(words(she.page))


def only_its_own(told):
    assert "МБОУ «Очёрская СОШ №1»" in told
    assert "Индекс объективности территории" not in told
    for other in ("СОШ №2", "СОШ №3", "Павловская"):
        assert other not in told


def words(page):
    told = page.get_by_role("main").inner_text()
    return " ".join(told.replace("\N{NO-BREAK SPACE}", " ").split())
