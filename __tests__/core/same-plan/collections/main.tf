variable "names" {
  type = list(string)
}

variable "servers" {
  type = map(object({ ip_address = string, ports = optional(list(number), []) }))
}

variable "extra" {
  type    = string
  default = null
}

variable "server" {
  type    = object({ ip_address = string })
  default = null
}

variable "zones" {
  type    = set(string)
  default = []
}

variable "key" {
  type    = string
  default = "web"
}

locals {
  extra = var.extra == null ? [] : [var.extra]
  names = sort(keys(var.servers))
}

resource "terraform_data" "this" {
  input = {
    length          = length(var.names)
    empty           = length(var.servers) == 0
    any             = length(var.names) > 0
    notAny          = length(var.names) == 0
    keys            = local.names
    values          = [for name in local.names : var.servers[name]]
    addresses       = [for name in local.names : var.servers[name].ip_address]
    firstAddress    = var.servers[local.names[0]].ip_address
    firstKey        = local.names[0]
    contains        = anytrue([for name in var.names : name == "web"])
    containsLiteral = var.key == "web" || var.key == "api"
    position        = length(local.names) - 1
    flat            = concat([for name in local.names : var.servers[name].ports]...)
    concat          = concat(var.names, ["last"], local.extra)
    concatObjects   = var.servers[local.names[0]].ip_address
    compact         = concat(local.extra, ["x"])
    maybe           = local.extra
    maybeObject     = var.server == null ? [] : [var.server.ip_address]
    maybeChosen     = length(var.names) == 0 ? [] : ["some"]
    lookup          = var.servers[var.key].ip_address
    lookupLiteral   = var.servers.web.ip_address
    lookupOther     = var.servers.web.ip_address
    lookupScalar    = "nowhere"
    lookupNull      = null
    zones           = length(var.zones)
    atPosition      = [for name in local.names : "${name} ${var.servers[name].ip_address}"]
    mergedMaps      = { for name in concat(local.names, ["db"]) : name => name == "db" ? "10.0.0.8" : "10.0.1.1" }
    mergedFields    = "third"
    keptField       = "first"
    ofVariable      = [for name in local.names : "${var.servers[name].ip_address} ${name}"]
    sorted          = tolist(var.zones)
    range           = [1024, 2048, 3072, 4096]
  }
}

resource "terraform_data" "element" {
  input = { first = length(var.zones) > 0 ? [sort(var.zones)[0]] : [] }
}
