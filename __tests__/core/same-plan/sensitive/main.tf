variable "token" {
  type      = string
  sensitive = true
}

variable "login" {
  type      = object({ user = string, password = string })
  sensitive = true
}

variable "name" {
  type = string
}

resource "random_password" "this" {
  length  = 20
  special = false
}

resource "aws_ssm_parameter" "this" {
  name  = var.name
  type  = "SecureString"
  value = jsonencode({ token = var.token, user = var.login.user, password = var.login.password })
}

output "url" {
  value     = "https://${var.token}@example.com"
  sensitive = true
}

output "password" {
  value     = random_password.this.result
  sensitive = true
}

output "name" {
  value = var.name
}
