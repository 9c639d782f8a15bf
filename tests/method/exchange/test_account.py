"""The account of a reading: where every row went, how often each rule was broken."""

from collections.abc import Callable
from pathlib import Path

from tests.method.exchange.vpr.made_protocols import a_pupil, absent, protocol, read

from opora.domain.problem import Severity
from opora.exchange.account import FileAccount, account_of
from opora.exchange.read_files import read_files


def test_rows_of_a_protocol():
    pupils = [
        *(a_pupil("1"), a_pupil("2", total="11"), a_pupil("3", total="11")),
        *(a_pupil("4", total=""), a_pupil("5", digits="1"), absent("6")),
    ]
    account = account_of(read(protocol(2021, pupils)))
    assert account.files == (FileAccount("протокол.xlsx", 3, 1, 2, 1),)
    assert account.files[0].rows == 6
    assert [(one.rule, one.severity, one.times) for one in account.rules] == [
        ("empty-total", Severity.ERROR, 1),
        ("unknown-school-code", Severity.ERROR, 1),
        ("total-is-not-the-sum", Severity.WARNING, 2),
        ("rows-not-counted", Severity.WARNING, 1),
    ]
    assert account.rules[2].example.row == 3


def test_an_account_in_words():
    account = account_of(read(protocol(2021, [a_pupil("1"), a_pupil("2", total="11"), absent()])))
    of_file, of_rule = account.lines
    assert of_file == (
        "протокол.xlsx: строк 3 = учтено 2 + отсутствовали 1 + не учтено с замечанием 0; "
        "кроме них заголовков и пустых строк — 1"
    )
    assert of_rule == (
        "предупреждение, 1: Общий балл 11, а сумма баллов за задания — 12. Решает общий балл; "
        "сверьте его с работой."
    )


def test_files_stand_in_the_order_of_reading(
    template_file: Callable[..., Path], row: Callable[..., dict[str, object]]
):
    paths = [
        template_file([row(), row(school="")], name="я.xlsx"),
        template_file([row()], "а.xlsx"),
    ]
    account = account_of(read_files(paths))
    assert account.files == (FileAccount("я.xlsx", 1, 0, 1, 1), FileAccount("а.xlsx", 1, 0, 0, 1))
    assert account.lines[0].startswith("я.xlsx: строк 2 = учтено 1 + ")
