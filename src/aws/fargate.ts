const between = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);

const GiB = 1024;

/** CPU units → MiB that a task may have with them (Amazon ECS developer guide, "Task CPU and memory" of Fargate). */
const sizes: Readonly<Record<number, readonly number[]>> = {
  256: [512, GiB, 2 * GiB],
  512: between(GiB, 4 * GiB, GiB),
  1024: between(2 * GiB, 8 * GiB, GiB),
  2048: between(4 * GiB, 16 * GiB, GiB),
  4096: between(8 * GiB, 30 * GiB, GiB),
  8192: between(16 * GiB, 60 * GiB, 4 * GiB),
  16_384: between(32 * GiB, 120 * GiB, 8 * GiB),
};

/** MiB of memory that a Fargate task may have with these CPU units; undefined where there is no such task. */
export const fargateMemory = (cpu: number): readonly number[] | undefined => sizes[cpu];
