import hashlib
import io
import json
import tarfile
import urllib.request

VPC = "/v1/modules/terraform-aws-modules/vpc/aws"


def get(url):
    with urllib.request.urlopen(url, timeout=10) as response:
        return response.status, dict(response.headers), response.read()


def test_the_vpc_module_is_listed(endpoint):
    _, _, body = get(endpoint + VPC + "/versions")
    assert json.loads(body)["modules"][0]["versions"] == [{"version": "5.21.0"}]


def test_its_archive_holds_the_module_and_has_the_same_bytes_each_time(endpoint):
    status, headers, _ = get(f"{endpoint}{VPC}/5.21.0/download")
    assert status == 204
    first, second = (get(headers["X-Terraform-Get"])[2] for _ in range(2))
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    with tarfile.open(fileobj=io.BytesIO(first)) as archive:
        assert "vpc.tf" in archive.getnames()
        assert {entry.mtime for entry in archive} == {0}


def test_a_module_that_it_has_not_is_said_to_be_missing(endpoint):
    try:
        get(f"{endpoint}/v1/modules/terraform-aws-modules/eks/aws/versions")
    except urllib.error.HTTPError as error:
        assert error.code == 404
        assert "eks" in error.read().decode()
    else:
        raise AssertionError("it answered")
