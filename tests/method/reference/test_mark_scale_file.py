"""A broken file of scales is refused with its place; a whole one is read."""

import pytest
import yaml

from opora.domain.errors import OporaError
from opora.reference.mark_scale_file import mark_scales_of
from opora.reference.requirement import Requirement
from opora.reference.scored_part import ScoredPart

REGIONAL = """
kind: oge
publications:
  - source: приказ
    status: document
    valid_years: [2022]
    region: Пермский край
    note: своя шкала
    scales:
      - subject: русский язык
        max_score: 33
        bands: {2: [0, 13], 3: [14, 22], 4: [23, 28], 5: [29, 33]}
        requires: {4: {part: literacy, min_points: 4}}
"""


def spoiled(path: str, value: object) -> bytes:
    """The file with a value set at a dotted path; ``None`` takes the key away."""
    data = yaml.safe_load(REGIONAL)
    *way, last = path.split(".")
    target = data
    for key in way:
        target = target[int(key) if isinstance(target, list) or key.isdigit() else key]
    key = int(last) if last.isdigit() else last
    if value is None:
        del target[key]
    else:
        target[key] = value
    return yaml.safe_dump(data, allow_unicode=True).encode()


def test_a_whole_file_is_read():
    (scale,) = mark_scales_of("oge.yaml", REGIONAL.encode())
    assert scale.region == "Пермский край"
    assert scale.identity.title == "ОГЭ, русский язык"
    assert scale.bands[2].requirement == Requirement(ScoredPart.LITERACY, 4)
    assert scale.provenance.note == "своя шкала"
    assert scale.provenance.russian == "приказ; 2021/22; по документу муниципалитета"


SCALE = "publications.0.scales.0"
PUBLICATION = "oge.yaml, publications № 1"


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("kind", "огэ", "oge.yaml: «kind» не может быть «огэ»"),
        ("kind", None, "oge.yaml: не указано «kind»"),
        ("publications.0.status", "official", f"{PUBLICATION}: «status» не может быть «official»"),
        ("publications.0.source", None, f"{PUBLICATION}: не указано «source»"),
        ("publications.0.source", " ", "Не назван источник чисел"),
        ("publications.0.valid_years", [], "учебные годы должны быть названы"),
        ("publications.0.valid_years", [2022, 2022], "по порядку и без повторов"),
        ("publications.0.valid_years", [22], f"{PUBLICATION}: Учебный год «22» невозможен"),
        ("publications.0.valid_years", 2022, "«valid_years» не может быть «2022»"),
        ("publications.0.until", 2025, f"{PUBLICATION}: неизвестно, что такое «until»"),
        ("publications.0", "текст", "ожидаются пары «ключ: значение», а стоит «текст»"),
        (f"{SCALE}.subject", "русский", "scales № 1: «subject» не может быть «русский»"),
        (f"{SCALE}.grade", "9а", "«grade» не может быть «9а»"),
        (f"{SCALE}.grade", 9, "класс называют у ВПР, и только у неё"),
        (f"{SCALE}.max_score", 34, "«max_score» не может быть «34»"),
        (f"{SCALE}.max_score", None, "не указано «max_score»"),
        (f"{SCALE}.bands.3", [15, 22], "«2» кончается на 13, а «3» начинается с 15"),
        (f"{SCALE}.bands.3", [13, 22], "«2» кончается на 13, а «3» начинается с 13"),
        (f"{SCALE}.bands.3", [14.5, 22], "«bands» не может быть"),
        (f"{SCALE}.bands.3", [14], "«bands» не может быть"),
        (f"{SCALE}.bands.3", None, "нужны отметки 2, 3, 4 и 5"),
        (f"{SCALE}.requirements", {}, "неизвестно, что такое «requirements»"),
        (f"{SCALE}.requires.2", {"part": "literacy", "min_points": 4}, "«requires» не может быть"),
        (f"{SCALE}.requires.4", {"part": "spelling", "min_points": 4}, "«requires» не может быть"),
        (f"{SCALE}.requires.4", {"part": "literacy"}, "«requires» не может быть"),
        (f"{SCALE}.requires.4", {"part": "literacy", "min_points": 0}, "ничего не требует: 0"),
    ],
)
def test_a_broken_file_is_refused(path, value, told):
    with pytest.raises(OporaError) as refusal:
        mark_scales_of("oge.yaml", spoiled(path, value))
    assert told in str(refusal.value)
