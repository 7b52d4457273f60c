export { awsOf } from './aws';
export { rehearsed } from './rehearsed';
export { requirements } from './requirements';
