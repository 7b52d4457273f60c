module "dns_record" {
  source = "./modules/dns-record"

  zone_id = aws_route53_zone.this.zone_id
  name    = "shop.example.com"
  type    = "A"

  records = {
    ecs = {
      weight = 10
      alias = {
        name    = module.load_balancer.dns_name
        zone_id = module.load_balancer.zone_id
      }
    }
    host = { weight = 90, values = ["203.0.113.10"] }
  }
}
