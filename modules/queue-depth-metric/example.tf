module "queue_depth" {
  source = "./modules/queue-depth-metric"

  name             = "shop-queue-depth"
  namespace        = "Shop/BullMQ"
  queues           = ["orders", "mails"]
  redis_secret_arn = aws_secretsmanager_secret.redis.arn
  kms_key_arns     = [aws_kms_key.redis.arn]

  subnet_ids         = data.aws_subnets.private.ids
  security_group_ids = [aws_security_group.queue_depth.id]
}
