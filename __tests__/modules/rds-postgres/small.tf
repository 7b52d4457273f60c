# A second database, on which everything is left off at first.

variable "on" {
  type    = bool
  default = false
}

module "small" {
  source = "./modules/rds-postgres"

  identifier         = "shop-small"
  engine_version     = "16"
  instance_class     = "db.t4g.micro"
  db_name            = "shop"
  username           = "shop"
  subnet_ids         = data.aws_subnets.private.ids
  security_group_ids = [aws_security_group.database.id]

  master_user_password_rotation_days = 30

  multi_az                     = var.on
  max_allocated_storage        = var.on ? 100 : null
  backup_retention_period      = var.on ? 14 : 0
  backup_window                = var.on ? "19:00-20:00" : null
  maintenance_window           = var.on ? "sun:20:30-sun:21:30" : null
  auto_minor_version_upgrade   = var.on
  deletion_protection          = var.on
  final_snapshot               = var.on
  performance_insights_enabled = var.on
  monitoring_interval          = var.on ? 60 : 0
  log_exports                  = var.on ? { postgresql = { retention_in_days = 30 } } : {}
  parameters                   = var.on ? { log_min_duration_statement = { value = "500" } } : {}
}

output "small_secret_arn" {
  value = module.small.master_user_secret_arn
}
