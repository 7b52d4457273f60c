package random

import (
	"context"
	"fmt"
	"hash/crc64"
	"math/big"
	"math/rand"
	"strconv"
	"strings"

	crypto "crypto/rand"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"groundplan.dev/providers/internal/stored"
)

// integerResource is random_integer.
type integerResource struct{ stored.Resource }

func newInteger() resource.Resource { return integerResource{stored.Resource{Suffix: "integer"}} }

type integerModel struct {
	ID      types.String `tfsdk:"id"`
	Keepers types.Map    `tfsdk:"keepers"`
	Min     types.Int64  `tfsdk:"min"`
	Max     types.Int64  `tfsdk:"max"`
	Seed    types.String `tfsdk:"seed"`
	Result  types.Int64  `tfsdk:"result"`
}

func (integerResource) Schema(_ context.Context, _ resource.SchemaRequest, r *resource.SchemaResponse) {
	r.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"keepers": keepers(),
		"min":     requiredInt("Least value."),
		"max":     requiredInt("Greatest value."),
		"seed":    optionalString("One seed always gives one value."),
		"result": schema.Int64Attribute{
			Description:   "The random number.",
			Computed:      true,
			PlanModifiers: []planmodifier.Int64{int64planmodifier.UseStateForUnknown()},
		},
		"id": result("The random number, as a string."),
	}}
}

func (integerResource) Create(ctx context.Context, q resource.CreateRequest, r *resource.CreateResponse) {
	var m integerModel
	if r.Diagnostics.Append(q.Plan.Get(ctx, &m)...); r.Diagnostics.HasError() {
		return
	}
	number, err := between(m.Min.ValueInt64(), m.Max.ValueInt64(), m.Seed.ValueString())
	if err != nil {
		r.Diagnostics.AddError("No random integer can be made", err.Error())
		return
	}
	m.Result, m.ID = types.Int64Value(number), types.StringValue(strconv.FormatInt(number, 10))
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}

// between returns a number from least to greatest. A seed gives the same number here as in the real provider.
func between(least, greatest int64, seed string) (int64, error) {
	if greatest < least {
		return 0, fmt.Errorf("min is %d and max is %d: min must not be above max", least, greatest)
	}
	count := greatest - least + 1
	if count < 1 {
		return 0, fmt.Errorf("from %d to %d are too many numbers", least, greatest)
	}
	if seed != "" {
		source := rand.NewSource(int64(crc64.Checksum([]byte(seed), crc64.MakeTable(crc64.ISO))))
		return int64(rand.New(source).Intn(int(count))) + least, nil
	}
	number, err := crypto.Int(crypto.Reader, big.NewInt(count))
	if err != nil {
		return 0, fmt.Errorf("the system gives no random numbers: %w", err)
	}
	return number.Int64() + least, nil
}

// ImportState takes RESULT,MIN,MAX or RESULT,MIN,MAX,SEED.
func (integerResource) ImportState(ctx context.Context, q resource.ImportStateRequest, r *resource.ImportStateResponse) {
	parts := strings.Split(q.ID, ",")
	if len(parts) != 3 && len(parts) != 4 {
		r.Diagnostics.AddError("The integer cannot be imported", "Give RESULT,MIN,MAX or RESULT,MIN,MAX,SEED.")
		return
	}
	var numbers [3]types.Int64
	for i, name := range []string{"result", "min", "max"} {
		number, err := strconv.ParseInt(parts[i], 10, 64)
		if err != nil {
			r.Diagnostics.AddError("The integer cannot be imported", fmt.Sprintf("%s must be a number: %s", name, err))
			return
		}
		numbers[i] = types.Int64Value(number)
	}
	m := integerModel{
		ID: types.StringValue(parts[0]), Keepers: types.MapNull(types.StringType),
		Result: numbers[0], Min: numbers[1], Max: numbers[2], Seed: types.StringNull(),
	}
	if len(parts) == 4 {
		m.Seed = types.StringValue(parts[3])
	}
	r.Diagnostics.Append(r.State.Set(ctx, m)...)
}
