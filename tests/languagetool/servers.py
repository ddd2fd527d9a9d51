"""Servers that are no LanguageTool: slow ones, and ones that answer something else."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

LANGUAGES = (
    b'[{"name": "Indonesian", "code": "id", "longCode": "id"}, {"name": "English", "code": "en", "longCode": "en-US"}]'
)


class Stub:
    """What a server does: ``answers`` by the last part of the path, ``delay`` seconds before each.

    ``asked`` are the paths so far, ``texts`` what was to be checked, ``names`` who asked (the header with the name and
    password), ``slow`` what the body of a question holds that alone is answered late.
    """

    def __init__(self, answers: dict[str, bytes], delay: float, status: int, slow: bytes) -> None:
        self.answers = answers
        self.delay = delay
        self.status = status
        self.slow = slow
        self.asked: list[str] = []
        self.texts: list[str] = []
        self.names: set[str | None] = set()
        self.url = ""


@contextmanager
def serving(
    answers: dict[str, bytes],
    *,
    delay: float = 0.0,
    status: int = 200,
    slow: bytes = b"",
    certificate: Path | None = None,
) -> Iterator[Stub]:
    """A server on this machine, for as long as the context lasts; with ``certificate`` (and key) it speaks https."""
    stub = Stub(answers, delay, status, slow)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            stub.asked.append(self.path)
            stub.names.add(self.headers.get("Authorization"))
            question = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            stub.texts += parse_qs(question.decode()).get("text", [])
            if stub.slow in question:
                time.sleep(stub.delay)
            body = stub.answers.get(self.path.split("?")[0].rsplit("/", 1)[-1], b"?")
            try:
                self.send_response(stub.status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:  # nobody waits any more
                return

        do_POST = do_GET  # noqa: N815 - the name that the library looks for

        def log_message(self, *_: object) -> None:
            """Nothing: tests tell what they see."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    stub.url = f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_address[1]}"
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def closed_port() -> str:
    """The address of a port at which nothing listens."""
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        return f"http://127.0.0.1:{server.server_address[1]}"


@contextmanager
def trickling() -> Iterator[str]:
    """The address of a server that sends a byte of its answer now and then, and never the last."""
    over = threading.Event()

    def drip(listener: socket.socket) -> None:
        try:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
                while not over.wait(0.05):
                    connection.sendall(b" ")
        except OSError:  # nobody listens any more
            return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=(listener,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            over.set()
            thread.join()
