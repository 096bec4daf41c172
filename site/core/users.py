"""The people who work in the admin."""

from django.contrib.auth.models import AbstractUser


class CentreUser(AbstractUser):
    """An editor or administrator; own model so that fields can be added later."""
