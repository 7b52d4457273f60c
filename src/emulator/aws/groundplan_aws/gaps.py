"""Calls that moto answers, but not as AWS does, so that Terraform would drift, fail later or wait: refused until they are mended."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from .call import Call, body_of


@dataclass(frozen=True)
class Gap:
    """`action` may hold `*`; with `parameter` only requests in which that text occurs are refused."""

    service: str
    action: str
    reason: str
    parameter: str | None = None


GAPS = (
    Gap("cloudfront", "*", "its distributions, functions and policies are kept incompletely"),
    Gap("cloudtrail", "*", "trails are not found by their ARN"),
    Gap("codedeploy", "*", "its dates have a form that the provider cannot read"),
    Gap("ec2", "CreateLaunchTemplate", "tags of the template are mixed with those of its instances"),
    Gap("elasticache", "CreateCacheCluster", "a cluster that stands alone is kept incompletely"),
    Gap("elasticache", "CreateReplicationGroup", "shards are kept incompletely", parameter="NumNodeGroups"),
    Gap("elasticache", "*User*", "users and their groups are kept incompletely"),
    Gap("rds", "*", "DocumentDB clusters are kept incompletely", parameter="Engine=docdb"),
    Gap("s3", "PutBucketIntelligentTieringConfiguration", "the configuration is taken for a new bucket"),
    Gap("s3", "PutBucketLifecycleConfiguration", "sizes of objects in a filter are forgotten", parameter="ObjectSize"),
    Gap("ses", "*ConfigurationSet*", "configuration sets are kept incompletely"),
    Gap("sesv2", "*ConfigurationSet*", "configuration sets are kept incompletely"),
    Gap("sqs", "*Queue*", "the redrive policy is answered in another form", parameter="RedrivePolicy"),
    Gap("sqs", "*Queue*", "the queue's policy is lost when other attributes change", parameter='"Policy"'),
)
WITH_GAPS = frozenset(gap.service for gap in GAPS)


def gap_of(call: Call, environ: dict) -> Gap | None:
    """The known gap that a call would fall into."""
    for gap in GAPS:
        if gap.service != call.service or not fnmatchcase(call.action, gap.action):
            continue
        if gap.parameter is None or gap.parameter.encode() in body_of(environ):
            return gap
    return None
