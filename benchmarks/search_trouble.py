"""Search servers that do not work: one refuses, one never answers, one answers 503."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.1"
ANSWER = b"HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


@contextmanager
def refusing() -> Iterator[str]:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        port = taken.getsockname()[1]
    yield f"http://{HOST}:{port}"


@contextmanager
def hanging() -> Iterator[str]:
    """A socket that takes connections and never says a word."""
    with socket.create_server((HOST, 0), backlog=100) as server:
        yield f"http://{HOST}:{server.getsockname()[1]}"


@contextmanager
def overloaded() -> Iterator[str]:
    """A server that answers every request with 503."""
    server = ThreadingHTTPServer((HOST, 0), _Overloaded)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Overloaded(BaseHTTPRequestHandler):
    def handle(self) -> None:
        self.request.settimeout(1)
        self.request.recv(65_536)
        answer = (
            b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        )
        self.request.sendall(answer)


SERVERS = (
    ("refuses connections", refusing),
    ("accepts and never answers", hanging),
    ("answers 503", overloaded),
)
