"""
Which IAM actions a call needs. Most are named as the operation; the differences that are known are here.

Roughly so: what AWS asks for besides, by the content of a call, is told only where `besides` knows it.
"""

import re

from .call import Call, body_of

# Names in signatures that differ from the prefix of IAM actions.
PREFIX = {"monitoring": "cloudwatch", "s3control": "s3", "sesv2": "ses", "tagging": "tag"}

# Allowed to everybody who has credentials.
FREE = frozenset({"sts:GetCallerIdentity", "sts:GetSessionToken"})

# https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
S3 = {
    "CompleteMultipartUpload": "PutObject",
    "CreateMultipartUpload": "PutObject",
    "DeleteBucketAnalyticsConfiguration": "PutAnalyticsConfiguration",
    "DeleteBucketCors": "PutBucketCORS",
    "DeleteBucketEncryption": "PutEncryptionConfiguration",
    "DeleteBucketIntelligentTieringConfiguration": "PutIntelligentTieringConfiguration",
    "DeleteBucketInventoryConfiguration": "PutInventoryConfiguration",
    "DeleteBucketLifecycle": "PutLifecycleConfiguration",
    "DeleteBucketMetricsConfiguration": "PutMetricsConfiguration",
    "DeleteBucketOwnershipControls": "PutBucketOwnershipControls",
    "DeleteBucketReplication": "PutReplicationConfiguration",
    "DeleteBucketTagging": "PutBucketTagging",
    "DeleteObjects": "DeleteObject",
    "DeletePublicAccessBlock": "PutBucketPublicAccessBlock",
    "GetBucketAccelerateConfiguration": "GetAccelerateConfiguration",
    "GetBucketAnalyticsConfiguration": "GetAnalyticsConfiguration",
    "GetBucketCors": "GetBucketCORS",
    "GetBucketEncryption": "GetEncryptionConfiguration",
    "GetBucketIntelligentTieringConfiguration": "GetIntelligentTieringConfiguration",
    "GetBucketInventoryConfiguration": "GetInventoryConfiguration",
    "GetBucketLifecycle": "GetLifecycleConfiguration",
    "GetBucketLifecycleConfiguration": "GetLifecycleConfiguration",
    "GetBucketMetricsConfiguration": "GetMetricsConfiguration",
    "GetBucketNotificationConfiguration": "GetBucketNotification",
    "GetBucketReplication": "GetReplicationConfiguration",
    "GetObjectLockConfiguration": "GetBucketObjectLockConfiguration",
    "GetPublicAccessBlock": "GetBucketPublicAccessBlock",
    "HeadBucket": "ListBucket",
    "HeadObject": "GetObject",
    "ListBucketAnalyticsConfigurations": "GetAnalyticsConfiguration",
    "ListBucketIntelligentTieringConfigurations": "GetIntelligentTieringConfiguration",
    "ListBucketInventoryConfigurations": "GetInventoryConfiguration",
    "ListBucketMetricsConfigurations": "GetMetricsConfiguration",
    "ListBuckets": "ListAllMyBuckets",
    "ListMultipartUploads": "ListBucketMultipartUploads",
    "ListObjectVersions": "ListBucketVersions",
    "ListObjects": "ListBucket",
    "ListObjectsV2": "ListBucket",
    "ListParts": "ListMultipartUploadParts",
    "PutBucketAccelerateConfiguration": "PutAccelerateConfiguration",
    "PutBucketAnalyticsConfiguration": "PutAnalyticsConfiguration",
    "PutBucketCors": "PutBucketCORS",
    "PutBucketEncryption": "PutEncryptionConfiguration",
    "PutBucketIntelligentTieringConfiguration": "PutIntelligentTieringConfiguration",
    "PutBucketInventoryConfiguration": "PutInventoryConfiguration",
    "PutBucketLifecycle": "PutLifecycleConfiguration",
    "PutBucketLifecycleConfiguration": "PutLifecycleConfiguration",
    "PutBucketMetricsConfiguration": "PutMetricsConfiguration",
    "PutBucketNotificationConfiguration": "PutBucketNotification",
    "PutBucketReplication": "PutReplicationConfiguration",
    "PutObjectLockConfiguration": "PutBucketObjectLockConfiguration",
    "PutPublicAccessBlock": "PutBucketPublicAccessBlock",
    "SelectObjectContent": "GetObject",
    "UploadPart": "PutObject",
}
WITH_VERSION = frozenset({"DeleteObject", "GetObject", "GetObjectAcl", "GetObjectTagging", "PutObjectAcl", "PutObjectTagging"})

OTHERS = {
    "dynamodb:TransactGetItems": "dynamodb:GetItem",
    "kms:ReEncrypt": "kms:ReEncryptFrom",
    "lambda:Invoke": "lambda:InvokeFunction",
    "lambda:InvokeAsync": "lambda:InvokeFunction",
    "lambda:InvokeWithResponseStream": "lambda:InvokeFunction",
    "s3control:DeletePublicAccessBlock": "s3:PutAccountPublicAccessBlock",
    "s3control:GetPublicAccessBlock": "s3:GetAccountPublicAccessBlock",
    "s3control:PutPublicAccessBlock": "s3:PutAccountPublicAccessBlock",
    "sns:PublishBatch": "sns:Publish",
    "sqs:ChangeMessageVisibilityBatch": "sqs:ChangeMessageVisibility",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:SendMessageBatch": "sqs:SendMessage",
}


def permission_of(call: Call, environ: dict) -> str:
    """The action that is allowed or refused for the thing that the call names."""
    if call.service == "s3":
        action = S3.get(call.action, call.action)
        if call.action in ("CopyObject", "UploadPartCopy"):
            action = "PutObject"
        if action in WITH_VERSION and re.search("(^|&)versionId=", environ.get("QUERY_STRING", "")):
            action = action.replace("Object", "ObjectVersion")
        return f"s3:{action}"
    if call.service == "apigateway":
        return f"apigateway:{environ['REQUEST_METHOD']}"
    return OTHERS.get(call.name) or f"{PREFIX.get(call.service, call.service)}:{call.action}"


def permissions_of(call: Call, environ: dict) -> list[str]:
    """All that a caller must be allowed, as far as it is known; none for what everybody may."""
    if call.name in FREE:
        return []
    return [permission_of(call, environ), *besides(call, environ)]


def besides(call: Call, environ: dict) -> list[str]:
    """What AWS asks for by the content of a call."""
    if call.action in ("CopyObject", "UploadPartCopy"):
        return ["s3:GetObject"]
    if call.name == "kms:ReEncrypt":
        return ["kms:ReEncryptTo"]
    if call.service in ("iam", "sts", "s3") or call.action.startswith(("Describe", "Get", "List")):
        return []
    body = body_of(environ)
    found = []
    if call.service == "ec2" and b"TagSpecification." in body:
        found.append("ec2:CreateTags")
    if call.service == "rds" and call.action.startswith("Create") and b"Tags." in body:
        found.append("rds:AddTagsToResource")
    if re.search(rb'Role\w*(=|"\s*:\s*")arn(:|%3A)[\w-]+(:|%3A)iam(:|%3A)(:|%3A)\d+(:|%3A)role', body, re.IGNORECASE) or b"IamInstanceProfile." in body:
        found.append("iam:PassRole")
    return found
