import json

import pytest
from botocore.exceptions import ClientError

TLS_ONLY = {
    "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::state", "arn:aws:s3:::state/*"],
    "Condition": {"Bool": {"aws:SecureTransport": "false"}},
}


def test_a_bucket_with_delete_markers_can_be_emptied_once_versioning_is_suspended(aws):
    s3 = aws("s3")
    s3.create_bucket(Bucket="state", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
    s3.put_bucket_versioning(Bucket="state", VersioningConfiguration={"Status": "Enabled"})
    s3.put_object(Bucket="state", Key="a", Body=b"1")
    s3.delete_object(Bucket="state", Key="a")
    s3.put_bucket_versioning(Bucket="state", VersioningConfiguration={"Status": "Suspended"})
    found = s3.list_object_versions(Bucket="state")
    objects = [{"Key": it["Key"], "VersionId": it["VersionId"]} for it in found["Versions"] + found["DeleteMarkers"]]
    answer = s3.delete_objects(Bucket="state", Delete={"Objects": objects})
    assert "Errors" not in answer
    s3.delete_bucket(Bucket="state")
    assert s3.list_buckets()["Buckets"] == []


def test_a_lifecycle_rule_keeps_the_number_of_old_versions(aws):
    s3 = aws("s3")
    s3.create_bucket(Bucket="state", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
    with pytest.raises(ClientError, match="NoSuchLifecycleConfiguration"):
        s3.get_bucket_lifecycle_configuration(Bucket="state")
    expiry = {"NoncurrentDays": 90, "NewerNoncurrentVersions": 10}
    rule = {"ID": "old", "Status": "Enabled", "Filter": {"Prefix": ""}, "NoncurrentVersionExpiration": expiry}
    s3.put_bucket_lifecycle_configuration(Bucket="state", LifecycleConfiguration={"Rules": [rule]})
    assert s3.get_bucket_lifecycle_configuration(Bucket="state")["Rules"][0]["NoncurrentVersionExpiration"] == expiry


def test_a_bucket_that_takes_tls_only_takes_what_the_emulator_is_asked(aws):
    s3 = aws("s3")
    s3.create_bucket(Bucket="state", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
    s3.put_bucket_policy(Bucket="state", Policy=json.dumps({"Version": "2012-10-17", "Statement": [TLS_ONLY]}))
    s3.put_object(Bucket="state", Key="a", Body=b"1")
    assert s3.get_object(Bucket="state", Key="a")["Body"].read() == b"1"
