variable "a" {
  type = bool
}

variable "b" {
  type = bool
}

variable "port" {
  type    = number
  default = null
}

variable "label" {
  type    = string
  default = null
}

variable "size" {
  type    = object({ gib = number, class = optional(string), zones = optional(list(object({ zone_name = string })), []) })
  default = null
}

locals {
  # Written out, so that nothing here depends on how tightly an operator binds.
  xor     = (var.a && !var.b) || (!var.a && var.b)
  chosen  = var.a ? 1 : 2
  chosenb = var.b ? 1 : 2
  set     = var.size != null
  gib     = local.set ? var.size.gib : null
  class   = local.set ? var.size.class : null
}

resource "terraform_data" "this" {
  input = {
    chosen             = local.chosen
    chosenIn           = [local.chosen, { inner = local.chosen }]
    inText             = "port ${local.chosen} of ${var.b ? "b" : (var.a ? "not b but a" : "not b but none")}"
    nestedYes          = var.a && var.b ? "ab" : (var.a ? "a" : "none")
    nestedNo           = var.a ? "a" : (var.b ? "b" : "none")
    nestedTest         = local.xor ? "different" : "same"
    not                = !var.a
    notNot             = var.a
    notBoth            = !var.a || !var.b
    notEither          = !var.a && !var.b
    notNull            = var.port != null
    notChosen          = var.a ? !var.b : true
    bothOfEither       = var.a && !var.b
    eitherOfBoth       = !local.xor
    bothOfBoth         = var.a && var.b
    bothOnTheRight     = var.a && var.b
    eitherOnTheRight   = var.a || var.b
    bothOfChosen       = var.a && var.b
    eitherOfEqual      = !local.xor || var.b
    equalOfEqual       = true
    equalOfNull        = (var.port == null) == (var.label == null)
    equalOfBoth        = !local.xor
    equalOfChosen      = local.chosen == local.chosenb
    equalOfNot         = !local.xor
    equalOfGreater     = (local.chosen > 1) == local.set
    greaterOfChosen    = local.chosen > local.chosenb
    greaterThanNegative = true
    sum                = var.a ? 2 : 3
    sumOfChosen        = local.chosen + local.chosenb + 1
    greaterThanSum     = var.a ? false : true
    quotient           = var.a ? 6 : 3
    quotientOfSum      = 24 / (local.chosen + 1)
    set                = var.label != null
    ifSet              = coalesce(var.port, 0)
    ifSetNull          = var.port == null ? null : ":${var.port}"
    ifSetObject        = local.set ? local.gib : 20
    ifSetInside        = local.set ? coalesce(local.class, "standard") : "none"
    ifSetIsCondition   = var.port == null ? var.a : coalesce(var.port, 0) > 1000
    both               = local.set ? local.gib > 10 : false
    memberOfChosen     = local.set ? local.gib : 1
    elementOfChosen    = var.a ? "y" : "z"
  }
}
