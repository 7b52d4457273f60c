"""EC2: endpoints of a VPC."""

import json

from .attach import mend


@mend("moto.ec2.responses.vpcs")
def prefix_lists_of_services(vpcs) -> None:
    """DescribePrefixLists. moto has no such action; AWS answers the address ranges of the services that have gateway endpoints.

    The provider reads them with each gateway endpoint.
    """
    from moto.core.responses import ActionResult
    from moto.utilities.utils import filter_resources

    def describe_prefix_lists(self) -> ActionResult:
        ids = self._get_param("PrefixListIds", [])
        lists = [
            it for it in self.ec2_backend.managed_prefix_lists.values()
            if it.owner_id == "AWS" and it.prefix_list_name.endswith((".s3", ".dynamodb")) and (not ids or it.id in ids)
        ]
        filters = self._filters_from_querystring()
        found = filter_resources(lists, filters, (("prefix-list-id", "id"), ("prefix-list-name", "prefix_list_name"))) if filters else lists
        return ActionResult({"PrefixLists": [described(it) for it in found]})

    def described(it) -> dict:
        cidrs = [entry["Cidr"] for entry in it.entries[max(it.entries)]]
        return {"PrefixListId": it.id, "PrefixListName": it.prefix_list_name, "Cidrs": cidrs}

    vpcs.VPCs.describe_prefix_lists = describe_prefix_lists


@mend("moto.ec2.models.vpcs")
def network_interfaces(vpcs) -> None:
    """CreateVpcEndpoint of an interface endpoint. moto gives its network interfaces the default group of the VPC and any private
    address; AWS gives them the endpoint's groups and an address of their subnet.
    """
    create = vpcs.VPCBackend.create_vpc_endpoint

    def created(self, *args, **kwargs):
        endpoint = create(self, *args, **kwargs)
        for made in endpoint.network_interface_ids:
            self.enis.pop(made)
        endpoint.network_interface_ids = []
        if is_interface(endpoint):
            settle_interfaces(self, endpoint)
        return endpoint

    vpcs.VPCBackend.create_vpc_endpoint = created


@mend("moto.ec2.models.vpcs")
def change_endpoints(vpcs) -> None:
    """ModifyVpcEndpoint. moto changes the lists of route tables, subnets and groups of the endpoint alone; AWS adds and takes away
    the routes and network interfaces with them, and changes the groups of the interfaces.
    """
    modify = vpcs.VPCBackend.modify_vpc_endpoint

    def modified(self, vpc_id, *args, **kwargs) -> None:
        endpoint = self.describe_vpc_endpoints(vpc_end_point_ids=[vpc_id])[0]
        before = set(endpoint.route_table_ids)
        modify(self, vpc_id, *args, **kwargs)
        if is_interface(endpoint):
            settle_interfaces(self, endpoint)
            return
        for table in set(endpoint.route_table_ids) - before:
            self.create_route(table, None, gateway_id=endpoint.id, destination_prefix_list_id=endpoint.destination_prefix_list_id)
        for table in before - set(endpoint.route_table_ids):
            self.delete_route(table, endpoint.destination_prefix_list_id)

    vpcs.VPCBackend.modify_vpc_endpoint = modified


@mend("moto.ec2.responses.vpcs")
def change_settings(vpcs) -> None:
    """ModifyVpcEndpoint. moto ignores PrivateDnsEnabled and ResetPolicy; AWS switches private DNS, and allows everything again."""
    modify = vpcs.VPCs.modify_vpc_endpoint

    def modified(self):
        answer = modify(self)
        endpoint = self.ec2_backend.describe_vpc_endpoints(vpc_end_point_ids=[self._get_param("VpcEndpointId")])[0]
        if self._get_param("PrivateDnsEnabled") is not None:
            endpoint.private_dns_enabled = self._get_bool_param("PrivateDnsEnabled")
        if self._get_bool_param("ResetPolicy"):
            endpoint.policy_document = json.dumps(endpoint.DEFAULT_POLICY)
        return answer

    vpcs.VPCs.modify_vpc_endpoint = modified


def is_interface(endpoint) -> bool:
    return (endpoint.vpc_endpoint_type or "").lower() == "interface"


def settle_interfaces(backend, endpoint) -> None:
    """One network interface in each subnet of the endpoint, with its groups; those that are right stay."""
    groups = [backend.get_security_group_from_id(it) for it in endpoint.security_group_ids]
    interfaces = {it.subnet.id: it for it in map(backend.enis.get, endpoint.network_interface_ids)}
    for subnet in set(interfaces) - set(endpoint.subnet_ids):
        backend.enis.pop(interfaces.pop(subnet).id)
    for subnet in endpoint.subnet_ids:
        if subnet not in interfaces:
            interfaces[subnet] = made = backend.create_network_interface(
                subnet, None, group_ids=endpoint.security_group_ids, description=f"VPC Endpoint Interface {endpoint.id}",
            )
            made.interface_type = "vpc_endpoint"
        if groups:
            interfaces[subnet]._group_set = list(groups)
    endpoint.network_interface_ids = [interfaces[it].id for it in endpoint.subnet_ids]
