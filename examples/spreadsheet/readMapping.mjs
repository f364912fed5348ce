// The mapping: which header is which field of the event, and which columns hold what has no place in a register.
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const words = z.string().min(1);
const common = { field: words, required: z.boolean().optional() };
const choices = { values: z.record(words, z.union([words, z.boolean()])) };
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

const mappingSchema = z.strictObject({
  columns: z.record(words, columnSchema),
  dropped: z.array(words),
  /** Who entered the petitions, and at what time of day those came whose cell names a day only. */
  by: z.strictObject({ role: words, unit: words, id: words }),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});

/** The mapping in a file. Throws an Error that says what is wrong with it. */
export function readMapping(file) {
  const read = mappingSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`).join('；'));
}
