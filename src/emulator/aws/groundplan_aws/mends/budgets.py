"""Budgets."""

import json

from .attach import mend


@mend("moto.budgets.responses")
def subscribers(responses) -> None:
    """DescribeSubscribersForNotification. moto has no such action; AWS answers who is told by a notification, which is known by its type,
    comparison and threshold.

    The provider reads them of every notification.
    """
    from moto.budgets.exceptions import NotFoundException

    def identity(notification: dict) -> tuple:
        threshold = (float(notification["Threshold"]), notification.get("ThresholdType", "PERCENTAGE"))
        return notification["NotificationType"], notification["ComparisonOperator"], threshold

    def describe_subscribers_for_notification(self) -> str:
        account, budget, asked = (self._get_param(it) for it in ("AccountId", "BudgetName", "Notification"))
        self.backend.describe_budget(account, budget)  # refuses one that is not there
        for notification in self.backend.budgets[account][budget].notifications:
            if identity(notification.details) == identity(asked):
                return json.dumps({"Subscribers": notification.subscribers})
        raise NotFoundException("Unable to get subscribers - the notification doesn't exist.")

    responses.BudgetsResponse.describe_subscribers_for_notification = describe_subscribers_for_notification


@mend("moto.budgets.responses")
def changed_budgets(responses) -> None:
    """UpdateBudget. moto has no such action; AWS takes the new budget and keeps the notifications, and the
    period where the new one names none.

    The provider calls it for every change.
    """
    from moto.budgets.models import Budget

    def update_budget(self) -> str:
        account, new = self._get_param("AccountId"), self._get_param("NewBudget")
        name = new["BudgetName"]
        self.backend.describe_budget(account, name)  # refuses one that is not there
        former = self.backend.budgets[account][name]
        changed = Budget({"TimePeriod": former.budget["TimePeriod"], **new}, [])
        changed.notifications = former.notifications
        self.backend.budgets[account][name] = changed
        return "{}"

    responses.BudgetsResponse.update_budget = update_budget


@mend("moto.budgets.responses")
def tags_of_budgets(responses) -> None:
    """CreateBudget with tags, ListTagsForResource, TagResource, UntagResource. moto forgets the tags and has none of these calls; AWS keeps
    the tags of a budget.

    The provider reads them of every budget.
    """
    response = responses.BudgetsResponse
    create, delete = response.create_budget, response.delete_budget

    def tags_of(self, account: str, name: str) -> dict[str, str]:
        self.backend.describe_budget(account, name)  # refuses one that is not there
        return vars(self.backend).setdefault("tags", {}).setdefault((account, name), {})

    def named(self) -> dict[str, str]:
        """The tags of what the call names: arn:aws:budgets::ACCOUNT:budget/NAME."""
        _, _, _, _, account, budget = self._get_param("ResourceARN").split(":", 5)
        return tags_of(self, account, budget.removeprefix("budget/"))

    def given(self) -> dict[str, str]:
        return {it["Key"]: it["Value"] for it in self._get_param("ResourceTags") or []}

    def create_budget(self) -> str:
        answer = create(self)
        tags_of(self, self._get_param("AccountId"), self._get_param("Budget")["BudgetName"]).update(given(self))
        return answer

    def delete_budget(self) -> str:
        answer = delete(self)
        vars(self.backend).get("tags", {}).pop((self._get_param("AccountId"), self._get_param("BudgetName")), None)
        return answer

    def list_tags_for_resource(self) -> str:
        return json.dumps({"ResourceTags": [{"Key": key, "Value": value} for key, value in named(self).items()]})

    def tag_resource(self) -> str:
        named(self).update(given(self))
        return "{}"

    def untag_resource(self) -> str:
        for key in self._get_param("ResourceTagKeys"):
            named(self).pop(key, None)
        return "{}"

    response.create_budget, response.delete_budget = create_budget, delete_budget
    response.list_tags_for_resource = list_tags_for_resource
    response.tag_resource, response.untag_resource = tag_resource, untag_resource
