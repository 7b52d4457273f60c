export { askedOf } from './check';
export { named, only, type Reading } from './reading';
export { type Rehearsed, type Requirement, type Sentence, type Verdict, verify } from './requirement';
export { requirementTable } from './table';
