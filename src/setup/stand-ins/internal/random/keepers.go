package random

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
)

// replaceOnNewKeepers replaces the resource when a keeper changes, appears with a value, or disappears. A new keeper that
// is null replaces nothing: states written by old providers have no such keys.
type replaceOnNewKeepers struct{}

func (replaceOnNewKeepers) Description(context.Context) string {
	return "A change makes a new random value."
}

func (m replaceOnNewKeepers) MarkdownDescription(ctx context.Context) string {
	return m.Description(ctx)
}

func (replaceOnNewKeepers) PlanModifyMap(_ context.Context, q planmodifier.MapRequest, r *planmodifier.MapResponse) {
	creating, deleting := q.State.Raw.IsNull(), q.Plan.Raw.IsNull()
	if creating || deleting {
		return
	}
	old, new := q.StateValue.Elements(), q.ConfigValue.Elements()
	for key := range old {
		if _, kept := new[key]; !kept {
			r.RequiresReplace = true
		}
	}
	for key, value := range new {
		before, known := old[key]
		if known && !value.Equal(before) || !known && !value.IsNull() {
			r.RequiresReplace = true
		}
	}
}
