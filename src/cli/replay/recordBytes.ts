import { type LogRecord, type RecordKind, recordKinds } from './logRecord.ts';

/** A record whose line is not parsed yet. */
export interface PackedRecord extends Omit<LogRecord, 'value'> {
  readonly json: string;
}

/** Bytes before the key of a record: length of the line, log, number of the line, kind, length of the key. */
const head = 20;

/** Bytes that a record takes at most. */
export function mostBytesOf(key: string, json: string): number {
  return head + 3 * (key.length + json.length);
}

/** Writes a record into bytes that have room for it; gives where it ends. */
export function packRecord(
  bytes: Buffer,
  from: number,
  { kind, file, line, key, json }: PackedRecord,
): number {
  const keyLength = bytes.write(key, from + head);
  const jsonLength = bytes.write(json, from + head + keyLength);
  bytes.writeUInt32LE(jsonLength, from);
  bytes.writeUInt32LE(file, from + 4);
  bytes.writeDoubleLE(line, from + 8);
  bytes.writeUInt16LE(recordKinds.indexOf(kind), from + 16);
  bytes.writeUInt16LE(keyLength, from + 18);
  return from + head + keyLength + jsonLength;
}

/** Where the records in bytes that {@link packRecord} wrote begin, with the key of each, in their order. */
export function* recordsIn(bytes: Buffer): Generator<{ readonly at: number; readonly key: string }> {
  for (let at = 0; at < bytes.length; ) {
    const keyEnd = keyEndOf(bytes, at);
    yield { at, key: bytes.toString('utf8', at + head, keyEnd) };
    at = keyEnd + bytes.readUInt32LE(at);
  }
}

/** The record that begins there. */
export function unpackRecord(bytes: Buffer, at: number): PackedRecord {
  const keyEnd = keyEndOf(bytes, at);
  return {
    kind: recordKinds[bytes.readUInt16LE(at + 16)] as RecordKind,
    file: bytes.readUInt32LE(at + 4),
    line: bytes.readDoubleLE(at + 8),
    key: bytes.toString('utf8', at + head, keyEnd),
    json: bytes.toString('utf8', keyEnd, keyEnd + bytes.readUInt32LE(at)),
  };
}

const keyEndOf = (bytes: Buffer, at: number) => at + head + bytes.readUInt16LE(at + 18);
