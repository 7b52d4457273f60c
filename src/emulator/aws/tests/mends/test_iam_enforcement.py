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


def test_what_was_encrypted_is_readable_with_its_key_only(aws, role):
    own, other = (aws("kms").create_key()["KeyMetadata"]["Arn"] for _ in range(2))
    texts = [aws("kms").encrypt(KeyId=key, Plaintext=b"x")["CiphertextBlob"] for key in (own, other)]
    kms = role("kms:Decrypt", own)("kms")
    assert kms.decrypt(CiphertextBlob=texts[0])["Plaintext"] == b"x"
    with pytest.raises(ClientError, match="AccessDeniedException"):
        kms.decrypt(CiphertextBlob=texts[1])


def test_a_dot_in_a_policy_is_a_dot(aws, role):
    for name in ("logs.mecove", "logs-mecove"):
        aws("s3").create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
        aws("s3").put_object(Bucket=name, Key="a", Body=b"1")
    s3 = role("s3:GetObject", "arn:aws:s3:::logs.mecove/*")("s3")
    assert s3.get_object(Bucket="logs.mecove", Key="a")["Body"].read() == b"1"
    with pytest.raises(ClientError, match="AccessDenied"):
        s3.get_object(Bucket="logs-mecove", Key="a")


def test_a_rest_service_refuses_in_its_protocol(aws, role):
    functions = role("lambda:ListFunctions", "*")("lambda")
    assert functions.list_functions()["Functions"] == []
    with pytest.raises(ClientError, match="AccessDeniedException"):
        functions.list_layers()


def test_a_table_is_readable_by_its_arn_only(aws, role):
    for name in ("own", "other"):
        aws("dynamodb").create_table(
            TableName=name, BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        )
    tables = role("dynamodb:GetItem", "arn:aws:dynamodb:ap-south-1:498735610795:table/own")("dynamodb")
    assert "Item" not in tables.get_item(TableName="own", Key={"id": {"S": "a"}})
    with pytest.raises(ClientError, match="AccessDeniedException"):
        tables.get_item(TableName="other", Key={"id": {"S": "a"}})


def test_a_log_group_is_writable_by_its_arn_only(aws, role):
    for name in ("/own", "/other"):
        aws("logs").create_log_group(logGroupName=name)
    logs = role("logs:CreateLogStream", "arn:aws:logs:ap-south-1:498735610795:log-group:/own:*")("logs")
    logs.create_log_stream(logGroupName="/own", logStreamName="a")
    with pytest.raises(ClientError, match="AccessDeniedException"):
        logs.create_log_stream(logGroupName="/other", logStreamName="a")


def test_actions_are_compared_by_their_names_in_policies_and_without_case(aws, role):
    aws("s3").create_bucket(Bucket="logs", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
    rule = {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}
    aws("s3").put_bucket_encryption(Bucket="logs", ServerSideEncryptionConfiguration={"Rules": [rule]})
    s3 = role("s3:getencryptionconfiguration", "arn:aws:s3:::logs")("s3")
    assert s3.get_bucket_encryption(Bucket="logs")["ServerSideEncryptionConfiguration"]
    with pytest.raises(ClientError, match="AccessDenied"):
        s3.list_objects_v2(Bucket="logs")


def test_everything_but_a_resource_can_be_denied(aws, role, post):
    for name in ("own", "other"):
        aws("s3").create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
    s3 = role("s3:ListBucket", "*")("s3")
    document = {"Statement": [{"Effect": "Deny", "Action": "s3:*", "NotResource": ["arn:aws:s3:::own", "arn:aws:s3:::own/*"]}]}
    post("/moto-api/reset-auth", b"inf")
    aws("iam").put_role_policy(RoleName="host", PolicyName="deny", PolicyDocument=json.dumps({"Version": "2012-10-17", **document}))
    post("/moto-api/reset-auth", b"0")
    assert s3.list_objects_v2(Bucket="own")["KeyCount"] == 0
    with pytest.raises(ClientError, match="AccessDenied"):
        s3.list_objects_v2(Bucket="other")
