import type { ResourceSummary } from '../../src/review';

/** One change in a line, with the attributes that change: `update module.host.aws_instance.this: metadata_options, tags`. */
export function told({ action, address, importId, changes }: ResourceSummary): string {
  const attributes = [...new Set(changes.map(({ path }) => path.replace(/[.[].*/, '')))].filter((it) => it !== 'tags_all').sort();
  return `${importId === undefined ? '' : 'import and '}${action} ${address}${attributes.length > 0 ? `: ${attributes.join(', ')}` : ''}`;
}
