"""opora read: files in, outcomes and problems out."""

import csv
from collections.abc import Callable
from pathlib import Path

from opora.exchange.outcomes.outcomes_file import read_outcomes

Opora = Callable[..., object]
CLEAN = "Муниципалитет: Тестовый район\nМОУ СОШ с. Кикино\nОГЭ математика 2023 – 3 из 8\n"


def write(tmp_path: Path, name: str, text: str) -> str:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return name


def test_clean_file_ends_with_0(opora: Opora, tmp_path: Path) -> None:
    ran = opora("read", write(tmp_path, "a.txt", CLEAN), "-o", "out.parquet")
    assert (ran.code, ran.err) == (0, "")
    assert "1 результат, 1 школа. Замечаний нет." in ran.out.replace("\u00a0", " ")
    assert len(read_outcomes(tmp_path / "out.parquet").outcomes) == 1


def test_problems_end_with_1_and_are_written_beside(opora: Opora, tmp_path: Path) -> None:
    text = CLEAN + "ОГЭ физика 2023 – 4 чел. из 12 (30,8%)\n"
    ran = opora("read", write(tmp_path, "a.txt", text), "-o", "out.parquet")
    assert ran.code == 1
    assert "[предупреждение] a.txt, строка 4: Напечатано 30,8" in ran.out
    with (tmp_path / "out.problems.csv").open(encoding="utf-8-sig", newline="") as stream:
        (problem,) = csv.DictReader(stream, delimiter=";")
    assert "share-contradicts-counts" in problem.values()


def test_refusal_ends_with_2_and_writes_nothing(opora: Opora, tmp_path: Path) -> None:
    ran = opora("read", "missing.xlsx", "-o", "out.parquet")
    assert ran.code == 2
    assert "missing.xlsx" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_one_bad_file_among_good_ones_writes_nothing(opora: Opora, tmp_path: Path) -> None:
    good = write(tmp_path, "a.txt", CLEAN)
    bad = write(tmp_path, "b.xlsx", "<html>не книга</html>")
    assert opora("read", good, bad, "-o", "out.parquet").code == 2
    assert not (tmp_path / "out.parquet").exists()


def test_many_remarks_are_read_in_the_file(opora: Opora, tmp_path: Path) -> None:
    text = CLEAN + "".join(f"ОГЭ предмет{i} 2023 – 1 из 8\n" for i in range(25))
    ran = opora("read", write(tmp_path, "a.txt", text), "-o", "out.parquet")
    assert ran.out.count("  [") == 1
    assert "[ошибка, 25 раз] a.txt, строка 4: " in ran.out.replace("\xa0", " ")
    assert "Все замечания — в файле замечаний." in ran.out


def test_both_files_are_written_or_none(opora: Opora, tmp_path: Path) -> None:
    (tmp_path / "out.problems.csv").mkdir()
    ran = opora("read", write(tmp_path, "a.txt", CLEAN), "-o", "out.parquet")
    assert ran.code == 2
    assert "папка" in ran.err
    assert not (tmp_path / "out.parquet").exists()


def test_decided_data_are_clean(opora: Opora, tmp_path: Path) -> None:
    names = "Как напечатано;Как правильно;Решил;Основание\nМОУ СОШ с. Кикино;МОУ СОШ Кикино;Я;Да\n"
    source = write(tmp_path, "a.txt", CLEAN)
    decided = ("--names", write(tmp_path, "names.csv", names))
    assert opora("read", source, "-o", "out.parquet", *decided).code == 0


def test_output_must_be_parquet(opora: Opora, tmp_path: Path) -> None:
    ran = opora("read", write(tmp_path, "a.txt", CLEAN), "-o", "out.xlsx")
    assert ran.code == 2
    assert "пишутся в файл .parquet, а не «out.xlsx»" in ran.err


