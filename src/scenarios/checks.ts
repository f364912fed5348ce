import { type Text, text } from '../vocabulary/text.ts';
import { contradictionsIn } from './contradictions.ts';
import type { DeadlinePattern, Expectation, NoticePattern, RefusalPattern } from './expectation.ts';
import { type Moment, readMoment } from './moments.ts';
import { deadlineFault, factFault, stateFault } from './names.ts';
import type { Path, Place } from './place.ts';
import type { Check } from './scenario.ts';

/** Where an expectation is written, and who is told what is wrong with it. */
export interface Writing {
  placeOf(path: Path): Place;
  fault(path: Path, message: Text): void;
}

/** Reads a moment of an expectation; tells its fault. */
export function momentIn(written: string | undefined, path: Path, writing: Writing): Moment | undefined {
  if (written === undefined) return undefined;
  const read = readMoment(written);
  if ('moment' in read) return read.moment;
  writing.fault(path, read.fault);
  return undefined;
}

function checksOfDeadline(
  deadline: string,
  expected: DeadlinePattern,
  asOf: Moment | undefined,
  writing: Writing,
): Check[] {
  const path = ['deadlines', deadline];
  return Object.entries(expected).flatMap(([field, value]): Check[] => {
    const head = {
      what: `deadlines.${deadline}.${field}`,
      place: writing.placeOf([...path, field]),
      deadline,
    };
    if (field !== 'due')
      return [{ ...head, kind: 'deadline', field: field as 'state', expected: value as string, asOf }];
    const due = momentIn(value as string, [...path, field], writing);
    return due ? [{ ...head, kind: 'due', expected: due }] : [];
  });
}

function checksOfEffects({ effects = {} }: Expectation, writing: Writing): Check[] {
  const kinds = { contain: 'contains', lack: 'lacks' } as const;
  return (['contain', 'lack'] as const).flatMap((key) =>
    (effects[key] ?? []).map(({ by: written, ...pattern }, at): Check => {
      const path = ['effects', key, at];
      const by = momentIn(written, [...path, 'by'], writing);
      return {
        kind: kinds[key],
        what: `effects.${key}`,
        place: writing.placeOf(path),
        pattern: by ? { ...pattern, by } : pattern,
      };
    }),
  );
}

/** What an expectation comes to, one check for each thing that must hold. */
export function checksOf(expectation: Expectation, writing: Writing): Check[] {
  for (const { path, message } of contradictionsIn(expectation)) writing.fault(path, message);
  const { state = {}, deadlines = {}, notices, rules = [], matter = {} } = expectation;
  const asOf = momentIn(expectation.asOf, ['asOf'], writing);
  const checks: Check[] = [];
  const known = (path: Path, fault: Text | undefined) => fault && writing.fault(path, fault);
  for (const [lifecycle, expected] of Object.entries(state)) {
    const path = ['state', lifecycle];
    known(path, stateFault(lifecycle, expected));
    checks.push({ kind: 'state', what: path.join('.'), place: writing.placeOf(path), lifecycle, expected });
  }
  for (const [name, expected] of Object.entries(deadlines)) {
    known(['deadlines', name], deadlineFault(name));
    const pattern = typeof expected === 'string' ? { state: expected } : expected;
    checks.push(...checksOfDeadline(name, pattern, asOf, writing));
  }
  checks.push(...checksOfEffects(expectation, writing));
  if (notices) {
    const expected = notices.map(asNotice);
    checks.push({ kind: 'notices', what: 'notices', place: writing.placeOf(['notices']), expected });
  }
  rules.forEach((expected, at) => {
    checks.push({ kind: 'rule', what: 'rules', place: writing.placeOf(['rules', at]), expected });
  });
  for (const [fact, expected] of Object.entries(matter)) {
    known(['matter', fact], factFault(fact));
    const place = writing.placeOf(['matter', fact]);
    checks.push({ kind: 'matter', what: `matter.${fact}`, place, fact, expected });
  }
  return checks;
}

const asNotice = (notice: string | NoticePattern): NoticePattern =>
  typeof notice === 'string' ? { what: notice as NoticePattern['what'] } : notice;

/** The refusal that is expected. */
export function refusalIn({ refused }: Expectation): RefusalPattern | undefined {
  return typeof refused === 'string' ? { code: refused } : refused;
}

/** Says that nothing is expected. */
export const nothingExpected = text(
  '没有写明要检验什么；请加 then',
  'it expects nothing: add what must hold under "then"',
);
