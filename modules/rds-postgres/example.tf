module "database" {
  source = "./modules/rds-postgres"

  identifier         = "shop"
  engine_version     = "16"
  instance_class     = "db.t4g.small"
  db_name            = "shop"
  username           = "shop"
  subnet_ids         = data.aws_subnets.private.ids
  security_group_ids = [aws_security_group.database.id]

  multi_az              = true
  allocated_storage     = 20
  max_allocated_storage = 100

  backup_retention_period = 14
  backup_window           = "19:00-20:00"
  maintenance_window      = "sun:20:30-sun:21:30"

  performance_insights_enabled = true
  monitoring_interval          = 60

  log_exports = {
    postgresql = { retention_in_days = 30 }
  }

  parameters = {
    log_min_duration_statement = { value = "500" }
    max_connections            = { value = "200", apply_method = "pending-reboot" }
  }
}
