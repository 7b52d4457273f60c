variable "aws_region" {
  type    = string
  default = "ap-south-1"
}

variable "project" {
  type    = string
  default = "mecove-mvp"
}

variable "ssh_allowed_cidrs" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

variable "app_secrets_arn" {
  type    = string
  default = "arn:aws:secretsmanager:ap-south-1:498735610795:secret:mecove/mvp/app-Zk3vQ1"
}

variable "deploy_key_secret_arn" {
  type    = string
  default = "arn:aws:secretsmanager:ap-south-1:498735610795:secret:mecove/mvp/deploy-key-p8WnYt"
}
