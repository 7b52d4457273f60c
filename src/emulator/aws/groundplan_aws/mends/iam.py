"""IAM: how the statements of a policy are read, where policies are enforced."""

import json
import re

from ..judgement import of_this_call
from .attach import mend


@mend("moto.iam.access_control")
def patterns_match_literally(access_control) -> None:
    """Every call, where IAM is enforced. moto takes `.`, `+` and `(` in an ARN for regular expressions and knows no `?`; AWS documents
    `*` and `?` as the only wildcards.
    """
    access_control.IAMPolicyStatement._match = staticmethod(match)


@mend("moto.iam.access_control")
def statements_as_documented(access_control) -> None:
    """Every call, where IAM is enforced. moto takes each statement with NotResource for an Allow, even a Deny, compares actions by case and
    fails at a trust policy that names a service; AWS documents NotResource as everything else, and actions without case.

    Conditions count as met, as with stock moto; what was not judged is noted with the call.
    """
    results = access_control.PermissionResult

    def is_action_permitted(self, action, resource="*", principal=None, incoming_condition_values=None):
        statement = self._statement
        trust = principal is not None
        if not concerns_action(statement, action) or self.is_unknown_principal(statement.get("Principal")):
            return results.NEUTRAL
        if trust and not (trusts(statement, principal) and self._check_conditions(incoming_condition_values)):
            return results.NEUTRAL
        if not trust and not concerns_resource(statement, resource):
            note_unknown_resource(statement, resource)
            return results.NEUTRAL
        if statement.get("Condition"):
            of_this_call().ignore(f"the condition {json.dumps(statement['Condition'])} of a statement that {verb(statement)} {action}")
        return results.DENIED if statement["Effect"] == "Deny" else results.PERMITTED

    access_control.IAMPolicyStatement.is_action_permitted = is_action_permitted


def match(pattern: str, text: str) -> re.Match | None:
    """`*` and `?` are the only wildcards."""
    expression = "".join(".*" if it == "*" else "." if it == "?" else re.escape(it) for it in pattern)
    return re.fullmatch(expression, text, re.DOTALL)


def concerns_action(statement: dict, action: str) -> bool:
    named = [it.lower() for it in listed(statement.get("Action", statement.get("NotAction")))]
    return any(match(it, action.lower()) for it in named) == ("Action" in statement)


def concerns_resource(statement: dict, resource: str) -> bool:
    if "Resource" in statement:
        return any(match(it, resource) for it in listed(statement["Resource"]))
    if "NotResource" in statement:
        return not any(match(it, resource) for it in listed(statement["NotResource"]))
    return True


def note_unknown_resource(statement: dict, resource: str) -> None:
    """What a statement might have said, had more been known."""
    judgement = of_this_call()
    if any("${" in it for it in listed(statement.get("Resource"))):
        judgement.ignore(f"the policy variable in a resource of a statement that {verb(statement)} {judgement.permission}")
    if resource != "*":
        return
    if statement["Effect"] == "Allow":
        judgement.elsewhere = True
    else:
        judgement.ignore(f"a statement that denies {judgement.permission} for some resources: which one is meant is not known")


def trusts(statement: dict, principal: str) -> bool:
    """Whether a trust policy names a caller, its role or its account."""
    named = statement.get("Principal", {})
    if named == "*":
        return True
    account = principal.split(":")[4]
    role = of_this_call().by
    known = {"*", principal, role, account, f"arn:aws:iam::{account}:root"}
    return any(it in known for it in listed(named.get("AWS")))


def verb(statement: dict) -> str:
    return "allows" if statement["Effect"] == "Allow" else "denies"


def listed(value) -> list[str]:
    return value if isinstance(value, list) else [] if value is None else [value]
