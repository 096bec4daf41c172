"""Whether a port can be had, and whether somebody answers there."""

import socket

HOST = "127.0.0.1"
HIGHEST = 65_535


def answers(port: int) -> bool:
    """Tell whether a server listens on the port of this machine."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


def complaint(port: int) -> str:
    """Return why the demonstration cannot use the port, or an empty string if it can."""
    if not 0 < port <= HIGHEST:
        return f"A port is a number from 1 to {HIGHEST}, such as: make run PORT=8001"
    if answers(port):
        return (
            f"Port {port} is taken, perhaps by a demonstration that still runs. "
            f"Stop it, or choose another port: make run PORT={port + 1}"
        )
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            return f"Port {port} cannot be used ({error}). Choose another: make run PORT=8001"
    return ""
