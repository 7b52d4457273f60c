variable "name" {
  type = string
}

variable "port" {
  type = number
}

variable "label" {
  type    = string
  default = null
}

variable "labels" {
  type    = map(string)
  default = { "$${a}" = "dollar", "b\"c" = "quote", "d.e" = "dot", "f\ng" = "line" }
}

locals {
  d       = "$" # written apart, so that no reader has to know how Terraform reads several in a row
  open    = "{"
  percent = "%"
  inner   = format("%s{HOME} %s%s %s%s%s %s{x} \"%s\"", local.d, local.d, var.name, local.d, local.d, var.name, local.percent, var.name)
  odd = [
    local.d,
    "${local.d}${local.d}",
    "${local.d}${local.open}",
    "${local.d}${local.d}${local.open}",
    "${local.percent}${local.open}",
    "${local.percent}${local.percent}${local.open}",
    "${local.d}${local.d}${local.d}${local.open}x}",
    "\"",
    "\\",
    "\\\"",
    "\\n",
    "${local.d}${local.open}\"${local.d}${local.open}x}\"}",
  ]
}

resource "terraform_data" "this" {
  input = {
    quotes = "say \"hi\" to '${var.name}' \\ and on"
    template = join(" ", [
      "${local.d}${local.open}HOME}", "${local.d}${local.d}${local.open}HOME}", "${local.percent}${local.open}if}",
      "${local.percent}${local.percent}${local.open}if}", var.name, "${local.d}${var.name}", "${local.d}${local.d}${var.name}",
      "${local.percent}${var.name}", "{${var.name}}",
    ])
    inArray       = [local.inner]
    inCall        = var.label == null ? local.inner : format("%s{HOME} %s%s %s{x} %s{x} \"%s\"", local.d, local.d, var.name, local.d, local.percent, var.name)
    split         = "${local.d}${local.open}name} ${local.percent}${local.open}if} ${var.name}"
    lines         = "first\n\tsecond ${var.name}\r\n"
    unicode       = "grüße 🎉 \u2028 ${var.name} é"
    control       = "\u0008\u000c\u000b\u0001 ${var.name}"
    controlInCall = var.label == null ? "\u0008\u000c\u000b\u0001 ${var.name}" : "\u0008\u000c\u000b\u0001"
    number        = tostring(var.port)
    string        = var.name
    numbers       = "${var.port}:8080"
    nested        = "<Hello ${var.name}, ${var.port}>"
    onlyNested    = "Hello ${var.name}"
    condition     = var.label == null ? "no label" : "a label"
    empty         = ""
    dollars       = concat([local.d, "${local.d}${local.d}", "${local.d}${local.d}${local.open}"], local.odd)
    inConditional = var.label == null ? local.odd : []
    lookup        = ["dollar", "quote", "line", "dot"]
    joined        = "A='${var.name}'\nB=\"\\n\"\n"
    apart         = "${var.name} ${local.d}${local.open}x}, you"
    replaced      = "y${local.d}${local.open}x}u"
    matched       = "a.b:c"
    "$${key}"     = { "a\"b" = 1, "%%{if}" = 2 }
  }
}

resource "aws_cloudwatch_log_group" "this" {
  name = "/app/${var.port}"
  tags = { Name = "/app/${var.name}", Price = "${local.d}${var.port}", Template = "$${x}", "Key $${x}" = "v" }
}
