const beginnings = [0x811c9dc5 | 0, 0x01000193] as const;
const prime = 0x01000193;

/** The digest of a text, written as 16 hex digits: FNV-1a over UTF-16 units, twice 32 bits. Tells content apart; it is no signature. */
export function digest(text: string): string {
  return beginnings.map((half) => (halfOf(text, half) >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The same digest packed in four UTF-16 units: to be compared or digested again, not to be written anywhere. */
export function packedDigest(text: string): string {
  const units = beginnings.flatMap((beginning) => {
    const half = halfOf(text, beginning);
    return [half >>> 16, half & 0xffff];
  });
  return String.fromCharCode(...units);
}

function halfOf(text: string, beginning: number): number {
  let half = beginning;
  for (let at = 0; at < text.length; at += 1) half = Math.imul(half ^ text.charCodeAt(at), prime);
  return half;
}
