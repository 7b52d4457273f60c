"""What moto 5.2.1 answers otherwise than AWS, mended. One file a service; each mend says which call, what moto does, what AWS documents."""

from .attach import watch_imports


def install() -> None:
    """Attach all mends. To be called before anything of moto is imported."""
    from . import ec2_instances, ec2_security_groups, iam, kms, rds_instances, rds_parameter_groups, rds_secrets, s3, secretsmanager, ssm

    del ec2_instances, ec2_security_groups, iam, kms, rds_instances, rds_parameter_groups, rds_secrets, s3, secretsmanager, ssm
    watch_imports()
