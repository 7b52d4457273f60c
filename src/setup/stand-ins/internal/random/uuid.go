package random

import (
	"context"

	"github.com/hashicorp/go-uuid"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"groundplan.dev/providers/internal/stored"
)

// uuidResource is random_uuid.
type uuidResource struct{ stored.Resource }

func newUUID() resource.Resource { return uuidResource{stored.Resource{Suffix: "uuid"}} }

type uuidModel struct {
	ID      types.String `tfsdk:"id"`
	Keepers types.Map    `tfsdk:"keepers"`
	Result  types.String `tfsdk:"result"`
}

func (uuidResource) Schema(_ context.Context, _ resource.SchemaRequest, r *resource.SchemaResponse) {
	r.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"keepers": keepers(),
		"result":  result("The UUID."),
		"id":      result("The UUID."),
	}}
}

func (uuidResource) Create(ctx context.Context, q resource.CreateRequest, r *resource.CreateResponse) {
	var m uuidModel
	if r.Diagnostics.Append(q.Plan.Get(ctx, &m)...); r.Diagnostics.HasError() {
		return
	}
	value, err := uuid.GenerateUUID()
	if err != nil {
		r.Diagnostics.AddError("No UUID can be made", err.Error())
		return
	}
	m.ID, m.Result = types.StringValue(value), types.StringValue(value)
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}

// ImportState takes the UUID.
func (uuidResource) ImportState(ctx context.Context, q resource.ImportStateRequest, r *resource.ImportStateResponse) {
	bytes, err := uuid.ParseUUID(q.ID)
	var value string
	if err == nil {
		value, err = uuid.FormatUUID(bytes)
	}
	if err != nil {
		r.Diagnostics.AddError("The UUID cannot be imported", err.Error())
		return
	}
	r.Diagnostics.Append(r.State.Set(ctx, uuidModel{
		ID: types.StringValue(value), Result: types.StringValue(value), Keepers: types.MapNull(types.StringType),
	})...)
}
