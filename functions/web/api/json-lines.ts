const WIDTH = 100;

/** JSON as people lay it out: what fits a line stays on it. */
export function linesOf(value: unknown, indent = ''): string {
  const whole = inOneLine(value);
  if (indent.length + whole.length <= WIDTH || typeof value !== 'object' || value === null) return whole;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => inner + linesOf(one, inner))
    : Object.entries(value).map(([name, one]) => `${inner}${JSON.stringify(name)}: ${linesOf(one, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  const parts = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${inOneLine(one)}`);
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}
