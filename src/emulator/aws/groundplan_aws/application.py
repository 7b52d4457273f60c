"""moto as a WSGI application that answers at once when it does not know how to answer."""

import logging
import threading
import time
from datetime import datetime, timezone

from flask import Flask, request
from moto.core.responses import BaseResponse
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.wrappers import Response

from .answers import Answers
from .call import Call, call_of, service_of
from .calls import Calls
from .gaps import WITH_GAPS, gap_of
from .judgement import Denied, NotJudged, begin
from .permissions import permission_of, permissions_of
from .refusal import denied, failed, not_emulated, not_judged

log = logging.getLogger("groundplan.aws")


class Application:
    """Answers AWS calls; every call is one line of the log, without its content."""

    def __init__(self) -> None:
        refuse_calls_without_action()
        self.moto = Dispatcher(backend_app)
        self.answers = Answers()
        self.calls = Calls()
        # moto goes over its dictionaries while other threads change them.
        self.one_at_a_time = threading.Lock()

    def __call__(self, environ, start_response):
        if environ.get("PATH_INFO", "").startswith("/moto-api/"):
            return self.moto(environ, start_response)
        began, at = time.monotonic(), datetime.now(timezone.utc)
        call = call_of(environ)
        judgement = begin(permission_of(call, environ))
        needed = permissions_of(call, environ)
        response = self.answers.again(environ) or self.answer(call, environ)
        self.answers.keep(environ, response)
        self.calls.add(call, at.isoformat(timespec="milliseconds"), response.status_code, needed, judgement)
        note = "" if response.status_code < 400 else " " + response.headers.get("x-amzn-ErrorType", "")
        log.info("%s %s %s %d ms%s", environ["REQUEST_METHOD"], call.name, response.status_code, (time.monotonic() - began) * 1000, note)
        return response(environ, start_response)

    def answer(self, call: Call, environ: dict) -> Response:
        gap = gap_of(call, environ) if service_of(environ) in WITH_GAPS else None
        if gap:
            return not_emulated(call, gap.reason)
        try:
            with self.one_at_a_time:
                return Response.from_app(self.moto, environ)
        except Denied as denial:
            return denied(call, denial)
        except NotJudged as error:
            return not_judged(call, str(error))
        except NotImplementedError as error:
            return not_emulated(call, str(error) or "not implemented")
        except Exception as error:
            log.exception("%s failed", call.name)
            return failed(call, error)


class Dispatcher(DomainDispatcherApplication):
    """Finds the service of a call; one that moto does not have is said to be missing."""

    def get_backend_for_host(self, host):
        backend = super().get_backend_for_host(host)
        if host is not None and backend is None:
            raise NotImplementedError("unknown service")
        return backend


def backend_app(service) -> Flask:
    """moto's application of one service, which refuses paths that it does not know instead of answering 404 (gone, to Terraform)."""
    app = create_backend_app(service)

    @app.before_request
    def refuse_unknown_paths() -> None:
        if isinstance(request.routing_exception, (NotFound, MethodNotAllowed)):
            raise NotImplementedError("unknown path")

    return app


def refuse_calls_without_action() -> None:
    """moto answers 404 to a REST call whose operation it cannot tell; Terraform would take that for a thing that is gone."""
    call_action = BaseResponse.call_action
    if getattr(call_action, "refuses", False):
        return

    def refusing(self):
        if not self._get_action():
            raise NotImplementedError("unknown operation")
        return call_action(self)

    refusing.refuses = True
    BaseResponse.call_action = refusing
