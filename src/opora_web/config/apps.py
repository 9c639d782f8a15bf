"""The config app: commands of the office, and how a database is spoken to."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from opora_web.audit.verbs import name_verbs
from opora_web.config.sqlite_russian import teach_russian


class ConfigConfig(AppConfig):
    """Settings, addresses and the commands of the office."""

    name = "opora_web.config"
    label = "config"
    verbose_name = "Настройки"

    def ready(self) -> None:
        """Every new connection learns Russian; a signal is the only place Django has for it."""
        name_verbs(
            {
                "backed_up": "резервная копия",
                "restored": "возврат к резервной копии",
                "carried_in": "загрузка муниципалитета из другой Опоры",
            }
        )
        connection_created.connect(teach_russian, dispatch_uid="sqlite_russian")
