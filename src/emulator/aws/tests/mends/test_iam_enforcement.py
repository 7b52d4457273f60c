"""What a role may do where policies are enforced."""

import json

import pytest
from botocore.exceptions import ClientError

SERVICE = {"Service": "ec2.amazonaws.com"}
TRUST = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": SERVICE}]}


@pytest.fixture
def role(aws, post):
    """role(action, resource) → clients of a role that may do just that, from then on with policies enforced."""

    def enforced(action, resource):
        iam = aws("iam")
        arn = iam.create_role(RoleName="host", AssumeRolePolicyDocument=json.dumps(TRUST))["Role"]["Arn"]
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": action, "Resource": resource}]}
        iam.put_role_policy(RoleName="host", PolicyName="p", PolicyDocument=json.dumps(policy))
        keys = aws("sts").assume_role(RoleArn=arn, RoleSessionName="test")["Credentials"]
        post("/moto-api/reset-auth", b"0")
        return lambda service: aws(service, keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"])

    yield enforced
    post("/moto-api/reset-auth", b"inf")


def test_a_secret_is_readable_by_its_arn_only(aws, role):
    own = aws("secretsmanager").create_secret(Name="/mecove/own", SecretString="OWN")["ARN"]
    other = aws("secretsmanager").create_secret(Name="/mecove/other", SecretString="OTHER")["ARN"]
    secrets = role("secretsmanager:GetSecretValue", own)("secretsmanager")
    assert secrets.get_secret_value(SecretId=own)["SecretString"] == "OWN"
    assert secrets.get_secret_value(SecretId="/mecove/own")["SecretString"] == "OWN"
    with pytest.raises(ClientError, match="AccessDeniedException"):
        secrets.get_secret_value(SecretId=other)


def test_a_parameter_is_readable_by_its_arn_only(aws, role):
    for name in ("/mecove/own", "/mecove/other"):
        aws("ssm").put_parameter(Name=name, Value=name, Type="String")
    ssm = role("ssm:GetParameter", "arn:aws:ssm:ap-south-1:498735610795:parameter/mecove/own")("ssm")
    assert ssm.get_parameter(Name="/mecove/own")["Parameter"]["Value"] == "/mecove/own"
    with pytest.raises(ClientError, match="AccessDeniedException"):
        ssm.get_parameter(Name="/mecove/other")


def test_a_key_is_usable_by_its_arn_only(aws, role):
    own, other = (aws("kms").create_key()["KeyMetadata"]["Arn"] for _ in range(2))
    kms = role("kms:Encrypt", own)("kms")
    assert kms.encrypt(KeyId=own, Plaintext=b"x")["CiphertextBlob"]
    with pytest.raises(ClientError, match="AccessDeniedException"):
        kms.encrypt(KeyId=other, Plaintext=b"x")


def test_a_dot_in_a_policy_is_a_dot(aws, role):
    for name in ("logs.mecove", "logs-mecove"):
        aws("s3").create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
        aws("s3").put_object(Bucket=name, Key="a", Body=b"1")
    s3 = role("s3:GetObject", "arn:aws:s3:::logs.mecove/*")("s3")
    assert s3.get_object(Bucket="logs.mecove", Key="a")["Body"].read() == b"1"
    with pytest.raises(ClientError, match="AccessDenied"):
        s3.get_object(Bucket="logs-mecove", Key="a")
