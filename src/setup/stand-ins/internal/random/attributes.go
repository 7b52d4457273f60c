package random

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/boolplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64default"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

var (
	replaceBool   = []planmodifier.Bool{boolplanmodifier.RequiresReplace()}
	replaceInt    = []planmodifier.Int64{int64planmodifier.RequiresReplace()}
	replaceString = []planmodifier.String{stringplanmodifier.RequiresReplace()}
)

// keepers are values of the user's choice: a change of them makes a new random value.
func keepers() schema.MapAttribute {
	return schema.MapAttribute{
		Description:   "Values that make a new random value when they change.",
		ElementType:   types.StringType,
		Optional:      true,
		PlanModifiers: []planmodifier.Map{replaceOnNewKeepers{}},
	}
}

// flag is an optional switch that is on unless it is turned off.
func flag(description string) schema.BoolAttribute {
	return schema.BoolAttribute{
		Description:   description,
		Optional:      true,
		Computed:      true,
		Default:       booldefault.StaticBool(true),
		PlanModifiers: replaceBool,
	}
}

func optionalInt(description string, otherwise int64) schema.Int64Attribute {
	return schema.Int64Attribute{
		Description:   description,
		Optional:      true,
		Computed:      true,
		Default:       int64default.StaticInt64(otherwise),
		PlanModifiers: replaceInt,
	}
}

func requiredInt(description string) schema.Int64Attribute {
	return schema.Int64Attribute{Description: description, Required: true, PlanModifiers: replaceInt}
}

func optionalString(description string) schema.StringAttribute {
	return schema.StringAttribute{Description: description, Optional: true, PlanModifiers: replaceString}
}

// result is computed once and kept through updates.
func result(description string) schema.StringAttribute {
	return schema.StringAttribute{
		Description:   description,
		Computed:      true,
		PlanModifiers: []planmodifier.String{stringplanmodifier.UseStateForUnknown()},
	}
}

func secret(description string) schema.StringAttribute {
	attribute := result(description)
	attribute.Sensitive = true
	return attribute
}
