"""``opora check``: what a file is, what is in it, what is wrong, and the table to send back."""

import csv
import io
import re
from pathlib import Path

import openpyxl
import pytest
from tests.method.exchange.context.made_form import HEADERS, a_row, written

HEADER = [
    *("логин школы", "регион", "номер обучающегося", "код обучающегося"),
    *("отметка за предыдущую четверть/триместр", "пол", "класс", "вариант", "всего баллов"),
    *("балл за 1", "балл за 2", "Учебник", "Др.уч. автор", "Др.уч. название"),
]
FACTS = ["--year", "2021", "--season", "весна", "--kind", "впр", "--subject", "математика"]
FACTS += ["--grade", "5"]


def pupil(login: str, code: int, total: object, *, variant: object = 1) -> list[object]:
    return [login, "Н-ский район", code, code, 4, "м", "А", variant, total, total, 0, "", "", ""]


@pytest.fixture
def protocol(tmp_path: Path) -> Path:
    """Two schools: three pupils, one of them without a total; one pupil and one absent."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(HEADER)
    sheet.append(pupil("sch990001", 50001, 3))
    sheet.append(pupil("sch990001", 50002, 12))
    sheet.append(pupil("sch990001", 50003, None))
    sheet.append(pupil("sch990002", 50001, 8))
    sheet.append(pupil("sch990002", 50002, None, variant="отсутствовал"))
    path = tmp_path / "протокол.xlsx"
    workbook.save(path)
    return path


@pytest.mark.usefixtures("protocol")
def test_it_says_what_the_file_is_and_where_every_row_went(opora):
    ran = opora("check", "протокол.xlsx", *FACTS)
    assert ran.code == 1
    assert "протокол.xlsx — Протокол ВПР, столбцы 2021 года" in ran.out
    title = "ВПР, математика, 5 класс, весна 2021"
    assert f"{title}: 2 школы, участников 3, ниже минимума 1" in ran.out.replace("\xa0", " ")
    assert "Строк 5 = учтено 3 + отсутствовали 1 + не учтено с замечанием 1" in ran.out
    assert "ошибка" in ran.out
    assert "Строка 4. Ученик писал работу, а «всего баллов» пуст" in ran.out


@pytest.mark.usefixtures("protocol")
def test_what_is_wrong_goes_back_as_a_workbook_and_as_text(opora, tmp_path):
    ran = opora("check", "протокол.xlsx", *FACTS, "-o", "назад.xlsx", "-o", "назад.csv")
    assert "Записано: назад.xlsx, назад.csv; замечаний" in ran.out
    workbook = openpyxl.load_workbook(tmp_path / "назад.xlsx")
    assert workbook.sheetnames == ["Замечания", "Файлы"]
    problems = list(workbook["Замечания"].values)
    (files,) = list(workbook["Файлы"].values)[1:]
    assert files[0] == "протокол.xlsx"
    assert files[3:] == (5, 3, 1, 1)
    with (tmp_path / "назад.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert len(rows) == len(problems) > 2
    assert rows[0] == list(problems[0])
    assert {row[6] for row in rows[1:]} >= {"empty-total", "rows-not-counted"}


@pytest.mark.usefixtures("protocol")
def test_a_school_gets_its_own_remarks_only(opora, tmp_path):
    opora("check", "протокол.xlsx", *FACTS, "-o", "первая.csv", "--school", "SCH990001")
    ran = opora("check", "протокол.xlsx", *FACTS, "-o", "вторая.csv", "--school", "edu990002")
    schools = [
        {row["Школа"] for row in csv.DictReader(stream, delimiter=";")}
        for name in ("первая.csv", "вторая.csv")
        for stream in [io.StringIO((tmp_path / name).read_text(encoding="utf-8-sig"))]
    ]
    assert schools == [{"edu990001"}, set()]
    assert "замечаний 0" in ran.out
    assert "О школе «edu990002» замечаний нет. Если они ожидались, проверьте логин" in ran.out


@pytest.mark.usefixtures("protocol")
def test_a_school_is_not_sent_what_the_file_holds_of_others(opora, tmp_path):
    opora("check", "протокол.xlsx", *FACTS, "-o", "школа.xlsx", "--school", "edu990001")
    assert openpyxl.load_workbook(tmp_path / "школа.xlsx").sheetnames == ["Замечания"]


@pytest.mark.usefixtures("protocol")
def test_remarks_of_a_school_need_a_table_to_go_to(opora):
    ran = opora("check", "протокол.xlsx", *FACTS, "--school", "edu990001")
    assert ran.code == 2
    assert "добавьте, например, -o школа.xlsx" in ran.err
    assert ran.out == ""


@pytest.mark.usefixtures("protocol")
def test_the_table_fits_the_window(opora, monkeypatch):
    monkeypatch.setenv("COLUMNS", "72")
    ran = opora("check", "протокол.xlsx", *FACTS)
    table = ran.out[ran.out.index("  Важность") :].splitlines()
    assert max(map(len, table)) <= 72
    assert len(table) > 6


def test_the_gravest_comes_first_and_then_the_most_frequent(opora, tmp_path):
    rows = [["МОУ СОШ с. Кикино", "ОГЭ", "математика", 2023, 8, 3, "", "может быть"]]
    rows += [["МОУ СОШ с. Завивалово", "ОГЭ", "физика", 2023, 8, 3, "90 %", "да"]]
    rows += [["МОУ СОШ с. Головинщино", "ОГЭ", "химия", 2023, 8, 3, "90 %", "да"]]
    rows += [["МОУ СОШ с. Анучино", "ОГЭ", "химия", "когда-то", 8, 3, "", "да"]]
    header = ["Школа", "Вид процедуры", "Предмет", "Год", "Участников", "Ниже минимума"]
    workbook = openpyxl.Workbook()
    workbook.active.append([*header, "Доля ниже минимума", "До пересдач"])
    for row in rows:
        workbook.active.append(row)
    workbook.save(tmp_path / "результаты.xlsx")
    told = opora("check", "результаты.xlsx").out.splitlines()
    table = [re.match(r"  (ошибка|предупреждение|сведение) +(\d+) ", line) for line in told]
    assert [(row[1], row[2]) for row in table if row] == [
        ("ошибка", "1"),
        ("предупреждение", "2"),
        ("предупреждение", "1"),
    ]


@pytest.mark.usefixtures("protocol")
def test_a_file_that_does_not_say_what_it_is_is_asked_about_by_name(opora):
    ran = opora("check", "протокол.xlsx", "--year", "2021", "--kind", "впр")
    assert ran.code == 2
    assert "протокол.xlsx — Протокол ВПР, столбцы 2021 года" in ran.out
    assert "предмет" in ran.out
    assert "--subject математика --grade 5" in ran.out
    assert "Замечаний к этому файлу нет" not in ran.out


@pytest.mark.usefixtures("protocol")
def test_a_broken_file_does_not_hide_the_others(opora, tmp_path):
    (tmp_path / "битый.xlsx").write_bytes(b"PK\x03\x04" + b"\x00" * 40)
    ran = opora("check", "битый.xlsx", "протокол.xlsx", *FACTS)
    assert ran.code == 2
    assert "битый.xlsx — не прочитан" in ran.out
    assert "Строк 5 = учтено 3" in ran.out


def test_a_clean_file_has_no_remarks(opora, tmp_path):
    (tmp_path / "письмо.txt").write_text(
        "Муниципалитет: Каменский район\nМОУ СОШ с. Кикино\n"
        "ОГЭ математика 2023 – 3 чел. из 8 (37,5%)\n",
        encoding="utf-8",
    )
    ran = opora("check", "письмо.txt")
    assert ran.code == 0
    assert "письмо.txt — Текст с перечнем результатов" in ran.out
    assert "Замечаний к этому файлу нет." in ran.out


@pytest.mark.usefixtures("protocol")
def test_several_files_by_a_list(opora, tmp_path):
    (tmp_path / "files.csv").write_text(
        "Файл;Год;Сезон;Вид;Предмет;Класс\nпротокол.xlsx;2021;весна;ВПР;математика;5\n",
        encoding="utf-8",
    )
    ran = opora("check", "--manifest", "files.csv")
    assert ran.code == 1
    assert "математика, 5 класс, весна 2021" in ran.out


def test_without_files_it_asks_for_them(opora):
    ran = opora("check")
    assert ran.code == 2
    assert "Не указано ни одного файла" in ran.err


@pytest.mark.usefixtures("protocol")
def test_other_suffixes_are_refused(opora):
    ran = opora("check", "протокол.xlsx", *FACTS, "-o", "назад.doc")
    assert ran.code == 2
    assert "укажите .xlsx или .csv" in ran.err


def test_a_workbook_that_nobody_knows_is_named(opora, tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.append(["Меню", "Цена"])
    workbook.active.append(["Суп", 50])
    workbook.save(tmp_path / "меню.xlsx")
    ran = opora("check", "меню.xlsx")
    assert ran.code == 2
    assert "не узнан: в нём нет строки заголовков" in ran.out


def test_a_context_form_tells_how_much_of_it_is_filled(opora, tmp_path):
    form = written(tmp_path / "форма.csv", [a_row(), a_row(login="sch990002", teachers=0)])
    ran = opora("check", form.name)
    assert ran.code == 1
    assert "форма.csv — Форма контекстных данных" in ran.out
    assert "учебный год 2020/21: 2 школы" in ran.out.replace("\xa0", " ")
    assert re.search(r"Учителя: ответов \d из 8 \(\d+ %\)", ran.out.replace("\xa0", " "))
    assert "Строк 2 = учтено 2 + отсутствовали 0 + не учтено с замечанием 0" in ran.out
    assert "ошибка" in ran.out


def test_remarks_to_a_context_form_go_back_to_the_school_by_its_login(opora, tmp_path):
    form = written(tmp_path / "форма.csv", [a_row(), a_row(login="sch990002", teachers=0)])
    opora("check", form.name, "-o", "школа.csv", "--school", "sch990002")
    told = io.StringIO((tmp_path / "школа.csv").read_text(encoding="utf-8-sig"))
    (remark, *others) = csv.DictReader(told, delimiter=";")
    assert (remark["Строка"], remark["Правило"]) == ("3", "context-zero-impossible")
    assert {other["Строка"] for other in others} <= {"3"}


def test_a_file_says_that_another_contradicts_it(opora, tmp_path):
    for name, low in (("первый.txt", 3), ("второй.txt", 4)):
        (tmp_path / name).write_text(
            "Муниципалитет: Каменский район\nМОУ СОШ с. Кикино\n"
            f"ОГЭ математика 2023 – {low} чел. из 8\n",
            encoding="utf-8",
        )
    ran = opora("check", "первый.txt", "второй.txt")
    assert "1 школа; сколько ниже минимума, неизвестно у 1 школы" in ran.out.replace("\xa0", " ")
    told = "об этих результатах есть замечания к другим файлам: "
    assert [line.strip() for line in ran.out.splitlines() if told in line] == [f"{told}первый.txt"]


def test_a_context_form_of_another_year_is_refused_and_the_rest_is_checked(opora, tmp_path):
    form = written(tmp_path / "форма.csv", [a_row()])
    ran = opora("check", form.name, "--year", "2023")
    assert ran.code == 2
    assert "назван 2020/2021 учебный год, а указан 2022/23" in ran.out


def test_a_context_form_that_names_no_year_is_asked_for_it(opora, tmp_path):
    headers = [header.replace("2020/2021", "прошлом") for header in HEADERS]
    form = written(tmp_path / "форма.csv", [a_row()], headers)
    ran = opora("check", form.name)
    assert ran.code == 2
    assert "не говорит, за какой она учебный год" in ran.out
    assert opora("check", form.name, "--year", "2021").code == 1  # one question is renamed


def test_a_context_form_is_no_file_of_results(opora, tmp_path):
    form = written(tmp_path / "форма.csv", [a_row()])
    ran = opora("read", form.name, "-o", "итоги.parquet")
    assert ran.code == 2
    assert "условия работы школ, а не результаты" in ran.err


@pytest.mark.parametrize(
    ("option", "text", "expected"),
    [
        ("--year", "2020/21", "календарный год"),
        ("--season", "зима", "«весна» или «осень»"),
        ("--grade", "5а", "класс от 1 до 12"),
        ("--before-resits", "может", "«да» или «нет»"),
    ],
)
def test_a_mistyped_fact_is_refused_with_what_is_expected(opora, option, text, expected):
    ran = opora("check", "протокол.xlsx", option, text)
    assert ran.code == 2
    assert expected in ran.err
