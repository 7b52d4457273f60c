"""What the systems' regions must have: the AMI behind the public parameter, and an instance that starts with it."""

PARAMETER = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"


def test_an_arm_instance_starts_with_the_ami_of_the_public_parameter(aws):
    ami = aws("ssm").get_parameter(Name=PARAMETER)["Parameter"]["Value"]
    image = aws("ec2").describe_images(ImageIds=[ami])["Images"][0]
    assert image["Architecture"] == "arm64"
    started = aws("ec2").run_instances(ImageId=ami, InstanceType="t4g.small", MinCount=1, MaxCount=1)["Instances"][0]
    assert started["ImageId"] == ami
    assert started["Placement"]["AvailabilityZone"].startswith("ap-south-1")


def test_the_account_is_the_one_asked_for(aws):
    assert aws("sts").get_caller_identity()["Account"] == "498735610795"
