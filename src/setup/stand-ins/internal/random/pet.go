package random

import (
	"context"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"groundplan.dev/providers/internal/stored"
)

var (
	adverbs    = strings.Fields("boldly calmly gladly keenly mildly neatly nobly openly quickly rarely simply truly")
	adjectives = strings.Fields("able bold calm deep eager fair glad keen mild neat proud quick rapid sunny vast warm")
	animals    = strings.Fields("ant bee cat dog elk fox gnu hen ibex jay koi lynx mole newt owl puma raven seal toad wren")
)

// petResource is random_pet.
type petResource struct{ stored.Resource }

func newPet() resource.Resource { return petResource{stored.Resource{Suffix: "pet"}} }

type petModel struct {
	ID        types.String `tfsdk:"id"`
	Keepers   types.Map    `tfsdk:"keepers"`
	Length    types.Int64  `tfsdk:"length"`
	Prefix    types.String `tfsdk:"prefix"`
	Separator types.String `tfsdk:"separator"`
}

func (petResource) Schema(_ context.Context, _ resource.SchemaRequest, r *resource.SchemaResponse) {
	r.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"keepers": keepers(),
		"length":  optionalInt("Number of words.", 2),
		"prefix":  optionalString("Put before the name."),
		"separator": schema.StringAttribute{
			Description:   "Stands between the words.",
			Optional:      true,
			Computed:      true,
			Default:       stringdefault.StaticString("-"),
			PlanModifiers: replaceString,
		},
		"id": result("The name."),
	}}
}

func (petResource) Create(ctx context.Context, q resource.CreateRequest, r *resource.CreateResponse) {
	var m petModel
	if r.Diagnostics.Append(q.Plan.Get(ctx, &m)...); r.Diagnostics.HasError() {
		return
	}
	words, err := petWords(m.Length.ValueInt64())
	if err != nil {
		r.Diagnostics.AddError("No random name can be made", err.Error())
		return
	}
	if prefix := m.Prefix.ValueString(); prefix != "" {
		words = append([]string{prefix}, words...)
	} else {
		m.Prefix = types.StringNull()
	}
	m.ID = types.StringValue(strings.Join(words, m.Separator.ValueString()))
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}

// petWords returns an animal, an adjective before it from two words on, and adverbs before that.
func petWords(length int64) ([]string, error) {
	var words []string
	for left := max(length, 1); left > 0; left-- {
		from := adverbs
		if left == 2 {
			from = adjectives
		} else if left == 1 {
			from = animals
		}
		i, err := below(len(from))
		if err != nil {
			return nil, err
		}
		words = append(words, from[i])
	}
	return words, nil
}
