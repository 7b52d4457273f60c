variable "rules" {
  type = list(object({
    id                    = string
    prefix                = optional(string)
    transitions           = optional(map(number), {})
    versions_expire_after = optional(number)
  }))
  default = []
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = "logs"
  dynamic "rule" {
    for_each = var.rules
    content {
      id     = rule.value.id
      status = "Enabled"
      dynamic "filter" {
        for_each = rule.value.prefix[*]
        content {
          prefix = filter.value
        }
      }
      dynamic "transition" {
        for_each = rule.value.transitions
        content {
          days          = transition.value
          storage_class = transition.key
        }
      }
      dynamic "noncurrent_version_expiration" {
        for_each = rule.value.versions_expire_after[*]
        content {
          noncurrent_days = noncurrent_version_expiration.value
        }
      }
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "fixed" {
  bucket = "fixed"
  rule {
    id     = "first"
    status = "Enabled"
    filter {
      prefix = "a/"
    }
    expiration {
      days = 1
    }
  }
  rule {
    id     = "second"
    status = "Enabled"
    filter {
      prefix = "b/"
    }
    dynamic "transition" {
      for_each = var.rules
      content {
        days          = 30
        storage_class = transition.value.id
      }
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "loop_within" {
  bucket = "loop-within"
  dynamic "rule" {
    for_each = var.rules
    content {
      id     = "${rule.value.id}-of-${length(var.rules)}"
      status = "Enabled"
      filter {
        prefix = [for other in var.rules : other.id == rule.value.id ? other.id : rule.value.id][0]
      }
      dynamic "transition" {
        for_each = var.rules
        content {
          days          = length(rule.value.transitions)
          storage_class = transition.value.id
        }
      }
    }
  }
}
