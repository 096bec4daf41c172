"""``manage.py housekeeping``: from cron every few minutes, or beside the server of the demo."""

import datetime as dt
import time
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from core.housekeeping import lease
from core.housekeeping.jobs import Job, all_jobs

LEASE_NAME = "housekeeping"
# Far longer than any job takes: it only frees the lease of a run that was killed.
LEASE_DURATION = dt.timedelta(minutes=30)


class Command(BaseCommand):
    """Does every job in turn; one that fails stops no other."""

    help = (
        "Publishes what is scheduled, lets the readers of the change log catch up and clears away "
        "old task results and sessions. Safe to run at any time, also twice at once."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        token = lease.take(LEASE_NAME, LEASE_DURATION)
        if token is None:
            self.stdout.write("Another housekeeping is at work; nothing to do here.")
            return
        try:
            failed = [job.name for job in all_jobs() if not self._succeeds(job, token)]
        finally:
            lease.give_back(LEASE_NAME, token)
        if failed:
            raise CommandError(f"Failed: {', '.join(failed)}.")

    def _succeeds(self, job: Job, token: UUID) -> bool:
        lease.renew(LEASE_NAME, token, LEASE_DURATION)
        began = time.perf_counter()
        try:
            said = job.run()
        except Exception as error:
            self.stderr.write(f"{job.name}: FAILED, {type(error).__name__}: {error}")
            return False
        self.stdout.write(f"{job.name}: {said} ({time.perf_counter() - began:.2f} s)")
        return True
