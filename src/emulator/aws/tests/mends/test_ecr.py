import pytest
from botocore.exceptions import ClientError

from identity import allow, role


@pytest.fixture
def puller(aws, post):
    """A client of ECR that may read the images of one repository, with policies enforced."""
    arns = [aws("ecr").create_repository(repositoryName=it)["repository"]["repositoryArn"] for it in ("shop/own", "shop/other")]
    client = role(aws, allow("ecr:DescribeImages", arns[0]))("ecr")
    post("/moto-api/reset-auth", b"0")
    yield client
    post("/moto-api/reset-auth", b"inf")


def test_a_repository_is_readable_by_its_arn_only(puller):
    assert puller.describe_images(repositoryName="shop/own")["imageDetails"] == []
    with pytest.raises(ClientError, match="AccessDeniedException"):
        puller.describe_images(repositoryName="shop/other")
