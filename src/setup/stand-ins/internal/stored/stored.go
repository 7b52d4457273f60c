// Package stored holds what resources share that live in Terraform's state alone.
package stored

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"
)

// Resource needs nothing done on read, update and delete: the state is all there is.
type Resource struct {
	// Suffix follows the provider's name in the resource type, as "password" in random_password.
	Suffix string
}

func (s Resource) Metadata(_ context.Context, q resource.MetadataRequest, r *resource.MetadataResponse) {
	r.TypeName = q.ProviderTypeName + "_" + s.Suffix
}

// Read leaves the state as it is, which the framework has filled in already.
func (Resource) Read(context.Context, resource.ReadRequest, *resource.ReadResponse) {}

// Update takes over the plan: only changes that need no new value arrive here.
func (Resource) Update(_ context.Context, q resource.UpdateRequest, r *resource.UpdateResponse) {
	r.State.Raw = q.Plan.Raw
}

// Delete leaves the removal from the state to the framework.
func (Resource) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}
