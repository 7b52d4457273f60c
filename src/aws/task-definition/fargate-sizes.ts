import { choose, contains, equal, type Expression, range } from '../../core/expression';
import type { Check } from '../../core/module/definition';
import { fargateMemory } from '../fargate';

export const cpuUnits = [256, 512, 1024, 2048, 4096, 8192, 16_384] as const;

interface Size {
  readonly cpu: Expression<number>;
  readonly memory: Expression<number>;
}

/** For each number of CPU units the memory that Fargate has with it. */
export const fargateSizes = ({ cpu, memory }: Size): readonly Check[] =>
  cpuUnits.map((units) => {
    const { allowed, words } = memoryOf(units);
    return {
      condition: choose(equal(cpu, units), contains(allowed, memory), true),
      message: `memory must be ${words} where cpu is ${units}.`,
    };
  });

function memoryOf(units: number): { readonly allowed: Expression<number[]> | readonly number[]; readonly words: string } {
  const sizes = fargateMemory(units) ?? [];
  const [first = 0, second = first] = sizes;
  const last = sizes.at(-1) ?? first;
  const step = second - first;
  const isEven = sizes.every((it, i) => it === first + i * step);
  if (!isEven) return { allowed: sizes, words: `one of ${sizes.join(', ')}` };
  return { allowed: range(first, last + step, step), words: `${first} to ${last} in steps of ${step}` };
}
