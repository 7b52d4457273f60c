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
