def test_deleting_a_weighted_record_leaves_those_of_other_names_and_types(aws):
    route53 = aws("route53")
    zone = route53.create_hosted_zone(Name="example.com", CallerReference="1")["HostedZone"]["Id"]

    def change(action: str, name: str, kind: str, value: str) -> None:
        records = {"Name": name, "Type": kind, "TTL": 60, "ResourceRecords": [{"Value": value}]}
        changes = [{"Action": action, "ResourceRecordSet": {**records, "SetIdentifier": "ecs", "Weight": 1}}]
        route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes})

    change("CREATE", "api.example.com", "A", "203.0.113.10")
    change("CREATE", "api.example.com", "AAAA", "2001:db8::1")
    change("CREATE", "www.example.com", "A", "203.0.113.10")
    change("DELETE", "api.example.com", "A", "203.0.113.10")
    left = route53.list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
    weighted = [(it["Name"], it["Type"]) for it in left if it.get("SetIdentifier")]
    assert weighted == [("api.example.com.", "AAAA"), ("www.example.com.", "A")]
