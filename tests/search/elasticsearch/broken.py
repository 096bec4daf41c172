"""Servers that are no good: one refuses, one never answers, one is always busy."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tools.services.local import HOST, free_port


class BrokenServer:
    """Where it is, and how many times it was asked."""

    def __init__(self, port: int) -> None:
        self.url = f"http://{HOST}:{port}"
        self.asked = 0


@contextmanager
def refusing() -> Iterator[BrokenServer]:
    """Nobody listens."""
    yield BrokenServer(free_port())


@contextmanager
def hanging() -> Iterator[BrokenServer]:
    """Accepts and never says a word."""
    with closing(socket.create_server((HOST, 0))) as listener:
        server = BrokenServer(listener.getsockname()[1])
        kept: list[socket.socket] = []

        def accept() -> None:
            while True:
                try:
                    kept.append(listener.accept()[0])
                except OSError:
                    return
                server.asked += 1

        threading.Thread(target=accept, daemon=True).start()
        yield server
        listener.shutdown(socket.SHUT_RDWR)
        for connection in kept:
            connection.close()


@contextmanager
def busy() -> Iterator[BrokenServer]:
    """Answers 503 to everything."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            server.asked += 1
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(503)
            self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        do_GET = do_POST = do_PUT = _answer

        def do_HEAD(self) -> None:
            self.send_error(503)

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer((HOST, 0), Handler) as listener:
        server = BrokenServer(listener.server_address[1])
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        yield server
        listener.shutdown()


BROKEN = {"refusing": refusing, "hanging": hanging, "busy": busy}
