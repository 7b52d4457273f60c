"""EC2: rules of security groups."""

from .attach import mend


@mend("moto.ec2.models.security_groups")
def descriptions_of_rules(groups) -> None:
    """AuthorizeSecurityGroupIngress/Egress, DescribeSecurityGroupRules. moto answers the description of a rule only where the other
    side is an address range; AWS also where it is a security group or a prefix list.

    aws_vpc_security_group_ingress_rule with referenced_security_group_id wants to set its description at every plan.
    """
    init = groups.SecurityGroupRule.__init__

    def initialized(self, *args, **kwargs):
        init(self, *args, **kwargs)
        prefix_list = kwargs.get("prefix_list_id") or (args[7] if len(args) > 7 else None) or {}
        self.described = self.ip_range.get("Description") or self.source_group.get("Description") or prefix_list.get("Description")

    groups.SecurityGroupRule.__init__ = initialized
    groups.SecurityGroupRule.description = property(lambda self: self.described)


@mend("moto.ec2.models.security_groups")
def change_rules(groups) -> None:
    """ModifySecurityGroupRules. moto demands ports where the protocol is -1, and forgets a new IPv6 range, prefix list, group and the
    description of a rule between groups; AWS takes no ports with -1 and changes all of them.
    """
    modify = groups.SecurityGroupBackend.modify_security_group_rules

    def modified(self, group_id, rules):
        for new in rules.values():
            if new.get("IpProtocol") == "-1":
                new.setdefault("FromPort", -1)
                new.setdefault("ToPort", -1)
        modify(self, group_id, rules)
        group = self.get_security_group_by_name_or_id(group_id)
        for rule_id, new in rules.items():
            change(group.get_rule(rule_id), new)

    def change(rule, new: dict) -> None:
        if new.get("IpProtocol") == "-1":
            rule.from_port = rule.to_port = None
        if "CidrIpv6" in new:
            rule.ip_range["CidrIpv6"] = new["CidrIpv6"]
        if "PrefixListId" in new:
            rule.prefix_list_id = new["PrefixListId"]
        if "ReferencedGroupId" in new:
            rule.source_group["GroupId"] = new["ReferencedGroupId"]
            rule.ip_range.pop("Description", None)
        rule.described = new.get("Description")

    groups.SecurityGroupBackend.modify_security_group_rules = modified
