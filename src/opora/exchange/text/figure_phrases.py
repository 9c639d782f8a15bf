"""How people write the numbers of a result, and what the numbers are said to count.

Only whole phrases: «не преодолели порог» counts those who failed, «преодолели порог» those who
passed, and whatever says neither stays in the text and keeps the numbers from being taken.
"""

import re

_NO_LETTER_BEFORE, _NO_LETTER_BEHIND = r"(?<![а-я])", r"(?![а-я])"
# «05» is no count, and neither is a part of «6/12», «6,5» or «6.12».
_NUMBER = r"(?!0[0-9])[0-9]{1,6}"
_NUMBER_ENDS = r"(?![0-9/]|[.,][0-9])"
_NUMBER_BEGINS = r"(?<![0-9.,/])"
_YEAR = r"20[0-9]{2}"
_PEOPLE = rf"""
    (?: \s* (?: чел(?:овека?)? | обучающ(?:ихся|ийся|иеся) | уч(?:ени(?:ков|ка?)|ащихся)?
              | участник(?:ов|а)? | выпускник(?:ов|а)? | школьник(?:ов|а)? | дво(?:ек|йки)
            ){_NO_LETTER_BEHIND} \.? )?
"""
_WROTE = rf"(?: \s*,?\s* (?:писавших|сдававших|участвовавших){_NO_LETTER_BEHIND} )?"
_SHARE = rf"""
    ([0-9]{{1,3}}(?:[.,][0-9]{{1,6}})?) \s* (?: % | процент(?:ов|а)?{_NO_LETTER_BEHIND} )
"""


def _phrases(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


# Low, a share between the two numbers, participants: «6 чел. (50 %) из 12 писавших».
COUNTS = _phrases(
    rf"""
    {_NUMBER_BEGINS} ({_NUMBER}) {_PEOPLE} \s*,? (?: \s*\(?\s* {_SHARE} \s*\)? )?
    \s* из \s*
    ({_NUMBER}) {_NUMBER_ENDS} {_PEOPLE} {_WROTE}
    """
)
# Low and participants: «6/12 чел.»; «05/2022» is a month, «2022/23» a year, «1/5 кл.» a grade.
COUNTS_WITH_SLASH = _phrases(
    rf"""
    {_NUMBER_BEGINS} (?!{_YEAR}\s*/) ({_NUMBER})
    \s* / \s*
    (?!{_YEAR}(?![0-9])) ({_NUMBER}) {_NUMBER_ENDS} (?!\s*кл) {_PEOPLE} {_WROTE}
    """
)
SHARE = _phrases(rf"(?<![0-9.,]) {_SHARE}")

_PAST = r"(?: л[аи]? | вш(?:ий|ие|их) )"
_LINE = r"(?: \s+ (?:минимальн(?:ый|ого)\s+)? (?:порога?|балла?|минимума?|границ[ыу]) )"
FAILED = _phrases(
    rf"""
    (?: (?:доля|число|количество) (?:\s+(?:участников|обучающихся|учеников|выпускников))? ,?\s+ )?
    {_NO_LETTER_BEFORE}
    (?: не\s*преодоле {_PAST} {_LINE}?
      | не\s+ (?: сда {_PAST} | справи(?:лся|лась|лись|вш(?:ийся|иеся|ихся)) ) (?:\s+с\s+работой)?
      | не\s+ (?:набра|достиг|прош) {_PAST} {_LINE}
      | (?<!не\s) ниже\s+
        (?:порога|минимума|минимальн(?:ого|ой)\s+(?:порога|балла|границы|уровня))
      | (?:получил[аи]?\s+)? (?:(?:отметк|оценк)(?:а|и|у|ой)\s+)? [«„“\"']2[»“”\"']
      | двоек | двойки
      | (?:получил[аи]?\s+)? неудовлетворительн(?:о|ую|ых|ые)
        (?:\s+(?:отметк|оценк)(?:а|и|у|ой)?)?
    )
    {_NO_LETTER_BEHIND}
    """
)
# Looked for once the phrases of failing are taken: what is still there speaks of passing.
PASSED = _phrases(
    rf"""
    {_NO_LETTER_BEFORE}
    (?: преодоле[а-я]+ | сда(?:л[аи]?|ли|вш[а-я]+) | справи[а-я]+
      | успешн[а-я]* | успеваемост[а-я]* | качеств[а-я]* | выше | не\s+ниже
      | положительн[а-я]* | хорошист[а-я]* | отличник[а-я]* | удовлетворительн[а-я]*
      | четверк[а-я]* | пятер[а-я]* | тро(?:ек|йк[а-я]*)
    )
    {_NO_LETTER_BEHIND}
    | [«„“\"'][345][»“”\"']
    """
)
_VERB = r"(?: (?:является|признан|назван|показал[аи]?|показаны?|имеет|имеют) \s+ )?"
LOW = _phrases(
    rf"""
    (?: {_NO_LETTER_BEFORE} результаты?\s* (?:–\s*)? )? {_VERB}
    {_NO_LETTER_BEFORE} низк(?:ий|ие|им|ими)
    (?: \s+ (?:образовательн(?:ый|ые|ым|ыми)\s+)? результат(?:ы|ом|ами)? )?
    {_NO_LETTER_BEHIND}
    """
)
NOT_WRITTEN_BY_ANYONE = _phrases(
    rf"""
    {_NO_LETTER_BEFORE}
    не\s+ (?: писал[аи]? | участвовал[аи]? | сдавал[аи]? | выполнял[аи]?
            | проводил(?:ась|ись|ся|ось) | принимал[аи]?\s+участи[ея] )
    {_NO_LETTER_BEHIND}
    """
)
