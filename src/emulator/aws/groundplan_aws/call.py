"""Which AWS call an HTTP request is: service, action, protocol."""

import io
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qs

from werkzeug.wsgi import get_input_stream

REST_XML = frozenset({"s3", "s3control", "cloudfront", "route53"})

# Names in signatures that differ from botocore's name of the service.
MODEL_OF_SIGNING_NAME = {
    "access-analyzer": "accessanalyzer",
    "elasticfilesystem": "efs",
    "elasticloadbalancing": "elbv2",
    "elasticmapreduce": "emr",
    "es": "opensearch",
    "monitoring": "cloudwatch",
    "states": "stepfunctions",
    "tagging": "resourcegroupstaggingapi",
}


@dataclass(frozen=True)
class Call:
    """One AWS call. `protocol` is one of json, rest-json, query, ec2, s3, rest-xml, cbor."""

    service: str
    action: str
    protocol: str

    @property
    def name(self) -> str:
        return f"{self.service}:{self.action}"


def call_of(environ: dict) -> Call:
    """The AWS call that a WSGI environment carries. Leaves the body readable."""
    service = service_of(environ)
    target = environ.get("HTTP_X_AMZ_TARGET")
    if environ.get("HTTP_SMITHY_PROTOCOL") == "rpc-v2-cbor":
        return Call(service, environ["PATH_INFO"].rsplit("/", 1)[-1], "cbor")
    if target:
        return Call(service, target.rsplit(".", 1)[-1], "json")
    action = form_action(environ)
    if action:
        return Call(service, action, "ec2" if service == "ec2" else "query")
    protocol = "s3" if service == "s3" else "rest-xml" if service in REST_XML else "rest-json"
    return Call(service, rest_action(service, environ), protocol)


def service_of(environ: dict) -> str:
    """The service's name in the signature; calls without one can only be S3's."""
    signature = environ.get("HTTP_AUTHORIZATION", "") + parse_qs(environ.get("QUERY_STRING", "")).get("X-Amz-Credential", [""])[0]
    scope = re.search(r"/\d{8}/[^/]+/([^/]+)/aws4_request", signature)
    service = scope.group(1).lower() if scope else "s3"
    path = environ.get("PATH_INFO", "")
    if service == "s3" and path.startswith("/v20180820/"):
        return "s3control"
    return "sesv2" if service == "ses" and path.startswith("/v2/") else service


def body_of(environ: dict) -> bytes:
    """The request's body, which stays readable for whoever comes next."""
    body = get_input_stream(environ).read()
    environ["wsgi.input"] = io.BytesIO(body)
    environ["CONTENT_LENGTH"] = str(len(body))
    if environ.pop("HTTP_TRANSFER_ENCODING", None):
        environ.pop("wsgi.input_terminated", None)
    return body


def form_action(environ: dict) -> str | None:
    """`Action=` of the query protocols, in the body or in the URL."""
    form = environ.get("QUERY_STRING", "")
    if environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
        form += "&" + body_of(environ).decode("utf-8", "replace")
    found = re.search(r"(?:^|&)Action=(\w+)", form)
    return found.group(1) if found else None


def rest_action(service: str, environ: dict) -> str:
    """The operation of a REST call by botocore's model, else method and path."""
    method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "/")
    keys = set(parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True))
    keys |= {name.lower().replace("_", "-")[5:] for name in environ if name.startswith("HTTP_X_AMZ_")}
    best = None
    for name, verb, pattern, required in operations(service):
        if verb == method and required <= keys and pattern.match(path) and (best is None or len(required) > best[0]):
            best = (len(required), name)
    return best[1] if best else f"{method} {path}"


@lru_cache
def operations(service: str) -> list[tuple[str, str, re.Pattern, frozenset]]:
    """Name, method, path and required query keys and x-amz headers of each operation, the most literal path first."""
    from botocore.exceptions import UnknownServiceError
    from botocore.session import get_session

    try:
        model = get_session().get_service_model(MODEL_OF_SIGNING_NAME.get(service, service))
    except UnknownServiceError:
        return []
    found = []
    for name in model.operation_names:
        operation = model.operation_model(name)
        if operation.deprecated:
            continue
        http = operation.http
        path, _, query = http.get("requestUri", "/").partition("?")
        keys = frozenset(part.partition("=")[0] for part in query.split("&") if part) | required_keys(operation.input_shape)
        found.append((name, http["method"], path_pattern(path), keys, len(re.sub(r"\{[^}]*\}", "", path))))
    found.sort(key=lambda it: -it[4])
    return [it[:4] for it in found]


def required_keys(shape) -> frozenset[str]:
    """What tells operations with one method and path apart: uploadId, x-amz-copy-source."""
    places = [shape.members[name].serialization for name in shape.required_members] if shape else []
    return frozenset(
        place["name"] for place in places
        if place.get("location") == "querystring" or (place.get("location") == "header" and place["name"].startswith("x-amz-"))
    )


def path_pattern(path: str) -> re.Pattern:
    """`/{Bucket}/{Key+}` as a regular expression."""
    parts = re.split(r"(\{[^}]*\})", path)
    expression = "".join(".+" if it.endswith("+}") else "[^/]+" if it.startswith("{") else re.escape(it) for it in parts)
    return re.compile(f"^{expression.rstrip('/')}/?$")
