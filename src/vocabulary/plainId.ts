/** What an ASCII character is in an id; whatever is none of these stands in no plain one. */
const sign = 1;
const digit = 2;
const letter = 3;

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return letter;
  if (/[0-9]/.test(character)) return digit;
  return '._:#/-'.includes(character) ? sign : 0;
});

/** The shortest telephone number has as many digits: with fewer, a text holds nobody's number. */
const fewestDigits = 10;
const mostCharacters = 96;

/**
 * Whether a value is seen at the first glance to be an id: ASCII letters, few digits and the signs that stand between them. It
 * says yes to nothing that `idSchema` refuses; what else that takes needs a closer look.
 */
export function isPlainId(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > mostCharacters) return false;
  if (!((kinds[value.charCodeAt(0)] as number) > sign)) return false;
  let digits = 0;
  for (let at = 0; at < value.length; at += 1) {
    const kind = kinds[value.charCodeAt(at)];
    if (!kind) return false;
    if (kind === digit) digits += 1;
  }
  return digits < fewestDigits;
}
