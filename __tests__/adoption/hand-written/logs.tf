resource "aws_cloudwatch_log_group" "api" {
  name              = "/ec2/${var.project}/api"
  retention_in_days = 14
}

resource "aws_cloudwatch_log_group" "worker" {
  name              = "/ec2/${var.project}/worker"
  retention_in_days = 14
}

resource "aws_cloudwatch_log_group" "caddy" {
  name              = "/ec2/${var.project}/caddy"
  retention_in_days = 14
}
