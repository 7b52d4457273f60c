import type { Plan, State } from '../../src/terraform';
import { realPlan } from './real-plan';

const database = {
  'database/main.tf': `
resource "terraform_data" "this" {
  input = "db"
}
module "inner" {
  source = "./inner"
}
`,
  'database/inner/main.tf': 'resource "terraform_data" "deep" {}\n',
};

const secret = `
variable "password" {
  type      = string
  sensitive = true
  default   = "first-secret"
}
`;

const before = `${secret}
resource "terraform_data" "kept" {
  input = 1
}
resource "terraform_data" "updated" {
  input = { size = 1, names = ["a"], key = var.password, "cost center" = "x" }
}
resource "terraform_data" "replaced" {
  triggers_replace = { a = 1, "b c" = ["x"], key = var.password }
}
resource "terraform_data" "careful" {
  triggers_replace = 1
  lifecycle {
    create_before_destroy = true
  }
}
resource "terraform_data" "triggered" {
  lifecycle {
    replace_triggered_by = [terraform_data.updated]
  }
}
resource "terraform_data" "gone" {}
resource "terraform_data" "old_name" {}
resource "terraform_data" "old_updated" {
  input = 1
}
resource "terraform_data" "forgotten" {}
resource "terraform_data" "hidden" {
  input = "soon"
}
resource "terraform_data" "counted" {
  count = 2
}
module "database" {
  for_each = toset(["x", "y.z"])
  source   = "./database"
}
output "size" {
  value = 1
}
output "gone" {
  value = "a"
}
output "same" {
  value = "b"
}
output "secret" {
  value     = var.password
  sensitive = true
}
`;

const now = `${secret.replace('first', 'second')}
resource "terraform_data" "kept" {
  input = 1
}
resource "terraform_data" "updated" {
  input = { size = 2, names = ["a", timestamp()], key = var.password, "cost center" = "y" }
}
resource "terraform_data" "replaced" {
  triggers_replace = { a = 2, "b c" = ["x"], key = var.password }
}
resource "terraform_data" "careful" {
  triggers_replace = 2
  lifecycle {
    create_before_destroy = true
  }
}
resource "terraform_data" "triggered" {
  lifecycle {
    replace_triggered_by = [terraform_data.updated]
  }
}
resource "terraform_data" "new_name" {}
resource "terraform_data" "new_updated" {
  input = 2
}
resource "terraform_data" "hidden" {
  input = sensitive("soon")
}
resource "terraform_data" "counted" {
  count = 1
}
resource "terraform_data" "brought" {}
resource "terraform_data" "brought_changed" {
  input = 4
}
module "database" {
  for_each = toset(["x", "w"])
  source   = "./database"
}
moved {
  from = terraform_data.old_name
  to   = terraform_data.new_name
}
moved {
  from = terraform_data.old_updated
  to   = terraform_data.new_updated
}
removed {
  from = terraform_data.forgotten
  lifecycle {
    destroy = false
  }
}
import {
  to = terraform_data.brought
  id = "some-id"
}
import {
  to = terraform_data.brought_changed
  id = "other-id"
}
data "terraform_remote_state" "late" {
  backend = "local"
  config  = { path = "\${terraform_data.brought_changed.output}.tfstate" }
}
check "size" {
  assert {
    condition     = terraform_data.kept.input == 2
    error_message = "the size is not two"
  }
}
output "size" {
  value = 2
}
output "new" {
  value = terraform_data.updated.output
}
output "same" {
  value = "b"
}
output "secret" {
  value     = var.password
  sensitive = true
}
`;

/** A plan of all that a plan can do, as real Terraform makes it; the state is that before it. */
export function changedRoot(): Promise<{ plan: Plan; state: State }> {
  return realPlan({
    before: { 'main.tf': before, ...database },
    now: { 'main.tf': now },
    replace: ['terraform_data.counted[0]'],
  });
}
