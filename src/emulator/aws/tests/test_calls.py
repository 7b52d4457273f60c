"""The calls that were answered, and the IAM actions that they stand for."""

import boto3
import pytest
from identity import allow, role


@pytest.fixture
def calls(ask, aws):
    """calls() → what was called since this test began, as (service:action, [IAM actions])."""
    mark = ask("GET", "/groundplan/mark")["last"]
    return lambda: [(f"{it['service']}:{it['action']}", it["permissions"]) for it in ask("GET", f"/groundplan/calls?since={mark}")["calls"]]


def test_a_call_is_told_with_its_time_status_caller_and_resource(aws, ask):
    clients = role(aws, allow("*"))
    aws("s3").create_bucket(Bucket="logs", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
    clients("s3").put_object(Bucket="logs", Key="k", Body=b"secret")
    call = ask("GET", "/groundplan/calls")["calls"][-1]
    assert call.pop("at").startswith("20")
    assert call.pop("number") > 0
    assert call == {
        "service": "s3", "action": "PutObject", "status": 200, "permissions": ["s3:PutObject"], "judged": False, "ignored": [],
        "by": "arn:aws:iam::498735610795:role/host", "resource": "arn:aws:s3:::logs/k",
    }


def test_actions_have_the_names_that_policies_use(aws, calls):
    s3 = aws("s3")
    s3.create_bucket(Bucket="logs", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
    s3.head_bucket(Bucket="logs")
    s3.list_objects_v2(Bucket="logs")
    s3.put_object(Bucket="logs", Key="k", Body=b"1")
    s3.head_object(Bucket="logs", Key="k")
    s3.copy_object(Bucket="logs", Key="l", CopySource="logs/k")
    upload = s3.create_multipart_upload(Bucket="logs", Key="m")["UploadId"]
    s3.upload_part(Bucket="logs", Key="m", UploadId=upload, PartNumber=1, Body=b"1")
    s3.abort_multipart_upload(Bucket="logs", Key="m", UploadId=upload)
    s3.put_bucket_versioning(Bucket="logs", VersioningConfiguration={"Status": "Enabled"})
    version = s3.put_object(Bucket="logs", Key="k", Body=b"2")["VersionId"]
    s3.get_object(Bucket="logs", Key="k", VersionId=version)
    s3.delete_object(Bucket="logs", Key="k", VersionId=version)
    assert calls() == [
        ("s3:CreateBucket", ["s3:CreateBucket"]),
        ("s3:HeadBucket", ["s3:ListBucket"]),
        ("s3:ListObjectsV2", ["s3:ListBucket"]),
        ("s3:PutObject", ["s3:PutObject"]),
        ("s3:HeadObject", ["s3:GetObject"]),
        ("s3:CopyObject", ["s3:PutObject", "s3:GetObject"]),
        ("s3:CreateMultipartUpload", ["s3:PutObject"]),
        ("s3:UploadPart", ["s3:PutObject"]),
        ("s3:AbortMultipartUpload", ["s3:AbortMultipartUpload"]),
        ("s3:PutBucketVersioning", ["s3:PutBucketVersioning"]),
        ("s3:PutObject", ["s3:PutObject"]),
        ("s3:GetObject", ["s3:GetObjectVersion"]),
        ("s3:DeleteObject", ["s3:DeleteObjectVersion"]),
    ]


def test_what_aws_asks_for_besides_is_told_where_the_content_shows_it(aws, calls):
    tags = [{"ResourceType": "vpc", "Tags": [{"Key": "a", "Value": "b"}]}]
    aws("ec2").create_vpc(CidrBlock="10.0.0.0/16", TagSpecifications=tags)
    aws("events").put_rule(Name="r", ScheduleExpression="rate(1 day)")
    target = {"Id": "t", "Arn": "arn:aws:sqs:ap-south-1:498735610795:q", "RoleArn": "arn:aws:iam::498735610795:role/r"}
    aws("events").put_targets(Rule="r", Targets=[target])
    aws("sts").get_caller_identity()
    assert [it[1] for it in calls()] == [["ec2:CreateVpc", "ec2:CreateTags"], ["events:PutRule"], ["events:PutTargets", "iam:PassRole"], []]


def test_no_content_is_told(aws, ask):
    aws("secretsmanager").create_secret(Name="mine", SecretString="do-not-tell")
    assert "do-not-tell" not in str(ask("GET", "/groundplan/calls"))


def test_calls_before_a_reset_are_forgotten(aws, ask, post):
    aws("sts").get_caller_identity()
    post("/moto-api/reset")
    assert ask("GET", "/groundplan/calls")["calls"] == []


def test_what_is_no_longer_kept_is_counted():
    from groundplan_aws import calls
    from groundplan_aws.call import Call
    from groundplan_aws.judgement import Judgement

    kept = calls.Calls()
    for _ in range(calls.KEPT + 3):
        kept.add(Call("sts", "GetCallerIdentity", "query"), "now", 200, [], Judgement(""))
    assert kept.since(None)["missing"] == 3
    assert kept.since(3)["missing"] == 0


def test_mapped_operations_are_there():
    """A name that botocore does not have would map nothing."""
    from groundplan_aws.permissions import OTHERS, S3

    named = [*(f"s3:{it}" for it in S3), *OTHERS]
    known = {service: boto3.client(service, region_name="ap-south-1").meta.service_model.operation_names for service in {it.split(":")[0] for it in named}}
    assert [it for it in named if it.split(":")[1] not in known[it.split(":")[0]]] == []
