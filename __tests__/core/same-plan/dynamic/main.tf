variable "parameters" {
  type = map(object({ value = string, apply_method = optional(string, "immediate") }))
}

variable "vpc" {
  type    = object({ subnet_ids = list(string), security_group_ids = list(string) })
  default = null
}

variable "tracing_mode" {
  type    = string
  default = null
}

variable "attributes" {
  type    = list(object({ name = string, type = optional(string, "S") }))
  default = null
}

variable "replica_regions" {
  type    = set(string)
  default = null
}

variable "retention" {
  type    = map(bool)
  default = null
}

resource "aws_db_parameter_group" "map" {
  family = "postgres16"
  dynamic "parameter" {
    for_each = var.parameters
    content {
      name         = parameter.key
      value        = parameter.value.value
      apply_method = parameter.value.apply_method
    }
  }
}

resource "aws_db_parameter_group" "list" {
  family = "postgres16"
  dynamic "parameter" {
    for_each = [for name, it in var.parameters : { name = name, apply_method = it.apply_method }]
    content {
      name         = parameter.value.name
      value        = "on"
      apply_method = parameter.value.apply_method
    }
  }
}

resource "aws_db_parameter_group" "some" {
  family = "postgres16"
  dynamic "parameter" {
    for_each = var.parameters
    content {
      name  = "a.${parameter.key}"
      value = parameter.value.value
    }
  }
  parameter {
    name  = "first"
    value = "1"
  }
  dynamic "parameter" {
    for_each = var.tracing_mode == null ? [] : [var.tracing_mode]
    content {
      name  = "mode"
      value = parameter.value
    }
  }
  parameter {
    name  = "second"
    value = "2"
  }
}

resource "aws_db_parameter_group" "only" {
  family = "postgres16"
  dynamic "parameter" {
    for_each = var.parameters
    content {
      name  = parameter.key
      value = parameter.value.value
    }
  }
}

resource "aws_lambda_function" "single" {
  function_name = "single"
  role          = "arn:aws:iam::123456789012:role/lambda"
  package_type  = "Image"
  image_uri     = "image"
  dynamic "vpc_config" {
    for_each = var.vpc == null ? [] : [var.vpc]
    content {
      subnet_ids         = vpc_config.value.subnet_ids
      security_group_ids = vpc_config.value.security_group_ids
    }
  }
  dynamic "tracing_config" {
    for_each = var.tracing_mode == null ? [] : [var.tracing_mode]
    content {
      mode = tracing_config.value
    }
  }
}

locals {
  attributes = var.attributes == null ? [{ name = "id", type = "S" }] : var.attributes
}

resource "aws_dynamodb_table" "nullable" {
  name             = "nullable"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  dynamic "attribute" {
    for_each = local.attributes
    content {
      name = attribute.value.name
      type = attribute.value.type
    }
  }
  dynamic "global_secondary_index" {
    for_each = var.attributes == null ? [] : var.attributes
    content {
      name            = global_secondary_index.value.name
      hash_key        = global_secondary_index.value.name
      projection_type = "ALL"
    }
  }
  dynamic "replica" {
    for_each = var.replica_regions == null ? toset([]) : var.replica_regions
    content {
      region_name = replica.value
    }
  }
  dynamic "point_in_time_recovery" {
    for_each = var.retention == null ? {} : var.retention
    content {
      enabled = point_in_time_recovery.value
    }
  }
}
