variable "groups" {
  type = map(object({ display_name = string, port = optional(number), labels = optional(map(string), {}) }))
}

variable "ports" {
  type = list(number)
}

variable "zones" {
  type = set(string)
}

variable "keys" {
  type = list(string)
}

variable "named" {
  type = object({ locals = map(string) })
}

variable "matrix" {
  type = list(list(number))
}

locals {
  described = [for k, v in var.groups : { key = k, displayName = v.display_name, inner = { maxPort = v.port } }]
  with_port = { for k, v in var.groups : k => v if v.port != null }
}

resource "terraform_data" "this" {
  input = {
    values         = [for k, v in var.groups : v.display_name]
    keys           = keys(var.groups)
    objects        = local.described
    fieldOfWritten = [for k, v in var.groups : [v.display_name, v.port]]
    indexes        = [for i, p in var.ports : "${i}:${p}"]
    set            = [for z in var.zones : "zone ${z}"]
    map            = { for k, v in var.groups : k => v.port }
    mapOfObjects   = { for k, v in var.groups : k => { displayName = v.display_name, key = k } }
    fieldOfMap     = { for k, v in var.groups : k => v.port }
    filtered       = { for k, v in local.with_port : k => v if k == "web" || k == "api" }
    filteredTwice  = { for k, v in local.with_port : k => v if v.port > 100 }
    grouped        = { for d in local.described : d.inner.maxPort == null ? "closed" : "open" => d... }
    groupedSet     = { for z in var.zones : z => [z] }
    fieldOfGrouped = { for d in local.described : d.displayName => d.inner.maxPort }
    keyed          = [for i, k in var.keys : "${i}${k}"]
    shadow         = [for k, v in var.named.locals : "p-${k}-${v}"]
    nested         = [for k, v in var.groups : [for l, t in v.labels : "${k}/${v.display_name}/${l}=${t}"]]
    sameTwice      = [for p in var.ports : [for q in var.ports : p == q ? "same" : "${p}<>${q}"]]
    threeDeep      = [for p in var.ports : [for q in var.ports : [for r in var.ports : [p, q, r]]]]
    lists          = [for r in var.matrix : [for c, v in r : [v, c]]]
    flat           = flatten(var.matrix)
    condition      = length(local.with_port) == 0
    conditional    = [for k, v in var.groups : v.port == null ? [] : [v.port]]
    elementOfLoop  = var.keys[0]
    entryOfLoop    = var.groups["web"].display_name
  }
}
