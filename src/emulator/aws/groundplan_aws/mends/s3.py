"""S3."""

import json

from .attach import mend


@mend("moto.s3.models")
def delete_markers_can_be_deleted(models) -> None:
    """DeleteObjects of a delete marker in a bucket whose versioning is suspended. moto fails (it wants to close the marker's file, which
    it has not); AWS deletes the marker.

    The provider suspends versioning, then empties the bucket, when it is destroyed with force_destroy.
    """
    models.FakeDeleteMarker.dispose = lambda self, garbage=False: None


@mend("moto.s3.models")
def lifecycle_keeps_newer_versions(models) -> None:
    """PutBucketLifecycleConfiguration with NewerNoncurrentVersions. moto forgets how many old versions are to stay; AWS returns it.

    The provider waits three minutes for the configuration to read as written, then fails.
    """
    set_lifecycle = models.FakeBucket.set_lifecycle

    def remembered(self, rules):
        set_lifecycle(self, rules)
        for kept, given in zip(self.rules, rules, strict=True):
            kept.newer_noncurrent_versions = (given.get("NoncurrentVersionExpiration") or {}).get("NewerNoncurrentVersions")

    models.FakeBucket.set_lifecycle = remembered


@mend("moto.s3.responses")
def lifecycle_answers_newer_versions(responses) -> None:
    """GetBucketLifecycleConfiguration: the other half of the mend above."""
    get = responses.S3Response.get_bucket_lifecycle

    def answered(self):
        serialized = self.serialized

        def completed(action_result):
            rules = action_result.result["Rules"] if isinstance(action_result.result, dict) else []
            for kept, answer in zip(self.backend.get_bucket_lifecycle(self.bucket_name) or [], rules, strict=False):
                if kept.newer_noncurrent_versions:
                    answer["NoncurrentVersionExpiration"]["NewerNoncurrentVersions"] = kept.newer_noncurrent_versions
            return serialized(action_result)

        self.serialized = completed
        return get(self)

    responses.S3Response.get_bucket_lifecycle = answered


@mend("moto.s3.models")
def requests_count_as_tls(models) -> None:
    """Any call on a bucket whose policy denies what comes without TLS. moto heeds no conditions and denies everything; AWS is asked over
    TLS, where `aws:SecureTransport` is true, and denies nothing.

    The emulator stands for an endpoint with TLS: statements that ask for `"aws:SecureTransport": "false"` never apply.
    """

    def get_permission(self, action, resource):
        from moto.iam.access_control import IAMPolicy, PermissionResult

        document = json.loads(self.policy) if self.policy else {"Statement": []}
        statements = document["Statement"] if isinstance(document["Statement"], list) else [document["Statement"]]
        applying = [it for it in statements if not _wants_plain_http(it)]
        if not applying:
            return PermissionResult.NEUTRAL
        return IAMPolicy(json.dumps({**document, "Statement": applying})).is_action_permitted(action, resource)

    models.FakeBucket.get_permission = get_permission


def _wants_plain_http(statement: dict) -> bool:
    wanted = statement.get("Condition", {}).get("Bool", {}).get("aws:SecureTransport")
    return str(wanted).lower() == "false"
