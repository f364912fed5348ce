// The mapping: which header is which field of the event, and which columns hold what has no place in a register.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { decodeFile } from './decodeFile.mjs';
import { plainWord } from './plainCell.mjs';

const inChinese = { error: z.locales.zhCN().localeError };

const words = z.string().min(1);

/** A record whose keys are compared with what stands in the sheet, so they are read as that is. */
const keyed = (value) =>
  z.record(words, value).transform((record, context) => {
    const keys = Object.keys(record).map(plainWord);
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice !== undefined) context.addIssue({ code: 'custom', message: `“${twice}”出现了两次` });
    return Object.fromEntries(Object.values(record).map((one, at) => [keys[at], one]));
  });

const common = { field: words, required: z.boolean().optional() };
const choices = { values: keyed(z.union([words, z.boolean()])) };
const pattern = words.refine((source) => {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}, '不是正则表达式');

const columnSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.enum(['id', 'ids']), pattern: pattern.optional() }),
  z.strictObject({ ...common, kind: z.enum(['choice', 'choices']), ...choices }),
  z.strictObject({ ...common, kind: z.enum(['count', 'moment']) }),
]);

const mappingSchema = z
  .strictObject({
    columns: keyed(columnSchema),
    dropped: z.array(words.transform(plainWord)),
    /** Who entered the petitions, and at what time of day those came whose cell names a day only. */
    by: z.strictObject({ role: words, unit: words, id: words }),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  })
  .superRefine(({ columns, dropped }, context) => {
    const both = dropped.find((header) => Object.hasOwn(columns, header));
    if (both === undefined) return;
    context.addIssue({ code: 'custom', path: ['dropped'], message: `“${both}”既要读入，又列为不读入` });
  });

function jsonIn(bytes) {
  const decoded = decodeFile(bytes);
  if (!decoded) throw new Error('不是 UTF-8、UTF-16 或 GB18030 编码的文本');
  try {
    return JSON.parse(decoded.text);
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(error.message) ?? [];
    throw new Error(line === undefined ? '不是 JSON' : `不是 JSON，第 ${line} 行第 ${column} 列处有误`);
  }
}

/** The mapping in a file. Throws an Error that says what is wrong with it. */
export function readMapping(file) {
  const read = mappingSchema.safeParse(jsonIn(readFileSync(file)), inChinese);
  if (read.success) return read.data;
  throw new Error(
    read.error.issues.map(({ path, message }) => `${path.join('.') || '整个文件'}：${message}`).join('；'),
  );
}
