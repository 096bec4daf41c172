"""What a person sees once the demonstration runs."""

from demo.server.logins import Logins, demonstration_sites


def banner(port: int, logins: Logins) -> str:
    """Return the centres' addresses and how to log in."""
    centres = [
        f"  {site.site_name:<14} http://{site.hostname}:{port}/" for site in demonstration_sites()
    ]
    usernames = " or ".join(logins.usernames)
    return "\n".join(
        [
            "",
            "Ośrodek is running:",
            *centres,
            f"  {'Editing':<14} http://localhost:{port}/admin/",
            f"  {'':<14} log in as {usernames}",
            f"  {'':<14} with the password {logins.password}",
            f"  {'Page API':<14} http://localhost:{port}/api/v2/pages/",
            "Ctrl-C ends it.",
            "",
        ]
    )
