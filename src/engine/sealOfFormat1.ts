import { digest, packedDigest } from '../vocabulary/digest.ts';
import { isObject } from './canonicalForm.ts';

/** The seal that a petition of format 1 has to have, of which the seal in it is no part. */
export function sealOfFormat1(petition: object): string {
  const of = petition as Readonly<Record<string, unknown>>;
  const fields = order.map((key) => {
    const field = of[key];
    return plainText(isObject(field) ? packedDigest(textOf(field)) : field);
  });
  // An empty text stood in the place of the seal.
  return digest(`[${fields.join('')}${plainText('')}}`);
}

const order = [
  'format',
  'id',
  'policy',
  'calendar',
  'seq',
  'openedAt',
  'lastAt',
  'events',
  'matter',
  'phase',
  'beside',
  'ended',
] as const;

/** What the digest of a part is made of: its keys in order, none that is undefined; records in lists stand by their own digests. */
function textOf(part: object): string {
  if (Array.isArray(part)) return `[${part.map(entryText).join('')}}`;
  const fields = Object.entries(part)
    .filter(([key, field]) => field !== undefined && key !== '__proto__')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, field]) => plainText(key) + (isObject(field) ? textOf(field) : plainText(field)));
  return `{${fields.join('')}}`;
}

const entryText = (entry: unknown): string =>
  isObject(entry) ? `#${packedDigest(textOf(entry))}` : plainText(entry);

const plainText = (value: unknown): string =>
  typeof value === 'string' ? `${value.length}"${value}` : `${value};`;
