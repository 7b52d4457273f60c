"""One emulator a test run, on loopback in this process; each test starts with an empty account."""

import json
import os
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from groundplan_aws import mends, settings  # noqa: E402

ACCOUNT = "498735610795"
REGION = "ap-south-1"
# Making a client takes longer than all that most tests ask it.
CLIENTS: dict = {}
MODULES = Path(__file__).parents[2] / "modules"

settings.apply(ACCOUNT)
# The tests of the mends are run once more without them: there each must fail.
if os.environ.get("WITHOUT_MENDS") != "yes":
    mends.install()

from groundplan_aws import server  # noqa: E402


@pytest.fixture(scope="session")
def endpoint():
    serving = server.listen(server.build(MODULES), server.bind(0))
    thread = threading.Thread(target=serving.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{serving.port}"
    serving.shutdown()
    thread.join()


@pytest.fixture
def post(endpoint):
    """POST to moto's own API."""

    def send(path: str, body: bytes = b"") -> None:
        request = urllib.request.Request(endpoint + path, data=body, method="POST", headers={"Content-Type": "text/plain"})
        urllib.request.urlopen(request, timeout=10).close()

    return send


@pytest.fixture
def ask(endpoint):
    """Ask the emulator's own API: ask('GET', '/groundplan/calls')."""

    def send(method: str, path: str) -> dict:
        with urllib.request.urlopen(urllib.request.Request(endpoint + path, method=method), timeout=10) as response:
            return json.load(response)

    return send


@pytest.fixture
def aws(endpoint, post):
    """Clients of the emulator: aws('rds')."""
    import boto3
    from botocore.config import Config

    post("/moto-api/reset")
    config = Config(retries={"total_max_attempts": 1}, read_timeout=20)

    def client(service: str, key: str = "test", secret: str = "test", token: str | None = None):
        asked = (service, key, secret, token)
        if asked not in CLIENTS:
            CLIENTS[asked] = boto3.client(
                service, endpoint_url=endpoint, region_name=REGION, config=config,
                aws_access_key_id=key, aws_secret_access_key=secret, aws_session_token=token,
            )
        return CLIENTS[asked]

    return client
