module "budget" {
  source = "./modules/budget"

  name         = "shop"
  limit_amount = 400

  subscriber_emails     = ["operations@example.com"]
  subscriber_topic_arns = [module.alarms.topic_arn]

  cost_filter_tags = { Environment = "shop" }
}
