variable "bucket" {
  type = string
}

variable "principals" {
  type    = map(object({ account_id = string, actions = optional(list(string), ["s3:GetObject"]) }))
  default = {}
}

variable "condition" {
  type    = object({ source_vpce = string })
  default = null
}

variable "is_open" {
  type    = bool
  default = false
}

locals {
  bucket_arn = "arn:aws:s3:::${var.bucket}"
  named = [for sid, it in var.principals : {
    Sid       = sid
    Effect    = "Allow"
    Action    = it.actions
    Principal = { AWS = "arn:aws:iam::${it.account_id}:root" }
    Resource  = [local.bucket_arn, "${local.bucket_arn}/*"]
  }]
  everyone = {
    Sid       = "everyone"
    Effect    = "Allow"
    Action    = "s3:GetObject"
    Principal = "*"
    Resource  = "${local.bucket_arn}/public/*"
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = var.bucket
  policy = jsonencode({ Version = "2012-10-17", Statement = concat(local.named, var.is_open ? [local.everyone] : []) })
}

resource "aws_iam_role" "this" {
  name = "reader"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
      Condition = var.condition == null ? null : { StringEquals = { "aws:SourceVpce" = var.condition.source_vpce } }
    }]
  })
  inline_policy {
    name = "a"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "s3:ListBucket", Resource = local.bucket_arn }]
    })
  }
  inline_policy {
    name = "b"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Deny", Action = "s3:DeleteObject", Resource = "${local.bucket_arn}/*" }]
    })
  }
}

resource "aws_iam_role_policy" "this" {
  name = "put"
  role = aws_iam_role.this.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "*" }]
  })
}

resource "aws_sqs_queue" "this" {
  name           = "jobs"
  redrive_policy = jsonencode({ deadLetterTargetArn = local.bucket_arn, maxReceiveCount = 3 })
}

resource "aws_sqs_queue_policy" "this" {
  queue_url = aws_sqs_queue.this.url
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = aws_sqs_queue.this.arn }]
  })
}

resource "aws_cloudwatch_event_rule" "this" {
  name = "puts"
  event_pattern = jsonencode({
    source      = ["aws.s3"]
    detail-type = ["Object Created"]
    detail      = { bucket = { name = [var.bucket] } }
  })
}

resource "aws_ssm_parameter" "awkward" {
  name = "awkward"
  type = "String"
  value = jsonencode({
    text       = "say \"hi\" to $${name}, %%{if}\n\ttab \\ back\u0008 ü 🎉"
    "$${key}"  = "a"
    "for"      = 1
    "null"     = null
    "some key" = [true, -1.5, 1000000000000000000000]
    inner      = jsonencode({ a = var.bucket })
    number     = 5
    nested     = { a = [[{ b = [] }], {}] }
    port       = "${var.bucket}:8080"
  })
}

resource "aws_ssm_parameter" "each" {
  for_each = var.principals
  name     = "principal-${each.key}"
  type     = "String"
  value    = jsonencode({ key = each.key, account = each.value.account_id, actions = each.value.actions })
}

resource "aws_ssm_parameter" "same" {
  for_each = var.principals
  name     = "same-${each.key}"
  type     = "String"
  value    = jsonencode({ bucketArn = local.bucket_arn, isOpen = var.is_open })
}
