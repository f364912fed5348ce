/** A short digest of a text: FNV-1a over UTF-16 units, twice 32 bits, as 16 hex digits. Tells content apart; it is no signature. */
export function digest(text: string): string {
  const units = packedDigest(text);
  let hex = '';
  for (let at = 0; at < units.length; at += 1) hex += units.charCodeAt(at).toString(16).padStart(4, '0');
  return hex;
}

/** The same digest packed in four UTF-16 units: to be compared or digested again, not to be written anywhere. */
export function packedDigest(text: string): string {
  // Both halves in one walk: the text is read once.
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000193);
  }
  return String.fromCharCode(first >>> 16, first & 0xffff, second >>> 16, second & 0xffff);
}
