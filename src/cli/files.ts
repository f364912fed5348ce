import { open } from 'node:fs/promises';
import { parseJson } from '../exchange/parseJson.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { CliError } from './cliError.ts';

/** An input that is open for reading. */
export interface Input {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How long it is, where that is known. */
  readonly bytes?: number;
}

/** Bytes of the largest file that is read as one JSON document. */
const mostBytes = 16 * 1024 * 1024;

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: text('没有此文件，请核对路径', 'there is no such file: check the path'),
  ENOTDIR: text('路径中有一段不是目录', 'a part of the path is no directory'),
  EACCES: text('无权读写', 'access is denied'),
  EISDIR: text('是目录，须指明文件', 'it is a directory: name a file'),
  ENOSPC: text('磁盘空间不足', 'the disk is full'),
};

/** A fault of the file system as one message. */
export function fileFault(path: string, error: unknown): CliError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = reasons[code ?? ''] ?? text(message, message);
  return new CliError([text(`${path}：${reason.zh}`, `${path}: ${reason.en}`)]);
}

/** Opens a file, or standard input for `-`. Throws a {@link CliError} for what cannot be read. */
export async function openInput(path: string, stdin: AsyncIterable<Uint8Array>): Promise<Input> {
  if (path === '-') return { chunks: readable('-', stdin) };
  try {
    const handle = await open(path);
    const stat = await handle.stat();
    if (stat.isDirectory()) {
      await handle.close();
      throw Object.assign(new Error('a directory'), { code: 'EISDIR' });
    }
    const chunks = readable(path, handle.createReadStream({ highWaterMark: 1 << 18 }));
    return stat.isFile() ? { chunks, bytes: stat.size } : { chunks };
  } catch (error) {
    throw fileFault(path, error);
  }
}

async function* readable(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw fileFault(path, error);
  }
}

/** Reads a file, or standard input for `-`, as one JSON document in UTF-8. Throws a {@link CliError} that says where it is none. */
export async function readJson(path: string, stdin: AsyncIterable<Uint8Array>): Promise<unknown> {
  const { chunks } = await openInput(path, stdin);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > mostBytes)
      throw new CliError([
        text(
          `${path}：超过 16 MiB，不是单个文件`,
          `${path}: longer than 16 MiB, which no single document is`,
        ),
      ]);
    parts.push(chunk);
  }
  const read = parseJson(Buffer.concat(parts));
  if ('value' in read) return read.value;
  throw new CliError([text(`${path}：${read.fault.zh}`, `${path}: ${read.fault.en}`)]);
}
