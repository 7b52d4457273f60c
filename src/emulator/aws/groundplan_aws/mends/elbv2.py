"""Elastic Load Balancing: application and network load balancers."""

from .attach import mend


@mend("moto.elbv2.models")
def internet_facing_unless_said_otherwise(models) -> None:
    """CreateLoadBalancer without a scheme. moto keeps none; AWS makes a load balancer that faces the internet and says so."""
    create = models.ELBv2Backend.create_load_balancer

    def created(self, *args, scheme=None, **rest):
        return create(self, *args, scheme=scheme or "internet-facing", **rest)

    models.ELBv2Backend.create_load_balancer = created


@mend("moto.elbv2.models")
def deletion_protection(models) -> None:
    """DeleteLoadBalancer of one with deletion protection. moto deletes it; AWS refuses with OperationNotPermitted."""
    delete = models.ELBv2Backend.delete_load_balancer

    def deleted(self, arn):
        balancer = self.load_balancers.get(arn)
        if balancer and balancer.attrs.get("deletion_protection.enabled") == "true":
            reason = f"Load balancer '{arn}' cannot be deleted because deletion protection is enabled"
            raise models.RESTError("OperationNotPermitted", reason)
        delete(self, arn)

    models.ELBv2Backend.delete_load_balancer = deleted
