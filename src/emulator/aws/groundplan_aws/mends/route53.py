"""Route 53."""

from .attach import mend


@mend("moto.route53.models")
def records_of_other_names_stay(models) -> None:
    """ChangeResourceRecordSets, deleting a weighted record. moto deletes every record of the zone with that set identifier; AWS the
    one of that name and type.
    """
    change = models.Route53Backend.change_resource_record_sets

    def changed(self, zoneid, change_list):
        zone = self.get_hosted_zone(zoneid)
        deleted = [it["ResourceRecordSet"] for it in change_list if it["Action"] == "DELETE"]
        meant = {_identity(it["Name"], it["Type"], it.get("SetIdentifier")) for it in deleted}

        def delete_by_id(set_identifier):
            zone.rrsets = [
                it for it in zone.rrsets
                if it.set_identifier != set_identifier or _identity(it.name, it.type, it.set_identifier) not in meant
            ]

        zone.delete_rrset_by_id = delete_by_id
        try:
            change(self, zoneid, change_list)
        finally:
            del zone.delete_rrset_by_id

    models.Route53Backend.change_resource_record_sets = changed


def _identity(name: str, kind: str, set_identifier: str | None) -> tuple[str, str, str | None]:
    return (name.rstrip("."), kind, set_identifier)
