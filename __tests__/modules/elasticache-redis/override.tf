module "redis" {
  kms_key_arn           = module.key.arn
  auth_token_generation = var.generation
  replicas              = var.replicas
}

module "secrets" {
  kms_key_arn = module.key.arn
}
