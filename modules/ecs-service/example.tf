module "api" {
  source = "./modules/ecs-service"

  name                 = "shop-api"
  cluster_arn          = module.cluster.arn
  image_parameter_name = "/shop/api/image"
  initial_image        = "${module.registry.repository_urls["shop/api"]}:1.0.0"
  repository_arn       = module.registry.repository_arns["shop/api"]

  cpu            = 512
  memory         = 1024
  container_port = 3000
  environment    = { NODE_ENV = "production" }
  secrets = {
    DATABASE_URL = aws_secretsmanager_secret.database.arn
    LLM_API_KEY  = "${aws_secretsmanager_secret.llm.arn}:api_key::"
  }
  health_check = {
    command = ["CMD-SHELL", "wget -qO- http://localhost:3000/health || exit 1"]
  }

  readonly_root_filesystem = true

  desired_count      = 2
  subnet_ids         = data.aws_subnets.private.ids
  security_group_ids = [aws_security_group.api.id]
  load_balancer      = { target_group_arn = aws_lb_target_group.api.arn }

  task_policy_statements = {
    ReadUploads = {
      actions   = ["s3:GetObject"]
      resources = ["arn:aws:s3:::shop-uploads/*"]
    }
  }
}
