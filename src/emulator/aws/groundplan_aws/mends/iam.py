"""IAM: enforcement of policies (off by default; POST /moto-api/reset-auth with the body 0 turns it on, inf off)."""

import json
import re

from .attach import mend


@mend("moto.iam.access_control")
def patterns_match_literally(access_control) -> None:
    """Every call, where IAM is enforced. moto takes `.`, `+` and `(` in an ARN for regular expressions and knows no `?`; AWS documents
    `*` and `?` as the only wildcards.
    """

    def match(pattern: str, text: str):
        expression = "".join(".*" if it == "*" else "." if it == "?" else re.escape(it) for it in pattern)
        return re.fullmatch(expression, text, re.DOTALL)

    access_control.IAMPolicyStatement._match = staticmethod(match)


@mend("moto.core.responses")
def denial_in_the_protocol(responses) -> None:
    """Every call of a JSON protocol, where IAM is enforced. moto denies it with EC2's XML, which an SDK cannot read; AWS with JSON."""
    names = {"AccessDenied": "AccessDeniedException", "InvalidClientTokenId": "UnrecognizedClientException"}
    call_action = responses.BaseResponse.call_action

    def called(self):
        status, headers, body = call_action(self)
        if status != 403 or not self.headers.get("X-Amz-Target"):
            return status, headers, body
        text = body.decode() if isinstance(body, bytes) else body
        code = re.search("<Code>(.*?)</Code>", text)
        message = re.search("<Message>(.*?)</Message>", text, re.DOTALL)
        if not code or not message:
            return status, headers, body
        answer = {"__type": names.get(code[1], code[1]), "message": message[1].strip()}
        return 400, {**headers, "status": "400", "Content-Type": "application/x-amz-json-1.1"}, json.dumps(answer)

    responses.BaseResponse.call_action = called
