"""A Terraform module registry (protocol modules.v1) over folders `<namespace>/<name>/<provider>/<version>`."""

import json
import re
from pathlib import Path

from werkzeug.wrappers import Request, Response

from .archive import archive

ADDRESS = r"[\w-]+/[\w-]+/[\w-]+"
VERSIONS = re.compile(rf"^/v1/modules/({ADDRESS})/versions$")
DOWNLOAD = re.compile(rf"^/v1/modules/({ADDRESS})/([\w.+-]+)/download$")
ARCHIVE = re.compile(rf"^/v1/modules/({ADDRESS})/([\w.+-]+)/archive\.tar\.gz$")


class ModuleRegistry:
    """WSGI middleware: answers /v1/modules/ itself, hands on everything else."""

    def __init__(self, app, modules: Path) -> None:
        self.app = app
        self.modules = modules

    def __call__(self, environ, start_response):
        path = environ.get("PATH_INFO", "")
        if not path.startswith("/v1/modules/"):
            return self.app(environ, start_response)
        return self.answer(path, Request(environ).host_url)(environ, start_response)

    def answer(self, path: str, host_url: str) -> Response:
        if found := VERSIONS.match(path):
            return self.versions(found[1])
        if found := DOWNLOAD.match(path):
            return self.download(found[1], found[2], f"{host_url.rstrip('/')}{path.removesuffix('/download')}/archive.tar.gz")
        if found := ARCHIVE.match(path):
            return self.archived(found[1], found[2])
        return missing(path)

    def versions(self, address: str) -> Response:
        folder = self.modules / address
        if not folder.is_dir():
            return missing(address)
        versions = sorted(it.name for it in folder.iterdir() if it.is_dir())
        return json_response({"modules": [{"source": address, "versions": [{"version": it} for it in versions]}]})

    def download(self, address: str, version: str, url: str) -> Response:
        if not (self.modules / address / version).is_dir():
            return missing(f"{address} {version}")
        return Response(status=204, headers={"X-Terraform-Get": url})

    def archived(self, address: str, version: str) -> Response:
        folder = self.modules / address / version
        if not folder.is_dir():
            return missing(f"{address} {version}")
        return Response(archive(folder), content_type="application/gzip")


def json_response(value: object, status: int = 200) -> Response:
    return Response(json.dumps(value), status=status, content_type="application/json")


def missing(what: str) -> Response:
    return json_response({"errors": [f"the emulator's module registry has no {what}"]}, 404)
