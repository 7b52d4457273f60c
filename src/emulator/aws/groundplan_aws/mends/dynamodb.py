"""DynamoDB."""

from .attach import mend


@mend("moto.dynamodb.responses")
def resource_for_policies(responses) -> None:
    """Every call on one table, where IAM is enforced. moto checks policies against the resource "*"; AWS against the table's ARN, or its
    index's.
    """

    def resource(self) -> str:
        asked = self.body.get("TableName")
        if not asked:
            return "*"
        arn = asked if asked.startswith("arn:") else f"arn:aws:dynamodb:{self.region}:{self.current_account}:table/{asked}"
        index = self.body.get("IndexName")
        return f"{arn}/index/{index}" if index else arn

    responses.DynamoHandler._determine_resource = resource
