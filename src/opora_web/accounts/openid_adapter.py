"""How sign-in through another organisation's accounts behaves in the office."""

from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.http import HttpRequest


class OpenIdAdapter(DefaultSocialAccountAdapter):
    """Lets in those who were invited; makes no users of its own."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Nobody registers; people are invited."""
        _ = (request, sociallogin)
        return False