def test_place_can_be_told_where_the_file_does_not(opora: Opora, tmp_path: Path) -> None:
    text = "МОУ СОШ с. Кикино\nОГЭ математика 2023 – 3 из 8\n"
    place = ("--municipality", "Каменский район", "--region", "Пензенская область")
    opora("read", write(tmp_path, "a.txt", text), "-o", "out.parquet", *place)
    (outcome,) = read_outcomes(tmp_path / "out.parquet").outcomes
    assert (outcome.school.municipality, outcome.school.region) == (place[1], place[3])


def test_decisions_about_names_are_applied(opora: Opora, tmp_path: Path) -> None:
    names = write(
        tmp_path,
        "names.csv",
        "Как напечатано;Как правильно;Решил;Основание\n"
        "МОУ СОШ с. Кикино;МОУ СОШ села Кикина;Н. Лугова;устав\n",
    )
    opora("read", write(tmp_path, "a.txt", CLEAN), "-o", "out.parquet", "--names", names)
    (outcome,) = read_outcomes(tmp_path / "out.parquet").outcomes
    assert outcome.school.name == "МОУ СОШ села Кикина"


def test_proposals_are_drafted_for_a_person_to_decide(opora: Opora, tmp_path: Path) -> None:
    text = (
        CLEAN.replace("Кикино", "Головинщино")
        + "ОГЭ химия 2023 – 1 из 8\nМОУ СОШ с. Головинцино\nОГЭ физика 2023 – 3 из 8\n"
    )
    source = write(tmp_path, "a.txt", text)
    assert opora("read", source, "-o", "out.parquet", "--propose-names", "draft.csv").code == 1
    draft = (tmp_path / "draft.csv").read_text(encoding="utf-8-sig")
    assert "МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино" in draft
    undecided = opora("read", source, "-o", "out.parquet", "--names", "draft.csv")
    assert undecided.code == 1, "a draft that nobody filled in decides nothing"
    assert "столбец «Решение» пуст" in undecided.out or "не применено" in undecided.out


def test_contradiction_stays_until_a_person_resolves_it(opora: Opora, tmp_path: Path) -> None:
    source = write(tmp_path, "a.txt", CLEAN + "ОГЭ физика 2023 – 4 чел. из 12 (30,8%)\n")
    opora("read", source, "-o", "out.parquet")
    (problem,) = read_outcomes(tmp_path / "out.parquet").problems
    resolutions = write(
        tmp_path,
        "resolutions.csv",
        "problem_id;Участников;Ниже минимума;Решил;Основание\n"
        f"{problem.problem_id};13;4;Н. Лугова;протокол ГЭК\n",
    )
    opora("read", source, "-o", "out.parquet", "--resolutions", resolutions)
    intake = read_outcomes(tmp_path / "out.parquet")
    physics = next(o for o in intake.outcomes if o.procedure.subject == "физика")
    assert (physics.low, physics.participants) == (4, 13)
    assert not physics.is_contradicted
    (notice,) = intake.problems
    assert notice.rule == "contradiction-resolved"
    assert "Н. Лугова" in notice.message


def test_pupils_are_written_beside_the_outcomes(opora: Opora, tmp_path: Path) -> None:
    ran = opora(
        "read", write(tmp_path, "a.txt", CLEAN), "-o", "out.parquet", "--pupils", "p.parquet"
    )
    assert "out.parquet, out.problems.csv, p.parquet" in ran.out
    assert (tmp_path / "p.parquet").read_bytes()[:4] == b"PAR1"


def test_two_tables_need_two_files(opora: Opora, tmp_path: Path) -> None:
    text = write(tmp_path, "a.txt", CLEAN)
    ran = opora("read", text, "-o", "out.parquet", "--pupils", "out.parquet")
    assert ran.code == 2
    assert "один и тот же файл" in ran.err
    assert not (tmp_path / "out.parquet").exists()
    assert opora("read", text, "-o", "out.parquet", "--pupils", "p.csv").code == 2
