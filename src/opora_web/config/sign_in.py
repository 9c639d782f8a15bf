"""Settings of sign-in: django-allauth, by invitation only, with a second factor."""

from opora_web.config.environment import OPENID_SERVER, TRUSTED_PROXIES, env

# After opora_web.accounts, whose letters and messages replace the library's.
SIGN_IN_APPS = ["allauth", "allauth.account", "allauth.mfa", "allauth.usersessions"]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "/"
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES

ACCOUNT_ADAPTER = "opora_web.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # who holds an invitation has read our letter
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody can make the office write to strangers
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Опора: "
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_SESSION_REMEMBER = True  # for SESSION_COOKIE_AGE; there is no longer choice to make
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
# Counted for the address of the post as well: guesses from many machines end at the fifth.
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,5/300s/key"}

MFA_ADAPTER = "opora_web.accounts.second_factor_adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Опора"
MFA_TOTP_TOLERANCE = 1  # clocks of telephones differ by half a minute
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # see ACCOUNT_EMAIL_VERIFICATION

# People of the other side are known here by the address that their side has checked.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
if OPENID_SERVER:
    SIGN_IN_APPS += ["allauth.socialaccount", "allauth.socialaccount.providers.openid_connect"]
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "openid",
                    "name": env("OPORA_OPENID_NAME", default="единую учётную запись"),
                    "client_id": env("OPORA_OPENID_CLIENT"),
                    "secret": env("OPORA_OPENID_SECRET"),
                    "settings": {"server_url": OPENID_SERVER},
                }
            ],
        }
    }

INVITATION_DAYS = env.int("OPORA_INVITATION_DAYS", default=7)
# Says of a user whether the second factor is obligatory: a function by its dotted path.
SECOND_FACTOR_RULE = "opora_web.registry.queries.needs_second_factor"
