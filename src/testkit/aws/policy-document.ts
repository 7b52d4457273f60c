import { z } from 'zod';

const texts = z.union([z.string(), z.array(z.string())]).optional();
const principal = z.union([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))]).optional();
const conditionValue = z.union([z.string(), z.number(), z.boolean()]);
const condition = z.record(z.string(), z.record(z.string(), z.union([conditionValue, z.array(conditionValue)])));
const statement = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: principal,
  NotPrincipal: principal,
  Action: texts,
  NotAction: texts,
  Resource: texts,
  NotResource: texts,
  Condition: condition.optional(),
});
const document = z.object({
  Version: z.string().optional(),
  Id: z.string().optional(),
  /** IAM takes a single one without brackets. */
  Statement: z.preprocess((it) => (Array.isArray(it) || it === undefined ? it : [it]), z.array(statement)),
});

type Texts = string | readonly string[];
type ConditionValue = string | number | boolean;

/** A statement as IAM spells it. */
export interface PolicyStatement {
  readonly Sid?: string | undefined;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: string | Readonly<Record<string, Texts>> | undefined;
  readonly NotPrincipal?: string | Readonly<Record<string, Texts>> | undefined;
  readonly Action?: Texts | undefined;
  readonly NotAction?: Texts | undefined;
  readonly Resource?: Texts | undefined;
  readonly NotResource?: Texts | undefined;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, ConditionValue | readonly ConditionValue[]>>>> | undefined;
}

/** A policy as data, in IAM's own spelling; a single statement is a list of one. */
export interface PolicyDocument {
  readonly Version?: string | undefined;
  readonly Id?: string | undefined;
  readonly Statement: readonly PolicyStatement[];
}

/** Reads a document that a service answered, URL-encoded (as IAM does) or not. */
export function policyDocument(text: string): PolicyDocument {
  return document.parse(JSON.parse(text.trimStart().startsWith('{') ? text : decodeURIComponent(text)));
}
