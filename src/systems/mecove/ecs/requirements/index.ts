export { awsOf } from './aws';
export { wantedMatrix } from './reach';
export { rehearsed } from './rehearsed';
export { requirements } from './requirements';
