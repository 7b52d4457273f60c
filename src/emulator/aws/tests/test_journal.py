"""A kept emulator is the same after its restart: as processes, since moto's state is one a process."""

import json
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import boto3

PACKAGE = Path(__file__).parents[1]


@contextmanager
def running(folder: Path, port: int = 0):
    ready = folder / "ready.json"
    ready.unlink(missing_ok=True)
    command = [sys.executable, "-m", "groundplan_aws", "--account", "498735610795", "--ready", ready, "--with-parent"]
    command += ["--port", str(port), "--journal", folder / "journal"]
    process = subprocess.Popen(command, cwd=PACKAGE, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 30
        while not ready.exists():
            assert process.poll() is None and time.monotonic() < until
            time.sleep(0.02)
        port = json.loads(ready.read_text())["port"]
        yield port, lambda service: boto3.client(
            service, endpoint_url=f"http://127.0.0.1:{port}", region_name="ap-south-1", aws_access_key_id="a", aws_secret_access_key="b",
        )
    finally:
        process.stdin.close()
        assert process.wait(10) == 0


def everything(aws):
    """What a Terraform state could hold of the account."""
    instance = aws("rds").describe_db_instances()["DBInstances"][0]
    secret = instance["MasterUserSecret"]["SecretArn"]
    return {
        "vpcs": [it["VpcId"] for it in aws("ec2").describe_vpcs()["Vpcs"]],
        "subnets": [it["SubnetId"] for it in aws("ec2").describe_subnets()["Subnets"]],
        "database": [instance["DbiResourceId"], secret],
        "password": aws("secretsmanager").get_secret_value(SecretId=secret)["SecretString"],
        "state": aws("s3").get_object(Bucket="state", Key="a")["Body"].read(),
        "version": aws("s3").head_object(Bucket="state", Key="a")["VersionId"],
        "role": aws("iam").get_role(RoleName="host")["Role"]["RoleId"],
    }


def test_ids_passwords_and_contents_outlive_a_restart(tmp_path):
    with running(tmp_path) as (port, aws):
        aws("ec2").create_vpc(CidrBlock="10.0.0.0/16")
        aws("s3").create_bucket(Bucket="state", CreateBucketConfiguration={"LocationConstraint": "ap-south-1"})
        aws("s3").put_bucket_versioning(Bucket="state", VersioningConfiguration={"Status": "Enabled"})
        aws("s3").put_object(Bucket="state", Key="a", Body=bytes(range(256)))
        aws("iam").create_role(RoleName="host", AssumeRolePolicyDocument="{}")
        aws("rds").create_db_instance(
            DBInstanceIdentifier="one", Engine="postgres", DBInstanceClass="db.t4g.micro", AllocatedStorage=20,
            MasterUsername="mecove", ManageMasterUserPassword=True,
        )
        aws("ec2").create_vpc(CidrBlock="10.1.0.0/16")
        before = everything(aws)
    with running(tmp_path, port) as (again, aws):
        assert again == port
        assert everything(aws) == before


def test_the_journal_is_for_its_owner_only(tmp_path):
    with running(tmp_path) as (_, aws):
        aws("sqs").create_queue(QueueName="a")
    assert (tmp_path / "journal").stat().st_mode & 0o777 == 0o600


def test_a_reset_is_kept_too(tmp_path):
    with running(tmp_path) as (port, aws):
        aws("sqs").create_queue(QueueName="a")
        request = urllib.request.Request(f"http://127.0.0.1:{port}/moto-api/reset", method="POST")
        urllib.request.urlopen(request, timeout=10).close()
    with running(tmp_path, port) as (_, aws):
        assert "QueueUrls" not in aws("sqs").list_queues()


def test_a_line_that_a_killed_process_left_unfinished_is_dropped(tmp_path):
    with running(tmp_path) as (port, aws):
        aws("sqs").create_queue(QueueName="a")
    with (tmp_path / "journal").open("a") as journal:
        journal.write('{"method": "PO')
    with running(tmp_path, port) as (_, aws):
        aws("sqs").create_queue(QueueName="b")
    with running(tmp_path, port) as (_, aws):
        assert len(aws("sqs").list_queues()["QueueUrls"]) == 2
