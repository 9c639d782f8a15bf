"""What the state of a survey allows."""

from collections.abc import Collection
from datetime import date

from opora.language.dates import date_in_words
from opora_web.diagnosis.models import Campaign, CampaignPart, OwnQuestionnaire, SurveyCode
from opora_web.registry.models import School
from opora_web.ui.refused import Refused

MOST_CODES = 500


def check_can_be_planned(
    campaign: Campaign,
    schools: Collection[School],
    questionnaires: Collection[OwnQuestionnaire],
) -> None:
    """A survey asks released questionnaires of its year at schools of its municipality."""
    if campaign.closes_on < campaign.opens_on:
        raise Refused("Опрос не может закончиться раньше, чем начнётся.")
    if not schools or not questionnaires:
        raise Refused("Выберите хотя бы одну школу и одну анкету.")
    home = campaign.municipality_id
    if any(one.municipality_id != home for one in (*schools, *questionnaires)):
        raise Refused("Школы и анкеты опроса должны быть одного муниципалитета.")
    if any(one.is_draft or one.year != campaign.year for one in questionnaires):
        raise Refused("Берите выпущенные анкеты того же учебного года.")
    same = Campaign.objects.filter(municipality=home, year=campaign.year, title=campaign.title)
    if same.exists():
        raise Refused(f"Опрос «{campaign.title}» на этот год уже есть: назовите этот иначе.")


def check_can_open(campaign: Campaign, today: date) -> None:
    """A survey is opened once, while it can still be answered."""
    if not campaign.is_planned:
        raise Refused("Опрос уже открывали.")
    if campaign.closes_on < today:
        raise Refused(
            f"Последний день опроса прошёл: {date_in_words(campaign.closes_on)}. Сделайте новый."
        )


def check_can_close(campaign: Campaign) -> None:
    """Only what goes on can end."""
    if campaign.is_planned:
        raise Refused("Опрос ещё не открывали.")
    if campaign.is_closed:
        raise Refused("Опрос уже закрыт.")


def check_gives_codes(part: CampaignPart, number: int) -> None:
    """Links are given out until the survey is closed."""
    if part.campaign.is_closed:
        raise Refused("Опрос закрыт: ссылки больше не выдаются.")
    if not 1 <= number <= MOST_CODES:
        raise Refused(f"За один раз выдаётся от 1 до {MOST_CODES} ссылок.")


def check_takes_paper(part: CampaignPart) -> None:
    """Counts of paper are entered while the survey goes on."""
    if part.campaign.is_planned:
        raise Refused("Опрос ещё не открыт: бумажные анкеты вводят, пока он идёт.")
    if part.campaign.is_closed:
        raise Refused("Опрос закрыт: числа бумажных анкет больше не вводятся.")


def check_can_be_reminded(part: CampaignPart, today: date) -> None:
    """A school is reminded while it can act, and once a day at most."""
    if not part.campaign.takes_answers(today):
        raise Refused("Напоминают, пока опрос идёт.")
    if part.reminded_on == today:
        raise Refused("Школе уже напомнили сегодня.")


def check_can_be_answered(campaign: Campaign, code: SurveyCode, today: date) -> None:
    """A code opens the questionnaire once, from the first day to the last."""
    if campaign.is_closed or campaign.closes_on < today:
        raise Refused("Опрос закончился, ответы больше не принимаются. Спасибо за внимание.")
    if campaign.is_planned and campaign.opens_on <= today:
        raise Refused("Опрос ещё не открыли. Сохраните ссылку и попробуйте позже.")
    if not campaign.takes_answers(today):
        raise Refused(
            f"Опрос ещё не начался: ответить можно с {date_in_words(campaign.opens_on)} "
            "Сохраните ссылку до этого дня."
        )
    if code.used:
        refuse_second_answer()


def refuse_second_answer() -> None:
    """Said of a code that is used, whenever that turns out."""
    raise Refused(
        "По этой ссылке уже ответили. Если это были вы, всё хорошо: ответ принят. "
        "Если нет, попросите в школе другую ссылку."
    )
