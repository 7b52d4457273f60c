/** Items separated by commas, in lines of at most `width` columns; an item is never broken. */
export function wrapped(first: string, following: string, items: readonly string[], width: number): string {
  const lines: string[] = [];
  let line = first;
  items.forEach((item, i) => {
    const text = i === items.length - 1 ? item : `${item},`;
    const isStart = line === first || line === following;
    if (!isStart && line.length + 1 + text.length > width) {
      lines.push(line);
      line = following + text;
    } else {
      line += isStart ? text : ` ${text}`;
    }
  });
  return [...lines, line].join('\n');
}
