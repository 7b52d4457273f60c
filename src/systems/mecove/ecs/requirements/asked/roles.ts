import { GetRolePolicyCommand, ListAttachedRolePoliciesCommand, ListRolePoliciesCommand } from '@aws-sdk/client-iam';
import { z } from 'zod';
import { type Aws, reading } from '../aws';

const texts = z.union([z.string().transform((it) => [it]), z.array(z.string())]);
const document = z.object({
  Statement: z.array(z.object({ Effect: z.string(), Action: texts.default([]), Resource: texts.default([]) })),
});

export interface Allowed {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** All that a role may do. Throws where a policy is attached to it or forbids: then this is not all. */
async function allowedTo({ iam }: Aws, RoleName: string): Promise<Allowed[]> {
  const [{ PolicyNames = [] }, { AttachedPolicies = [] }] = await Promise.all([
    iam.send(new ListRolePoliciesCommand({ RoleName })),
    iam.send(new ListAttachedRolePoliciesCommand({ RoleName })),
  ]);
  if (AttachedPolicies.length > 0)
    throw new Error(`${RoleName} also has ${AttachedPolicies.map((it) => it.PolicyName).join(', ')}`);
  const policies = await Promise.all(
    PolicyNames.map((PolicyName) => iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))),
  );
  return policies.flatMap(({ PolicyDocument = '' }) =>
    document.parse(JSON.parse(decodeURIComponent(PolicyDocument))).Statement.map((it) => {
      if (it.Effect !== 'Allow') throw new Error(`a policy of ${RoleName} has the effect ${it.Effect}`);
      return { actions: [...it.Action].sort(), resources: it.Resource };
    }),
  );
}

const lists = ['iam:ListRolePolicies', 'iam:ListAttachedRolePolicies'];

/** What ECS itself may do to start a task. */
export const executionRoleOf = (task: string) =>
  reading([...lists, 'iam:GetRolePolicy'], (aws) => allowedTo(aws, `${aws.env.name}-${task}-execution`));

/** What the code in a task may do; most may nothing, and have no policy to ask for. */
export const taskRoleOf = (task: string, { policy }: { readonly policy: boolean }) =>
  reading([...lists, ...(policy ? ['iam:GetRolePolicy'] : [])], (aws) => allowedTo(aws, `${aws.env.name}-${task}-task`));
