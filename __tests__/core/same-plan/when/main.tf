variable "enabled" {
  type     = bool
  nullable = false
}

variable "log_group_name" {
  type    = string
  default = null
}

variable "buckets" {
  type     = list(string)
  default  = []
  nullable = false
}

resource "aws_iam_role" "reader" {
  count = var.enabled ? 1 : 0
  name  = "reader"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "reader" {
  count = var.enabled && length(var.buckets) > 0 ? 1 : 0
  name  = "read"
  role  = aws_iam_role.reader[0].name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = var.buckets }]
  })
}

resource "aws_cloudwatch_log_group" "this" {
  count = var.log_group_name != null ? 1 : 0
  name  = var.log_group_name
  tags  = { Role = one(aws_iam_role.reader[*].name) }
}

resource "aws_cloudwatch_log_group" "always" {
  name       = "always"
  kms_key_id = one(aws_iam_role.reader[*].arn)
}

output "role_name" {
  value = one(aws_iam_role.reader[*].name)
}
