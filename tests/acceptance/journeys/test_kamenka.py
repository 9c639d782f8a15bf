"""From the files of Kamenka to an approved list and its справка, in an office that is really open.

The same steps with the mouse, with the keyboard alone and on a phone.
"""

import re
from datetime import date

import pytest
from docx import Document
from tests.office.real_office import ROOT

from opora.language.dates import date_in_words

KAMENKA = ROOT / "demo" / "kamenka"
COORDINATOR = "Лугова Нина Петровна"
HEAD = "Дубравина Вера Сергеевна"
DIRECTOR = "Ключевская Анна Фёдоровна"
KIKINO = "МОУ СОШ с. Кикино"
GOLOVINSCHINO = "МОУ СОШ им. А.И. Панкова с. Головинщино"
ARCHADA = "МОУ СОШ с. Покровская Арчада"
LIST = "Список ШНОР на 2023 год"
OBJECTION = "ОГЭ по математике в 2023 году: один ученик болел и пересдал."
REASON = "Правило смотрит на результат до пересдач; он подтверждён протоколом."
RULE = "Школы с низкими образовательными результатами, список 2023 года — 2022/23, действует"
BANNER = "ДЕМОНСТРАЦИОННЫЕ ДАННЫЕ"
JOB_MS = 60_000


@pytest.fixture
def proof(tmp_path):
    """What the school encloses."""
    path = tmp_path / "протокол.pdf"
    path.write_bytes(b"%PDF-1.4 protocol")
    return path


def test_from_files_to_an_approved_list(people, proof, tmp_path):
    results_are_taken_in(people)
    the_rule_is_applied(people)
    schools_are_told(people)
    the_school_objects(people, proof)
    other_schools_answer_by_letters(people)
    the_objection_is_decided(people)
    the_head_approves(people)
    paper_names_the_schools(the_paper_is_made(people, tmp_path))


def results_are_taken_in(people):
    her = people.named(COORDINATOR)
    people.look(her.page, "home")
    her.enter("Загрузки")
    people.look(her.page, "uploads-none")
    her.follow("Загрузить результаты")
    people.look(her.page, "new-upload")
    her.give("Файлы с результатами", KAMENKA / "results.txt")
    her.press("Посмотреть, что в файлах")
    her.wait_for_the_job(JOB_MS)
    people.look(her.page, "upload")
    contradictions_are_seen(people, her)
    schools_are_matched(people, her)
    her.follow("Обзор")
    her.press("Согласен, загрузить")
    her.wait_for_the_job(JOB_MS)
    assert "Результаты загружены." in words(her.page)
    people.look(her.page, "taken-in")
    her.enter("Противоречия")
    people.look(her.page, "contradictions")
    assert "Ждут решения: 2." in words(her.page)


def contradictions_are_seen(people, her):
    her.follow("Замечания")
    people.look(her.page, "remarks")
    told = words(her.page)
    assert "Напечатано 30,8 %, а 4 из 12 — это 33,3 %" in told
    assert "числа участников не приведены: он показан, но не учтён" in told
    assert "«МОУ СОШ с. Головинщино» и «МОУ СОШ с. Головинцино» — одна школа" in told


def schools_are_matched(people, her):
    """The registry knows all three; one of them under a longer name."""
    her.follow("Школы")
    people.look(her.page, "schools-found")
    assert "МОУ СОШ им. А.И. Панкова с. Головинщино по названию" in words(her.page)


def the_rule_is_applied(people):
    her = people.named(COORDINATOR)
    her.enter("Расчёты")
    people.look(her.page, "runs-none")
    her.follow("Новый расчёт")
    her.choose("Правило", RULE)
    her.choose("Последний оценённый учебный год", "2022/23")
    people.look(her.page, "new-run")
    her.press("Показать, что войдёт")
    people.look(her.page, "run-preview")
    her.press("Посчитать")
    her.wait_for_the_job(JOB_MS)
    people.look(her.page, "run")
    assert "недостаточно данных — «две процедуры в каждом из двух лет»" in words(her.page)
    her.follow(KIKINO)
    her.page.get_by_role("heading", name="Каждый результат").wait_for()
    people.look(her.page, "why-kikino")
    told = words(her.page)
    assert "низких результатов за 2022 и 2023 годы — 2, нужно не менее 2" in told
    assert "3 из 8 (37,5 %)" in told


