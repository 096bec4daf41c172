"""A server that speaks HTTPS with a certificate that no browser knows, and notes who comes."""

import datetime as dt
import ipaddress
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tools.services.local import HOST

LIFETIME = dt.timedelta(days=1)


class EncryptedServer:
    """Where it is, who signs for it, and the ``Authorization`` of each request."""

    def __init__(self, port: int, certificate: Path) -> None:
        self.url = f"https://{HOST}:{port}"
        self.certificate = certificate
        self.authorizations: list[str | None] = []


@contextmanager
def encrypted(folder: Path) -> Iterator[EncryptedServer]:
    """Answers ``{}`` to every GET."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.authorizations.append(self.headers["Authorization"])
            self.send_response(200)
            self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *args: object) -> None:
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate := _signed_by_itself(folder))
    with ThreadingHTTPServer((HOST, 0), Handler) as listener:
        server = EncryptedServer(listener.server_address[1], certificate)
        listener.socket = context.wrap_socket(listener.socket, server_side=True)
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        yield server
        listener.shutdown()


def _signed_by_itself(folder: Path) -> Path:
    """A file with a key and the certificate of this address."""
    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Ośrodek, tests")])
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HOST))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - LIFETIME)
        .not_valid_after(now + LIFETIME)
        .add_extension(address, critical=False)
    )
    path = folder / "server.pem"
    path.write_bytes(
        made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path
