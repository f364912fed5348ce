import type * as z from 'zod/mini';
import { HostFault } from '../port/hostFault.ts';
import type { RefusedRow } from '../port/rows.ts';
import type { StoredWhole } from '../port/store.ts';
import { headSchema, lineSchema, storeFormatVersion } from './storeLines.ts';

/** What a line brings, with its number, counted from 1. */
export type Line =
  | { readonly line: number; readonly whole: StoredWhole }
  | { readonly line: number; readonly refused: RefusedRow };

const at = (line: number, zh: string, en: string, cause?: unknown) =>
  new HostFault('untrusted', `第 ${line} 行：${zh}`, `line ${line}: ${en}`, cause);

function parsed(line: number, written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (error) {
    throw at(line, '不是 JSON：文件损坏，请重新导出', 'no JSON: the file is damaged, export it again', error);
  }
}

function readHead(written: string): void {
  const head = headSchema.safeParse(parsed(1, written));
  if (!head.success)
    throw at(
      1,
      '不是 petition-flow 导出的库：首行应写明 format',
      'no exported store: `petition-flow export --store` writes its format here',
    );
  const { version } = head.data;
  if (version === storeFormatVersion) return;
  throw new HostFault(
    'newer-schema',
    `第 1 行：格式版本 ${version}，本程序只读版本 ${storeFormatVersion}：请升级 petition-flow`,
    `line 1: written in version ${version} of the format, and this program reads ${storeFormatVersion}: use a newer petition-flow`,
  );
}

const pathOf = ({ issues }: z.core.$ZodError) => issues[0]?.path.join('.') || '.';

/** Rows that belong to no other petition, at places that follow each other. */
function isOfOne({ petition, log, outbox, sent }: StoredWhole): boolean {
  const { id, seq, lastPlace } = petition;
  return (
    log.length === seq &&
    log.every((row, n) => row.petition === id && row.seq === n + 1) &&
    outbox.length === lastPlace &&
    outbox.every((row, n) => row.petition === id && row.place === n + 1) &&
    sent <= lastPlace
  );
}

/**
 * Reads the lines of an exported store. Throws a {@link HostFault} with the number of the line that is damaged, foreign or of a newer version, and
 * where the last one is missing.
 */
export async function* readStoreLines(lines: AsyncIterable<string>): AsyncGenerator<Line, void> {
  let line = 0;
  let isEnded = false;
  const counted = { petitions: 0, refused: 0 };
  for await (const written of lines) {
    line += 1;
    if (line === 1) {
      readHead(written);
      continue;
    }
    if (isEnded)
      throw at(line, '结尾之后还有内容：请重新导出', 'there is something behind the end: export it again');
    const read = lineSchema.safeParse(parsed(line, written));
    if (!read.success)
      throw at(
        line,
        `不是导出的内容（${pathOf(read.error)}）：文件损坏，请重新导出`,
        `nothing that is exported (${pathOf(read.error)}): the file is damaged, export it again`,
      );
    if ('whole' in read.data) {
      const { whole } = read.data;
      if (!isOfOne(whole))
        throw at(
          line,
          `${whole.petition.id} 的日志或发件箱不全`,
          `the log or the outbox of ${whole.petition.id} is not whole: export it again`,
        );
      counted.petitions += 1;
      yield { line, whole };
    } else if ('refused' in read.data) {
      counted.refused += 1;
      yield { line, refused: read.data.refused };
    } else {
      isEnded = true;
      const { petitions, refused } = read.data.end;
      if (petitions !== counted.petitions || refused !== counted.refused)
        throw at(
          line,
          '行数与结尾所记不符：有行缺失',
          'lines are missing: the end counts others than there are',
        );
    }
  }
  if (isEnded) return;
  throw at(
    line + 1,
    '文件未完：之前的内容已读，请取得完整文件后再导入一次',
    'the file ends too soon: what comes before was read; get the whole file and import it again',
  );
}
