import { isObject } from './canonicalForm.ts';
import { Part } from './partDigest.ts';
import { WordDigest } from './wordDigest.ts';

const ofKeys = new Map<string, WordDigest>();

/** The digest of a key, made once: the keys are those of the schemas. */
export function digestOfKey(key: string): WordDigest {
  let digest = ofKeys.get(key);
  if (!digest) {
    digest = new WordDigest();
    digest.text(key);
    ofKeys.set(key, digest.closed());
  }
  return digest;
}

/** The digest of a record or a list that is in order; of one that is a part it is read once. */
export const digestOf = (part: object): WordDigest => Part.digestOf(part, digestRead);

function digestRead(part: object): WordDigest {
  const digest = new WordDigest();
  if (Array.isArray(part)) readList(part, digest);
  else readRecord(part as Readonly<Record<string, unknown>>, digest);
  return digest.closed();
}

/** Lists, and what records they have, stand in a digest by their own. */
function readList(list: readonly unknown[], digest: WordDigest): void {
  digest.begin('list');
  for (const entry of list) {
    if (isObject(entry)) digest.part(digestOf(entry));
    else digest.plain(entry);
  }
  digest.end();
}

function readRecord(record: Readonly<Record<string, unknown>>, digest: WordDigest): void {
  digest.begin('record');
  for (const key in record) {
    digest.part(digestOfKey(key));
    const field = record[key];
    if (!isObject(field)) digest.plain(field);
    else if (Array.isArray(field)) digest.part(digestOf(field));
    else readRecord(field as Readonly<Record<string, unknown>>, digest);
  }
  digest.end();
}
