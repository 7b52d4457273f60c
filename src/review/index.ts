export type { AttributeText } from './attribute-text';
export { type Allowed, type Destruction, destructiveStateful, type Orphan, orphans } from './guard';
export { NotAPlan, type Plan, readPlan, type ResourceChange } from './plan';
export { type Proposal, proposals } from './proposals';
export { type RenderOptions, renderSummary } from './render';
export { statefulReason } from './stateful';
export { type Counts, type OutputSummary, type PlanSummary, type ResourceSummary, summarize } from './summary';
