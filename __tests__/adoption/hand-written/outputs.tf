output "elastic_ip" {
  description = "Public IP for DNS A record"
  value       = aws_eip.app.public_ip
}

output "instance_id" {
  description = "EC2 instance ID"
  value       = aws_instance.app.id
}

output "ssh_command" {
  description = "Ready-to-use SSH command"
  value       = "ssh -i ${var.project}.pem ec2-user@${aws_eip.app.public_ip}"
}

output "deploy_command" {
  description = "Ready-to-use deploy trigger command"
  value       = "ssh -i ${var.project}.pem ec2-user@${aws_eip.app.public_ip} \"sudo -u mecove /home/mecove/deploy.sh\""
}

output "ssh_private_key" {
  description = "Generated ED25519 key"
  value       = tls_private_key.ssh.private_key_openssh
  sensitive   = true
}

output "rds_endpoint" {
  description = "PostgreSQL hostname"
  value       = aws_db_instance.main.address
}

output "rds_port" {
  description = "PostgreSQL port"
  value       = aws_db_instance.main.port
}

output "rds_master_secret_arn" {
  description = "Secrets Manager ARN for DB password"
  value       = aws_db_instance.main.master_user_secret[0].secret_arn
}
