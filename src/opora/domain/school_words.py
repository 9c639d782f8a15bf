"""Words of which names of schools are made, folded as in ``name_key``."""

from opora.domain.name_kind import NameKind

KIND_ABBREVIATIONS = {
    "сош": NameKind.SECONDARY,
    "сш": NameKind.SECONDARY,
    "оош": NameKind.BASIC,
    "ош": NameKind.BASIC,
    "нош": NameKind.PRIMARY,
    "нш": NameKind.PRIMARY,
    "цо": NameKind.CENTRE,
    "всош": NameKind.EVENING,
    "осош": NameKind.EVENING,
}
KIND_WORDS = {
    "школа": NameKind.SCHOOL,
    "средняя": NameKind.SECONDARY,
    "основная": NameKind.BASIC,
    "начальная": NameKind.PRIMARY,
    "вечерняя": NameKind.EVENING,
    "сменная": NameKind.EVENING,
    "коррекционная": NameKind.SPECIAL,
    "специальная": NameKind.SPECIAL,
    "гимназия": NameKind.GYMNASIUM,
    "лицей": NameKind.LYCEUM,
    "интернат": NameKind.BOARDING,
}
_LEGAL_WORDS = """
    моу мбоу мкоу маоу мобу мбу мку мау гоу гбоу гкоу гаоу гобу чоу ноу ано ао фгкоу фгбоу
    кгбоу кгкоу огбоу огкоу обоу окоу мбвоу мбнооу муниципальное муниципальная государственное
    государственная бюджетное бюджетная казенное казенная автономное автономная краевое областное
    республиканское частное негосударственное некоммерческая общеобразовательное образовательное
    общеобразовательная образовательная учреждение организация
"""
LEGAL_WORDS = frozenset(_LEGAL_WORDS.split())
PLACE_MARKS = {
    **dict.fromkeys(("с", "село", "села"), "с"),
    **dict.fromkeys(("п", "пос", "поселок", "поселка", "пгт", "рп"), "п"),
    **dict.fromkeys(("г", "город", "города"), "г"),
    **dict.fromkeys(("д", "дер", "деревня", "деревни"), "д"),
    **dict.fromkeys(("ст", "станция", "станции"), "ст"),
    **dict.fromkeys(("стца", "станица", "станицы"), "станица"),
    **dict.fromkeys(("х", "хутор", "хутора"), "х"),
    "аул": "аул",
}
HONOUR_WORDS = frozenset({"им", "имени"})
