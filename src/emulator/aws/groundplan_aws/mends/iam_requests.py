"""IAM: whose call is held against policies, and as which action."""

import re

from ..judgement import Denied, NotJudged, of_this_call
from ..settings import ROOT_KEY
from .attach import mend


@mend("moto.core.authorization")
def calls_are_judged(authorization) -> None:
    """
    Every call. Where IAM is enforced, moto knows no caller but users and assumed roles, and denies with EC2's XML, which SDKs of other
    protocols cannot read; AWS answers in the protocol of the service.

    The emulator's own key is the account's: like AWS's root user it may do everything.
    """
    from werkzeug.exceptions import HTTPException

    mixin = authorization.ActionAuthenticatorMixin
    authorize = mixin._authenticate_and_authorize_action

    def judged(self, iam_request_cls, resource="*"):
        judgement = of_this_call()
        judgement.resource = resource
        key = re.search("Credential=([^/]+)/", self.headers.get("Authorization", ""))
        if key and key[1] == ROOT_KEY:
            return
        judgement.by = caller(self.current_account, self.partition, key[1]) if key else None
        if mixin.request_count >= authorization.settings.INITIAL_NO_AUTH_ACTION_COUNT:
            judgement.judged = True
            if not key:
                raise NotJudged("it is not signed in its header")
        try:
            authorize(self, iam_request_cls, resource)
        except HTTPException as error:
            raise Denied(error.error_type, error.message) from None

    mixin._authenticate_and_authorize_action = judged


def caller(account: str, partition: str, key: str) -> str | None:
    """The ARN of the role or user that a key was made for."""
    from moto.iam.models import iam_backends
    from moto.sts.models import sts_backends

    for role in reversed(sts_backends[account][partition].assumed_roles):
        if role.access_key_id == key:
            return role.role_arn
    user = iam_backends[account][partition].get_user_from_access_key_id(key)
    return user.arn if user else None


@mend("moto.iam.access_control")
def keys_are_enough(access_control) -> None:
    """Every call, where IAM is enforced. moto computes another signature than the SDKs for REST calls (Lambda, Route 53, EFS) and refuses
    them. A key that the emulator gave out is enough here: nothing is to be protected.
    """
    access_control.IAMRequestBase.check_signature = lambda self: None


@mend("moto.iam.access_control")
def actions_have_their_names(access_control) -> None:
    """
    Every call, where IAM is enforced. moto takes the operation's name for the action's (lambda:Invoke, s3:ListBucket for
    GetBucketEncryption); AWS documents lambda:InvokeFunction, s3:GetEncryptionConfiguration.

    Where moto does not know what a call is about, and a policy allows the action for some things only, nothing is said of it.
    """
    check = access_control.IAMRequestBase.check_action_permitted

    def checked(self, resource):
        judgement = of_this_call()
        if judgement.permission:
            self._action = judgement.permission
        if self._action == "s3:DeleteObject" and "/" not in resource:
            resource += "/*"
        limits(self, judgement)
        try:
            check(self, resource)
        except access_control.AccessDeniedError as denied:
            if resource == "*" and judgement.elsewhere:
                raise NotJudged("the policy allows it for some resources, and the emulator does not know which one is meant") from denied
            raise

    access_control.IAMRequestBase.check_action_permitted = checked


def limits(request, judgement) -> None:
    """What would take away from the role's policies on AWS."""
    from moto.iam.exceptions import NotFoundException
    from moto.sts.models import sts_backends

    name = getattr(request._access_key, "_owner_role_name", None)
    if name is None:
        return
    try:
        role = request.backend.get_role(name)
    except NotFoundException:
        raise Denied("InvalidClientTokenId", f"the role {name} is not there") from None
    if role.permissions_boundary:
        judgement.ignore("the permissions boundary of the role")
    for roles in sts_backends[request.account_id].values():
        if any(it.access_key_id == request._access_key._access_key_id and it.policy for it in roles.assumed_roles):
            judgement.ignore("the session policy that the role was assumed with")
