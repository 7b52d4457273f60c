module "replica" {
  source = "./modules/rds-replica"

  identifier          = "shop-replica"
  replicate_source_db = module.database.identifier
  instance_class      = "db.t4g.small"
  security_group_ids  = [aws_security_group.database.id]

  max_allocated_storage = 100
  maintenance_window    = "sun:21:30-sun:22:30"
}
