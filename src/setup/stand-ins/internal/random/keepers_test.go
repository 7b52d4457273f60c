package random

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

func TestKeepersReplaceWhenAValueIsNew(t *testing.T) {
	nothing := types.MapNull(types.StringType)
	for name, c := range map[string]struct {
		state, config types.Map
		want          bool
	}{
		"nothing, nothing":     {nothing, nothing, false},
		"the same":             {keeping("a", "1"), keeping("a", "1"), false},
		"another value":        {keeping("a", "1"), keeping("a", "2"), true},
		"a new key":            {nothing, keeping("a", "1"), true},
		"a new key with null":  {nothing, keeping("a", ""), false},
		"a key less":           {keeping("a", "1"), nothing, true},
		"a value becomes null": {keeping("a", "1"), keeping("a", ""), true},
	} {
		there := tftypes.NewValue(tftypes.Object{}, map[string]tftypes.Value{})
		request := planmodifier.MapRequest{
			State: tfsdk.State{Raw: there}, Plan: tfsdk.Plan{Raw: there}, StateValue: c.state, ConfigValue: c.config,
		}
		var response planmodifier.MapResponse
		replaceOnNewKeepers{}.PlanModifyMap(context.Background(), request, &response)
		if response.RequiresReplace != c.want {
			t.Errorf("%s: replace is %t", name, response.RequiresReplace)
		}
	}
}

// keeping is a map with one key; an empty value stands for null.
func keeping(key, value string) types.Map {
	element := types.StringValue(value)
	if value == "" {
		element = types.StringNull()
	}
	return types.MapValueMust(types.StringType, map[string]attr.Value{key: element})
}
