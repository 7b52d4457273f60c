"""Roles for tests of what they may do."""

import json

TRUST = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}}]}


def role(aws, *statements, name="host", trust=TRUST, **options):
    """role(aws, {statement}…) → clients of a role with these statements."""
    arn = aws("iam").create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust), **options)["Role"]["Arn"]
    document = {"Version": "2012-10-17", "Statement": list(statements)}
    if statements:
        aws("iam").put_role_policy(RoleName=name, PolicyName="p", PolicyDocument=json.dumps(document))
    keys = aws("sts").assume_role(RoleArn=arn, RoleSessionName="test")["Credentials"]
    return lambda service: aws(service, keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"])


def allow(action, resource="*", **more):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def deny(action, resource="*", **more):
    return {"Effect": "Deny", "Action": action, "Resource": resource, **more}
