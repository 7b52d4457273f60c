module "key" {
  source = "./modules/encryption-key"

  alias       = "shop"
  description = "Data, secrets, logs and alarms of shop"

  services = {
    "cloudwatch.amazonaws.com"      = { actions = ["kms:Decrypt", "kms:GenerateDataKey*"] }
    "events.amazonaws.com"          = { actions = ["kms:Decrypt", "kms:GenerateDataKey*"] }
    "logs.ap-south-1.amazonaws.com" = {}
  }
}
