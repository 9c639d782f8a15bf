"""How background work on an upload ended, in a sentence for whoever waits."""

from opora.exchange.check_files import CheckedReading
from opora.language.plurals import counted


def read_sentence(reading: CheckedReading) -> str:
    """«Прочитано: 2 файла из 3, 14 результатов, 5 замечаний.»"""
    read = sum(not one.refusals for one in reading.files)
    files = counted(read, "файл", "файла", "файлов")
    results = counted(len(reading.intake.outcomes), "результат", "результата", "результатов")
    remarks = counted(len(reading.intake.problems), "замечание", "замечания", "замечаний")
    return f"Прочитано: {files} из {len(reading.files)}, {results}, {remarks}."


def imported_sentence(results: int) -> str:
    """«Загружено 14 результатов.»"""
    return f"Загружено: {counted(results, 'результат', 'результата', 'результатов')}."
