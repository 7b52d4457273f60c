export { DynamoDb } from './dynamodb';
export type { Table } from './table';
