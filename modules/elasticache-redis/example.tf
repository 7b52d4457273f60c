module "redis" {
  source = "./modules/elasticache-redis"

  name               = "shop"
  node_type          = "cache.t4g.small"
  subnet_ids         = data.aws_subnets.private.ids
  security_group_ids = [aws_security_group.redis.id]

  snapshot_retention_limit = 14
  snapshot_window          = "19:00-20:00"
  maintenance_window       = "sun:20:30-sun:21:30"

  parameters = {
    notify-keyspace-events = "Ex"
  }
}
