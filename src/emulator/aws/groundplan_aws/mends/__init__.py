"""What moto 5.2.1 answers otherwise than AWS, mended. One file a service; each mend says which call, what moto does, what AWS documents."""

from importlib import import_module

from .attach import watch_imports

MODULES = (
    "applicationautoscaling",
    "awslambda",
    "budgets",
    "cloudwatch",
    "dynamodb",
    "ec2_endpoints",
    "ec2_instances",
    "ec2_security_groups",
    "ecr",
    "ecs_policies",
    "ecs_services",
    "ecs_task_definitions",
    "elasticache_groups",
    "elasticache_nodes",
    "elasticache_parameter_groups",
    "elbv2",
    "iam",
    "iam_requests",
    "kms",
    "logs",
    "rds_instances",
    "rds_parameter_groups",
    "rds_replicas",
    "rds_secrets",
    "route53",
    "s3",
    "secretsmanager",
    "ssm",
)


def install() -> None:
    """Attach all mends. To be called before anything of moto is imported."""
    for name in MODULES:
        import_module(f".{name}", __name__)
    watch_imports()