def schools_are_told(people):
    her = people.named(COORDINATOR)
    her.follow(re.compile("^расчёт № "))
    her.follow("Составить список")
    people.look(her.page, "new-list")
    her.choose("По какому расчёту и прочтению", "две процедуры всего за два года")
    her.press("Составить список")
    people.look(her.page, "list-draft")
    told = words(her.page)
    assert "прочтение «две процедуры всего за два года»" in told
    her.follow("Известить школы")
    people.look(her.page, "tell-schools")
    her.press("Известить школы")
    people.look(her.page, "list-heard")
    assert "Школы извещены" in words(her.page)


def the_school_objects(people, proof):
    she = people.named(DIRECTOR)
    people.look(she.page, "home-of-the-school")
    she.follow("Прочтите извещение")
    people.look(she.page, "notice")
    told = words(she.page)
    assert "низких результатов за 2022 и 2023 годы — 2" in told
    assert "Арчада" not in told
    she.follow("Возразить")
    people.look(she.page, "write-objection")
    she.write("С чем школа не согласна", OBJECTION)
    she.give("Подтверждение", proof)
    she.press("Сохранить возражение")
    people.look(she.page, "objection-written")
    she.press("Подписать и подать возражение")
    people.look(she.page, "objection-submitted")
    assert "Возражение подано." in words(she.page)


def other_schools_answer_by_letters(people):
    """Nobody of these two works in the office."""
    her = people.named(COORDINATOR)
    today = date.today()  # noqa: DTZ011  # the day of the office that runs beside us
    for school, number in ((GOLOVINSCHINO, "31"), (ARCHADA, "17")):
        her.follow(re.compile(f"Записать письмо.*{school}"))
        people.look(her.page, "answer-on-paper")
        her.mark("возражений нет")
        her.write("Номер", number)
        her.date("Дата документа", today)
        her.press("Записать ответ")
    people.look(her.page, "list-answered")
    assert words(her.page).count("возражений нет: письмо от") == 2


def the_objection_is_decided(people):
    her = people.named(COORDINATOR)
    her.follow("К возражениям")
    people.look(her.page, "objections")
    her.follow(KIKINO)
    people.look(her.page, "objection")
    assert OBJECTION in words(her.page)
    her.follow("Принять решение")
    people.look(her.page, "decide")
    her.mark("отклонить")
    her.write("Почему", REASON)
    her.press("Принять решение")
    people.look(her.page, "objection-decided")
    she = people.named(DIRECTOR)
    she.page.reload()
    assert REASON in words(she.page)


def the_head_approves(people):
    her = people.named(HEAD)
    people.look(her.page, "home-of-the-head")
    her.enter("Списки")
    people.look(her.page, "lists")
    her.follow(LIST)
    her.follow("Утвердить приказом")
    people.look(her.page, "approve")
    her.write("Кто издал", "Управление образования Каменского района")
    her.write("Номер", "109")
    today = date.today()  # noqa: DTZ011  # the day of the office that runs beside us
    her.date("Дата документа", today)
    her.write("О чём документ", "Об утверждении списка школ")
    her.press("Утвердить список")
    people.look(her.page, "list-approved")
    told = words(her.page)
    assert "Список утверждён и действует." in told
    assert f"утверждён: приказ от {plain(date_in_words(today))} № 109" in told


def the_paper_is_made(people, tmp_path):
    her = people.named(COORDINATOR)
    her.enter("Расчёты")
    people.look(her.page, "runs")
    her.follow("расчёт № ")
    her.follow("Справка и таблицы")
    people.look(her.page, "papers-none")
    her.follow("Составить справку")
    people.look(her.page, "new-paper")
    her.press("Составить справку")
    her.wait_for_the_job(JOB_MS)
    people.look(her.page, "papers")
    path = tmp_path / "справка.docx"
    her.take("Скачать").save_as(path)
    return path


def paper_names_the_schools(path):
    paper = Document(path)
    told = "\n".join(
        [
            *(line.text for line in paper.paragraphs),
            *(cell.text for table in paper.tables for row in table.rows for cell in row.cells),
            *(line.text for part in paper.sections for line in part.header.paragraphs),
        ]
    )
    for name in ("Кикино", "Головинщино", "Покровская Арчада"):
        assert name in plain(told)
    assert BANNER in told


def words(page):
    return plain(page.get_by_role("main").inner_text())


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")
