"""A call that is not emulated is refused at once: HTTP 400 (which no SDK retries), in the error format of its protocol."""

import json
import os
from xml.sax.saxutils import escape

from werkzeug.wrappers import Response

from .call import Call
from .judgement import Denied

NOT_EMULATED = "NotEmulated"
NOT_JUDGED = "NotJudged"
EMULATOR_FAILED = "EmulatorFailed"

# Where AWS names a refusal by IAM otherwise than moto.
JSON_CODES = {
    "AccessDenied": "AccessDeniedException",
    "InvalidClientTokenId": "UnrecognizedClientException",
    "SignatureDoesNotMatch": "InvalidSignatureException",
}
CODES = {"json": JSON_CODES, "rest-json": JSON_CODES, "ec2": {"AccessDenied": "UnauthorizedOperation"}}


def not_emulated(call: Call, reason: str) -> Response:
    """The answer to a call that the emulator does not know how to answer."""
    return refusal(call, NOT_EMULATED, f"the emulator does not emulate {call.name} ({reason}); try it on AWS")


def not_judged(call: Call, reason: str) -> Response:
    """The answer to a call that IAM would allow or refuse by something that the emulator does not know."""
    return refusal(call, NOT_JUDGED, f"the emulator cannot tell whether IAM allows {call.name} ({reason}); try it on AWS")


def denied(call: Call, denial: Denied) -> Response:
    """The answer to a call that IAM refuses."""
    code = CODES.get(call.protocol, {}).get(denial.code, denial.code)
    return refusal(call, code, str(denial), 400 if call.protocol == "json" else 403)


def failed(call: Call, error: BaseException) -> Response:
    """The answer when the emulator itself fails: a 500 would be retried for minutes."""
    return refusal(call, EMULATOR_FAILED, f"the emulator failed at {call.name}: {type(error).__name__}: {error} ({os.environ['GROUNDPLAN_LOG']} has the place)")


def refusal(call: Call, code: str, message: str, status: int = 400) -> Response:
    """An error answer as the SDKs read it."""
    body, content_type = FORMATS[call.protocol](code, message)
    response = Response(body, status=status, content_type=content_type)
    response.headers["x-amzn-ErrorType"] = code
    return response


def as_json(code: str, message: str) -> tuple[str, str]:
    return json.dumps({"__type": code, "message": message}), "application/x-amz-json-1.1"


def as_rest_json(code: str, message: str) -> tuple[str, str]:
    return json.dumps({"code": code, "message": message}), "application/json"


def as_query(code: str, message: str) -> tuple[str, str]:
    error = f"<Error><Type>Sender</Type><Code>{code}</Code><Message>{escape(message)}</Message></Error>"
    return f"<ErrorResponse>{error}<RequestId>emulator</RequestId></ErrorResponse>", "text/xml"


def as_ec2(code: str, message: str) -> tuple[str, str]:
    error = f"<Error><Code>{code}</Code><Message>{escape(message)}</Message></Error>"
    return f"<Response><Errors>{error}</Errors><RequestID>emulator</RequestID></Response>", "text/xml"


def as_s3(code: str, message: str) -> tuple[str, str]:
    error = f"<Code>{code}</Code><Message>{escape(message)}</Message><RequestId>emulator</RequestId>"
    return f'<?xml version="1.0" encoding="UTF-8"?><Error>{error}</Error>', "application/xml"


def as_cbor(code: str, message: str) -> tuple[bytes, str]:
    def text(value: str) -> bytes:
        raw = value.encode()
        return b"\x79" + len(raw).to_bytes(2, "big") + raw

    return b"\xa2" + b"".join(text(it) for it in ("__type", code, "message", message)), "application/cbor"


FORMATS = {
    "json": as_json,
    "rest-json": as_rest_json,
    "query": as_query,
    "ec2": as_ec2,
    "s3": as_s3,
    "rest-xml": as_query,
    "cbor": as_cbor,
}
