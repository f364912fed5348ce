import { type Text, text } from '../vocabulary/text.ts';
import type { EffectPattern, Expectation, NoticePattern } from './expectation.ts';
import type { Path } from './place.ts';

/** Two expectations that cannot both hold: where the second is written, and why. */
export interface Contradiction {
  readonly path: Path;
  readonly message: Text;
}

const asPattern = (notice: string | NoticePattern): NoticePattern =>
  typeof notice === 'string' ? { what: notice as NoticePattern['what'] } : notice;

/** Whether everything that a pattern names is named alike by another: what matches the other matches it too. */
const within = (pattern: EffectPattern, other: object) =>
  Object.entries(pattern).every(([key, value]) => (other as Record<string, unknown>)[key] === value);

function amongEffects({ effects, notices, refused }: Expectation): Contradiction[] {
  const { contain = [], lack = [] } = effects ?? {};
  const told = notices?.map(asPattern);
  const found: Contradiction[] = [];
  if (refused !== undefined && (contain.length > 0 || (notices?.length ?? 0) > 0))
    found.push({
      path: ['refused'],
      message: text(
        '事件被拒绝时没有任何效果，两者不能并存',
        'a refused event has no effects: expect one of the two',
      ),
    });
  lack.forEach((pattern, at) => {
    if (contain.some((other) => within(pattern, other)))
      found.push({
        path: ['effects', 'lack', at],
        message: text('既要求有又要求没有同一效果', 'the same effect is expected under contain'),
      });
    if (told?.some((notice) => within(pattern, { ...notice, type: 'notify', to: 'petitioner' })))
      found.push({
        path: ['effects', 'lack', at],
        message: text('既要求告知又要求不告知', 'the same notice is expected under notices'),
      });
  });
  contain.forEach(({ type, to, what }, at) => {
    const toPetitioner = type === 'notify' && to === 'petitioner' && what !== undefined;
    if (told && toPetitioner && !told.some((notice) => notice.what === what))
      found.push({
        path: ['effects', 'contain', at],
        message: text(
          'notices 列出全部告知，其中没有这一项',
          'notices lists every notice, and this one is not among them',
        ),
      });
  });
  return found;
}

/** Expectations of one point that contradict each other. */
export function contradictionsIn(expectation: Expectation): Contradiction[] {
  const found = amongEffects(expectation);
  const { refused, rules, deadlines = {} } = expectation;
  if (refused !== undefined && rules !== undefined)
    found.push({
      path: ['rules'],
      message: text(
        '事件被拒绝时没有走任何一步',
        'a refused event takes no transition: expect one of the two',
      ),
    });
  for (const [name, expected] of Object.entries(deadlines)) {
    if (typeof expected === 'string') continue;
    const { state, overdue, ...others } = expected;
    if (state === 'none' && Object.keys(others).length > 0)
      found.push({
        path: ['deadlines', name, 'state'],
        message: text('不存在的期限没有其他内容', 'a deadline that does not exist has no day and no owner'),
      });
    if (overdue === true && state !== undefined && state !== 'missed')
      found.push({
        path: ['deadlines', name, 'overdue'],
        message: text(
          `${state} 的期限不会逾期未办`,
          `a deadline that is ${state} is not overdue: only a missed one is`,
        ),
      });
  }
  return found;
}

/** What two expectations of the same point say differently of the same thing; paths are the second one's. */
export function contradictionsBetween(one: Expectation, other: Expectation): Contradiction[] {
  const message = text('与该步骤自己的 then 矛盾', 'this contradicts the "then" of that step itself');
  const found: Contradiction[] = [];
  for (const part of ['state', 'deadlines', 'matter'] as const)
    for (const [name, expected] of Object.entries(other[part] ?? {})) {
      const before = (one[part] as Record<string, unknown> | undefined)?.[name];
      const plain = typeof before === typeof expected && typeof before !== 'object';
      if (before !== undefined && plain && before !== expected) found.push({ path: [part, name], message });
    }
  const codes = [one.refused, other.refused].map((refused) =>
    typeof refused === 'string' ? refused : refused?.code,
  );
  if (codes[0] !== undefined && codes[1] !== undefined && codes[0] !== codes[1])
    found.push({ path: ['refused'], message });
  return found;
}
