variable "statements" {
  type = map(object({
    actions    = list(string)
    principals = optional(object({ type = string, identifiers = set(string) }))
    conditions = optional(list(object({ test = string, variable = string, values = list(string) })), [])
  }))
}

data "aws_iam_policy_document" "this" {
  source_policy_documents = [jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Base", Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" }]
  })]
  dynamic "statement" {
    for_each = var.statements
    content {
      sid       = statement.key
      actions   = statement.value.actions
      resources = ["arn:aws:s3:::$${aws:username}"]
      dynamic "principals" {
        for_each = statement.value.principals[*]
        content {
          type        = principals.value.type
          identifiers = principals.value.identifiers
        }
      }
      dynamic "condition" {
        for_each = statement.value.conditions
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

resource "aws_iam_policy" "this" {
  name   = "this"
  policy = data.aws_iam_policy_document.this.json
}
