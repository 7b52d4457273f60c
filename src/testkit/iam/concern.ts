/** Whether a statement is about what is asked: wholly, maybe (a part of it, a variable, a condition), or not. */
export type Concern = 'yes' | 'maybe' | 'no';
