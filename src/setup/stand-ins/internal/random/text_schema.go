package random

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/int64validator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/boolplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

func stringSchema() schema.Schema {
	return schema.Schema{Version: 2, Attributes: textAttributes()}
}

func passwordSchema() schema.Schema {
	attributes := textAttributes()
	attributes["result"] = secret("The password.")
	attributes["bcrypt_hash"] = secret("bcrypt hash of the password, of its first 72 bytes where it is longer.")
	attributes["id"] = result("Always none.")
	return schema.Schema{Version: 3, Attributes: attributes}
}

func textAttributes() map[string]schema.Attribute {
	length := requiredInt("Number of characters.")
	length.Validators = []validator.Int64{
		int64validator.AtLeast(1),
		int64validator.AtLeastSumOf(
			path.MatchRoot("min_upper"), path.MatchRoot("min_lower"), path.MatchRoot("min_numeric"), path.MatchRoot("min_special"),
		),
	}
	number := numeric("Deprecated name of numeric.")
	number.DeprecationMessage = "Use numeric."

	return map[string]schema.Attribute{
		"keepers":          keepers(),
		"length":           length,
		"special":          flag("Use special characters."),
		"upper":            flag("Use upper case letters."),
		"lower":            flag("Use lower case letters."),
		"number":           number,
		"numeric":          numeric("Use digits."),
		"min_numeric":      optionalInt("Least number of digits.", 0),
		"min_upper":        optionalInt("Least number of upper case letters.", 0),
		"min_lower":        optionalInt("Least number of lower case letters.", 0),
		"min_special":      optionalInt("Least number of special characters.", 0),
		"override_special": overrideSpecial(),
		"result":           result("The random string."),
		"id":               result("The random string."),
	}
}

func numeric(description string) schema.BoolAttribute {
	return schema.BoolAttribute{
		Description:   description,
		Optional:      true,
		Computed:      true,
		PlanModifiers: []planmodifier.Bool{sameAsNumeric{}, boolplanmodifier.RequiresReplace()},
		Validators:    []validator.Bool{someCharacters{}},
	}
}

// overrideSpecial lets a change from "" to null pass: some versions of the provider wrote "" where nothing was configured.
func overrideSpecial() schema.StringAttribute {
	attribute := optionalString("Special characters to use instead of the usual ones.")
	attribute.PlanModifiers = []planmodifier.String{stringplanmodifier.RequiresReplaceIf(
		func(_ context.Context, q planmodifier.StringRequest, r *stringplanmodifier.RequiresReplaceIfFuncResponse) {
			fromEmptyToNull := q.ConfigValue.IsNull() && !q.StateValue.IsNull() && q.StateValue.ValueString() == ""
			r.RequiresReplace = !q.ConfigValue.IsUnknown() && !fromEmptyToNull
		},
		"A change makes a new random value, but for one from an empty string to null.",
		"A change makes a new random value, but for one from an empty string to `null`.",
	)}
	return attribute
}
