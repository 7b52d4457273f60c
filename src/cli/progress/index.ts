export { createProgress, type BegunStep, type Progress, type ProgressOptions } from './progress';
