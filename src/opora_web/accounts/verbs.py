"""What is done to accounts, as the journal keeps it and as people read it."""

NAMES = {
    "invited": "приглашение",
    "accepted_invitation": "приглашение принято",
    "revoked_invitation": "отзыв приглашения",
    "closed_account": "вход закрыт",
    "opened_account": "вход открыт",
    "signed_in": "вход",
    "signed_out_device": "выход на устройстве",
    "signed_out_devices": "выход на остальных устройствах",
    "changed_password": "смена пароля",
    "set_password": "пароль задан",
    "reset_password": "восстановление пароля",
    "added_second_factor": "второй фактор подключён",
    "removed_second_factor": "второй фактор отключён",
    "reset_second_factor": "сброс второго фактора",
    "connected_openid": "подключён вход через другую организацию",
    "made_recovery_codes": "новые запасные коды",
    "made_api_token": "создание ключа для программы",
    "revoked_api_token": "отзыв ключа программы",
    "offered_in_demo": "показ: пользователь предложен",
}
