"""What moto 5.2.1 answers otherwise than AWS, mended. One file a service; each mend says which call, what moto does, what AWS documents."""

from importlib import import_module

from .attach import watch_imports

MODULES = (
    "dynamodb",
    "ec2_instances",
    "ec2_security_groups",
    "iam",
    "iam_requests",
    "kms",
    "logs",
    "rds_instances",
    "rds_parameter_groups",
    "rds_secrets",
    "s3",
    "secretsmanager",
    "ssm",
)


def install() -> None:
    """Attach all mends. To be called before anything of moto is imported."""
    for name in MODULES:
        import_module(f".{name}", __name__)
    watch_imports()
