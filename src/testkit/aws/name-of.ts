/** `RDS instance shop`, `security group web (sg-1)`: what something is, and which. */
export function nameOf(it: object): string {
  const text = (field: string): string | undefined => {
    const value: unknown = field in it ? Object.entries(it).find(([key]) => key === field)?.[1] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [kind = 'it', name, id] = ['kind', 'name', 'id'].map(text);
  if (name === undefined) return id === undefined ? kind : `${kind} ${id}`;
  return id === undefined ? `${kind} ${name}` : `${kind} ${name} (${id})`;
}
