/** The text of a header: percent-encoded, or UTF-8, which arrives as single bytes. What cannot be read so is left as it is. */
export function headerText(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    if (value.includes('%')) return decodeURIComponent(value);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}
