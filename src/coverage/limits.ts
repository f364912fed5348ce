import { type Text, text } from '../vocabulary/text.ts';
import { type Measure, measureLabels, measures } from './items.ts';
import type { CoverageReport } from './report.ts';

/** What coverage has to come to: of one measure, or of each. */
export interface Limit {
  readonly kind: 'threshold' | 'maxUncovered';
  /** Percent for a threshold, things for `maxUncovered`. */
  readonly most: number;
  readonly measure?: Measure | undefined;
}

const isMeasure = (name: string): name is Measure => measures.some((measure) => measure === name);

/** Reads `100` or `states=100`; nothing for what is no such limit: a percentage is 0 to 100, a count is whole. */
export function readLimit(kind: Limit['kind'], written: string): Limit | undefined {
  const parts = /^(?:([a-z]+)=)?(\d+(?:\.\d+)?)$/.exec(written);
  const [, measure, number] = parts ?? [];
  if (number === undefined || (measure !== undefined && !isMeasure(measure))) return undefined;
  const most = Number(number);
  const fits = kind === 'threshold' ? most <= 100 : Number.isSafeInteger(most);
  return fits ? { kind, most, measure: measure as Measure | undefined } : undefined;
}

/** Where coverage falls short of the limits, in words; compared by counts, so that 99.99 is no 100. */
export function shortfalls({ counts }: CoverageReport, limits: readonly Limit[]): Text[] {
  return limits.flatMap(({ kind, most, measure }) => {
    const asked: readonly Measure[] = measure === undefined ? measures : [measure];
    if (kind === 'threshold')
      return asked.flatMap((one) => {
        const { covered, total } = counts[one];
        if (covered * 100 >= most * total) return [];
        const { zh, en } = measureLabels[one];
        return [
          text(
            `${zh}覆盖不足：${covered}/${total}，应达到 ${most}%`,
            `too few ${en} are covered: ${covered} of ${total}, ${most} % are asked for`,
          ),
        ];
      });
    const open = asked.reduce((sum, one) => sum + counts[one].total - counts[one].covered, 0);
    if (open <= most) return [];
    const of = measure === undefined ? text('', '') : measureLabels[measure];
    return [
      text(
        `未覆盖的${of.zh}过多：${open} 项，至多 ${most} 项`,
        `too many ${of.en === '' ? 'things' : of.en} are not covered: ${open}, at most ${most} may be`,
      ),
    ];
  });
}
