# Where each subnet lies and what it is called, before anything is made. Tags are added where a resource is made:
# a caller may build those of one kind from outputs about another.
locals {
  kinds = {
    public   = { ranges = var.public_subnets, names = var.public_subnet_names, suffix = var.public_subnet_suffix }
    private  = { ranges = var.private_subnets, names = var.private_subnet_names, suffix = var.private_subnet_suffix }
    database = { ranges = var.database_subnets, names = var.database_subnet_names, suffix = var.database_subnet_suffix }
  }

  # The ID of a zone ends like that of aps1-az1, its name like that of ap-south-1a. The VPC refuses subnets without zones.
  zones = [
    for it in coalescelist(var.azs, ["none"]) :
    can(regex("-az[0-9]+$", it)) ? { label = it, name = null, id = it } : { label = it, name = it, id = null }
  ]

  subnets = {
    for kind, it in local.kinds : kind => [
      for number, range in it.ranges : {
        range = range
        zone  = local.zones[number % length(local.zones)]
        name  = try(it.names[number], "${local.prefix[kind]}-${local.zones[number % length(local.zones)].label}")
      } if var.create_vpc
    ]
  }

  prefix       = { for kind, it in local.kinds : kind => join("-", compact([var.name, it.suffix])) }
  default_name = join("-", compact([var.name, "default"]))
}
