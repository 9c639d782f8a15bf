"""The office with sign-in through another organisation, and that organisation beside it.

The organisation is the provider that the library of sign-in carries; both share one database.
"""

import os

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

os.environ["OPORA_OPENID_SERVER"] = "http://id.testserver"
os.environ["OPORA_OPENID_CLIENT"] = "opora"
os.environ["OPORA_OPENID_SECRET"] = "tajna"  # invented

from tests.office.settings import *  # noqa: F403  # the settings of the tests and the provider's

ALLOWED_HOSTS = ["testserver", "id.testserver"]
INSTALLED_APPS += ["allauth.idp.oidc"]  # noqa: F405  # it comes from the star above
if DATABASES["default"]["ENGINE"].endswith("postgresql"):  # noqa: F405  # it comes from the star above
    # A server gives one database to all who name it alike, and the suite around has its own there.
    DATABASES["default"]["TEST"] = {"NAME": f"test_openid_{os.getpid()}"}  # noqa: F405  # from the star
ROOT_URLCONF = "tests.office.accounts.openid.urls"
IDP_OIDC_PRIVATE_KEY = (
    rsa.generate_private_key(public_exponent=65537, key_size=2048)
    .private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    .decode()
)
