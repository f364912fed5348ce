import * as z from 'zod/mini';
import { nonEmptyText, whole } from '../vocabulary/bounded.ts';
import { type Day, daySchema } from '../vocabulary/instant.ts';
import { issueText, pathOf } from '../vocabulary/issueText.ts';
import { type Schema, schemaOf, strictRecord } from '../vocabulary/schema.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { textSchema } from '../vocabulary/textSchema.ts';

/** A State Council notice on one year's days off, as policy data (`holiday.make-up`). */
export interface HolidayNotice {
  /** Names the notice; two notices of one calendar never share it. */
  readonly id: string;
  /** The year that the notice arranges, and so confirms. */
  readonly year: number;
  /** The day of issue; of two notices that name the same day, the later issue counts. */
  readonly issued: Day;
  /** Days that the notice frees, weekend days among them included. */
  readonly holidays: readonly Day[];
  /** Days on which the notice has offices work: make-up days, or days that it frees no longer. */
  readonly workingDays: readonly Day[];
  /** Those of `holidays` that are the statutory days themselves; without it, all of them count as such. */
  readonly statutory?: readonly Day[] | undefined;
  /** What days of the notice are called. */
  readonly names?: Readonly<Record<Day, Text>> | undefined;
  /** Where the notice was published. */
  readonly source: string;
}

/** The same schema, to build others on. */
export const noticeSchema: z.ZodMiniType<HolidayNotice> = /* @__PURE__ */ z
  .readonly(
    strictRecord(() => ({
      id: nonEmptyText(),
      year: whole(1992, 2199),
      issued: daySchema,
      holidays: z.readonly(z.array(daySchema)),
      workingDays: z.readonly(z.array(daySchema)),
      statutory: z.optional(z.readonly(z.array(daySchema))),
      names: z.optional(z.readonly(z.record(daySchema, z.readonly(textSchema)))),
      source: nonEmptyText(),
    })),
  )
  .check(
    z.superRefine((notice: HolidayNotice, context) => {
      for (const [path, { zh, en }] of faults(notice))
        context.addIssue({ code: 'custom', path: [path], message: en, params: { zh } });
    }),
  );

/**
 * A holiday notice: real days, each named once, of the notice's year or of the December before or the January after
 * it (a New Year bridge may reach there); at least one day; no unknown keys.
 */
export const holidayNoticeSchema: Schema<HolidayNotice> = schemaOf(noticeSchema);

/** The notice as it was given. Throws a RangeError with every fault of what is none. */
export function checkedNotice(notice: HolidayNotice): HolidayNotice {
  const read = holidayNoticeSchema.safeParse(notice);
  if (read.success) return notice;
  const faults = read.error.issues.map((issue) => `${pathOf(issue)}: ${issueText(issue).en}`);
  throw new RangeError(`not a holiday notice: ${faults.join('; ')}`);
}

/** What is wrong between the fields of a notice: the field and the fault. */
function* faults(notice: HolidayNotice): Generator<[keyof HolidayNotice, Text]> {
  const { year, holidays, workingDays, statutory = [], names = {} } = notice;
  const listed = [...holidays, ...workingDays];
  if (listed.length === 0) yield ['holidays', text('通知未列任何日期', 'the notice names no day')];
  for (const path of ['holidays', 'workingDays'] as const) {
    const astray = notice[path].find((day) => day < `${year - 1}-12-01` || day > `${year + 1}-01-31`);
    const en = `${astray} neither belongs to ${year} nor adjoins it`;
    if (astray !== undefined) yield [path, text(`${astray} 不属于 ${year} 年，也不与之相邻`, en)];
  }
  const twice = listed.find((day, at) => listed.indexOf(day) < at);
  if (twice !== undefined) yield ['workingDays', text(`${twice} 重复列出`, `${twice} is named twice`)];
  const working = statutory.find((day) => !holidays.includes(day));
  if (working !== undefined)
    yield ['statutory', text(`${working} 不在假日之列`, `${working} is not among the holidays`)];
  const unlisted = Object.keys(names).find((day) => !listed.includes(day));
  if (unlisted !== undefined)
    yield [
      'names',
      text(`${unlisted} 不在通知所列日期之内`, `${unlisted} is not among the days of the notice`),
    ];
}
