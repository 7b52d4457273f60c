package random

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"math/big"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"groundplan.dev/providers/internal/stored"
)

// idResource is random_id.
type idResource struct{ stored.Resource }

func newID() resource.Resource { return idResource{stored.Resource{Suffix: "id"}} }

type idModel struct {
	ID         types.String `tfsdk:"id"`
	Keepers    types.Map    `tfsdk:"keepers"`
	ByteLength types.Int64  `tfsdk:"byte_length"`
	Prefix     types.String `tfsdk:"prefix"`
	B64URL     types.String `tfsdk:"b64_url"`
	B64Std     types.String `tfsdk:"b64_std"`
	Hex        types.String `tfsdk:"hex"`
	Dec        types.String `tfsdk:"dec"`
}

func (idResource) Schema(_ context.Context, _ resource.SchemaRequest, r *resource.SchemaResponse) {
	r.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"keepers":     keepers(),
		"byte_length": requiredInt("Number of random bytes."),
		"prefix":      optionalString("Put before every form of the value but id."),
		"b64_url":     result("The value in URL-safe base64 without padding."),
		"b64_std":     result("The value in base64."),
		"hex":         result("The value in hexadecimal digits."),
		"dec":         result("The value in decimal digits."),
		"id":          result("The value in URL-safe base64 without padding and without the prefix."),
	}}
}

func (idResource) Create(ctx context.Context, q resource.CreateRequest, r *resource.CreateResponse) {
	var m idModel
	if r.Diagnostics.Append(q.Plan.Get(ctx, &m)...); r.Diagnostics.HasError() {
		return
	}
	if m.ByteLength.ValueInt64() < 0 {
		r.Diagnostics.AddError("No random id can be made", "byte_length is negative.")
		return
	}
	bytes := make([]byte, m.ByteLength.ValueInt64())
	if _, err := rand.Read(bytes); err != nil {
		r.Diagnostics.AddError("No random id can be made", err.Error())
		return
	}
	m.show(bytes)
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}

// ImportState takes the value in URL-safe base64, after "PREFIX," where there is a prefix.
func (idResource) ImportState(ctx context.Context, q resource.ImportStateRequest, r *resource.ImportStateResponse) {
	m := idModel{Keepers: types.MapNull(types.StringType), Prefix: types.StringNull()}
	value := q.ID
	if comma := strings.LastIndex(value, ","); comma >= 0 {
		if comma > 0 {
			m.Prefix = types.StringValue(value[:comma])
		}
		value = value[comma+1:]
	}
	bytes, err := base64.RawURLEncoding.DecodeString(value)
	if err != nil {
		r.Diagnostics.AddError("The id cannot be imported", "It must be URL-safe base64 without padding: "+err.Error())
		return
	}
	m.ByteLength = types.Int64Value(int64(len(bytes)))
	m.show(bytes)
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}

// show fills in every form of the bytes.
func (m *idModel) show(bytes []byte) {
	url, prefix := base64.RawURLEncoding.EncodeToString(bytes), m.Prefix.ValueString()
	m.ID = types.StringValue(url)
	m.B64URL = types.StringValue(prefix + url)
	m.B64Std = types.StringValue(prefix + base64.StdEncoding.EncodeToString(bytes))
	m.Hex = types.StringValue(prefix + hex.EncodeToString(bytes))
	m.Dec = types.StringValue(prefix + new(big.Int).SetBytes(bytes).String())
}
