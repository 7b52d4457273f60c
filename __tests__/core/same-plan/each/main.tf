variable "main" {
  type    = string
  default = "api"
}

variable "services" {
  type = map(object({
    principal            = string
    boundary_arn         = optional(string)
    max_session_duration = optional(number, 3600)
  }))
}

resource "aws_iam_role" "this" {
  for_each             = var.services
  name                 = "service-${each.key}"
  max_session_duration = each.value.max_session_duration
  permissions_boundary = each.value.boundary_arn
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = each.value.principal } }]
  })
}

resource "aws_iam_role_policy_attachment" "boundary" {
  for_each   = { for key, service in var.services : key => service if service.boundary_arn != null }
  role       = "service-${each.key}"
  policy_arn = each.key == "api" ? "arn:aws:iam::aws:policy/ReadOnlyAccess" : each.value.boundary_arn
  depends_on = [aws_iam_role.this]
}

resource "aws_ssm_parameter" "arn" {
  name  = "arn"
  type  = "String"
  value = aws_iam_role.this["api"].arn
}

resource "aws_ssm_parameter" "name" {
  name  = "name"
  type  = "String"
  value = aws_iam_role.this["api"].name
}

output "arns" {
  value = { for key, role in aws_iam_role.this : key => role.arn }
}

resource "aws_ssm_parameter" "main" {
  name  = "main"
  type  = "String"
  value = "service-${var.main}"
}
