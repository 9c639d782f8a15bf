"""The registry app."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Regions, municipalities, schools, their codes and names over time; memberships and acts."""

    name = "opora_web.registry"
    label = "registry"
    verbose_name = "Реестр"
