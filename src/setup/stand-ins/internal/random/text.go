package random

import (
	"context"
	"unicode/utf8"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"golang.org/x/crypto/bcrypt"

	"groundplan.dev/providers/internal/stored"
)

// textModel is the state that random_string and random_password have in common.
type textModel struct {
	ID              types.String `tfsdk:"id"`
	Keepers         types.Map    `tfsdk:"keepers"`
	Length          types.Int64  `tfsdk:"length"`
	Special         types.Bool   `tfsdk:"special"`
	Upper           types.Bool   `tfsdk:"upper"`
	Lower           types.Bool   `tfsdk:"lower"`
	Number          types.Bool   `tfsdk:"number"`
	Numeric         types.Bool   `tfsdk:"numeric"`
	MinNumeric      types.Int64  `tfsdk:"min_numeric"`
	MinUpper        types.Int64  `tfsdk:"min_upper"`
	MinLower        types.Int64  `tfsdk:"min_lower"`
	MinSpecial      types.Int64  `tfsdk:"min_special"`
	OverrideSpecial types.String `tfsdk:"override_special"`
	Result          types.String `tfsdk:"result"`
}

type passwordModel struct {
	textModel
	BcryptHash types.String `tfsdk:"bcrypt_hash"`
}

func (m textModel) generate() (string, error) {
	special := "!@#$%&*()-_=+[]{}<>:?"
	if own := m.OverrideSpecial.ValueString(); own != "" {
		special = own
	}
	return generate(m.Length.ValueInt64(), []class{
		{"ABCDEFGHIJKLMNOPQRSTUVWXYZ", m.Upper.ValueBool(), m.MinUpper.ValueInt64()},
		{"abcdefghijklmnopqrstuvwxyz", m.Lower.ValueBool(), m.MinLower.ValueInt64()},
		{"0123456789", m.Numeric.ValueBool(), m.MinNumeric.ValueInt64()},
		{special, m.Special.ValueBool(), m.MinSpecial.ValueInt64()},
	})
}

// imported is the state of a value that was made elsewhere: all arguments have their defaults.
func imported(value string) textModel {
	yes, none := types.BoolValue(true), types.Int64Value(0)
	return textModel{
		ID:      types.StringValue(value),
		Keepers: types.MapNull(types.StringType),
		Length:  types.Int64Value(int64(utf8.RuneCountInString(value))),
		Special: yes, Upper: yes, Lower: yes, Number: yes, Numeric: yes,
		MinNumeric: none, MinUpper: none, MinLower: none, MinSpecial: none,
		OverrideSpecial: types.StringNull(),
		Result:          types.StringValue(value),
	}
}

// stringResource is random_string.
type stringResource struct{ stored.Resource }

func newString() resource.Resource { return stringResource{stored.Resource{Suffix: "string"}} }

func (stringResource) Schema(_ context.Context, _ resource.SchemaRequest, r *resource.SchemaResponse) {
	r.Schema = stringSchema()
}

func (stringResource) Create(ctx context.Context, q resource.CreateRequest, r *resource.CreateResponse) {
	var m textModel
	if r.Diagnostics.Append(q.Plan.Get(ctx, &m)...); r.Diagnostics.HasError() {
		return
	}
	value, err := m.generate()
	if err != nil {
		r.Diagnostics.AddError("No random string can be made", err.Error())
		return
	}
	m.ID, m.Result = types.StringValue(value), types.StringValue(value)
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}

func (stringResource) ImportState(ctx context.Context, q resource.ImportStateRequest, r *resource.ImportStateResponse) {
	r.Diagnostics.Append(r.State.Set(ctx, imported(q.ID))...)
}

// passwordResource is random_password.
type passwordResource struct{ stored.Resource }

func newPassword() resource.Resource { return passwordResource{stored.Resource{Suffix: "password"}} }

func (passwordResource) Schema(_ context.Context, _ resource.SchemaRequest, r *resource.SchemaResponse) {
	r.Schema = passwordSchema()
}

func (passwordResource) Create(ctx context.Context, q resource.CreateRequest, r *resource.CreateResponse) {
	var m passwordModel
	if r.Diagnostics.Append(q.Plan.Get(ctx, &m)...); r.Diagnostics.HasError() {
		return
	}
	value, err := m.generate()
	if err == nil {
		m.Result = types.StringValue(value)
		err = m.finish()
	}
	if err != nil {
		r.Diagnostics.AddError("No random password can be made", err.Error())
		return
	}
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}

func (passwordResource) ImportState(ctx context.Context, q resource.ImportStateRequest, r *resource.ImportStateResponse) {
	m := passwordModel{textModel: imported(q.ID)}
	if err := m.finish(); err != nil {
		r.Diagnostics.AddError("The password cannot be imported", err.Error())
		return
	}
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}

// finish adds the hash, and an id that does not give the password away.
func (m *passwordModel) finish() error {
	value := []byte(m.Result.ValueString())
	const bcryptLimit = 72
	hash, err := bcrypt.GenerateFromPassword(value[:min(bcryptLimit, len(value))], bcrypt.DefaultCost)
	m.ID, m.BcryptHash = types.StringValue("none"), types.StringValue(string(hash))
	return err
}
