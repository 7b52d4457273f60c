package random

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// sameAsNumeric gives "numeric" and its deprecated name "number" one value: the one that is configured, else true.
type sameAsNumeric struct{}

func (sameAsNumeric) Description(context.Context) string {
	return "number and numeric have one value."
}

func (m sameAsNumeric) MarkdownDescription(ctx context.Context) string { return m.Description(ctx) }

func (sameAsNumeric) PlanModifyBool(ctx context.Context, q planmodifier.BoolRequest, r *planmodifier.BoolResponse) {
	var number, numeric types.Bool
	r.Diagnostics.Append(q.Config.GetAttribute(ctx, path.Root("number"), &number)...)
	r.Diagnostics.Append(q.Config.GetAttribute(ctx, path.Root("numeric"), &numeric)...)
	switch {
	case number.IsNull() && numeric.IsNull():
		r.PlanValue = types.BoolValue(true)
	case number.IsNull():
		r.PlanValue = numeric
	case numeric.IsNull():
		r.PlanValue = number
	case !number.IsUnknown() && !numeric.IsUnknown() && !number.Equal(numeric):
		r.Diagnostics.AddError("number and numeric differ", "number is the deprecated name of numeric: remove number.")
	}
}

// someCharacters refuses a configuration that turns every class of characters off.
type someCharacters struct{}

func (someCharacters) Description(context.Context) string {
	return "At least one of numeric, special, upper and lower is true."
}

func (v someCharacters) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

func (v someCharacters) ValidateBool(ctx context.Context, q validator.BoolRequest, r *validator.BoolResponse) {
	off := func(value types.Bool) bool { return value.Equal(types.BoolValue(false)) }
	if !off(q.ConfigValue) {
		return
	}
	for _, name := range []string{"special", "upper", "lower"} {
		var other types.Bool
		r.Diagnostics.Append(q.Config.GetAttribute(ctx, path.Root(name), &other)...)
		if !off(other) {
			return
		}
	}
	r.Diagnostics.AddAttributeError(q.Path, "No characters to choose from", v.Description(ctx))
}
