import { isObject } from './canonicalForm.ts';
import { Part } from './partDigest.ts';
import { WordDigest } from './wordDigest.ts';

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
    digest.text(key);
    const field = record[key];
    if (!isObject(field)) digest.plain(field);
    else if (Array.isArray(field)) digest.part(digestOf(field));
    else readRecord(field as Readonly<Record<string, unknown>>, digest);
  }
  digest.end();
}
