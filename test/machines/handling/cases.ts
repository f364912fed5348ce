import { createCalendar } from '../../../src/calendar/calendar.ts';
import type { Terms } from '../../../src/deadlines/compute.ts';
import type { Deadline } from '../../../src/deadlines/deadline.ts';
import type { HandlingContext, HandlingInput } from '../../../src/machines/handling/context.ts';
import { handling } from '../../../src/machines/handling.ts';
import { eventsKnownIn } from '../../../src/machines/lifecycle/chart.ts';
import { judge } from '../../../src/machines/lifecycle/judge.ts';
import type { DeadlineKind } from '../../../src/policy/deadlineKinds.ts';
import { definePolicy, type PolicyInput } from '../../../src/policy/definePolicy.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import type { Effect, EffectOf, EffectType } from '../../../src/vocabulary/effects.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import type { Matter } from '../../../src/vocabulary/matter.ts';
import { claim, people } from '../samples/handling.ts';

/** An event in a test, without its head's ids. */
export interface Happening {
  readonly type: string;
  readonly by: Actor;
  readonly at: string;
  readonly [field: string]: unknown;
}

/** Where a handling stands, and the effects of the last step. */
export interface Standing {
  readonly value: unknown;
  readonly status: string;
  readonly context: HandlingContext;
  readonly output: unknown;
  readonly effects: readonly Effect[];
  readonly snapshot: ReturnType<typeof handling.initial>[0];
  readonly bound: ReturnType<typeof handling.under>;
}

/** Monday 2 March 2026, nine o'clock; the 60 days of a claim accepted on it end on 1 May. */
const monday = '2026-03-02T09:00:00+08:00';
/** Nine o'clock in Shanghai on a day. */
export const on = (day: string, time = '09:00:00') => `${day}T${time}+08:00`;

/** The bureau's plan with something changed. */
export function terms(changes: Omit<PolicyInput, 'id' | 'version'> = {}): Terms {
  const policy = definePolicy({ extends: fireRescueBureau, id: 'changed', version: '1.0.0', ...changes });
  return { policy, calendar: createCalendar() };
}

/** The handling under the plan. */
export const standard = handling.under(terms());

/** The standing of a handling that has just opened. */
export function opened(
  matter: Matter = claim,
  input: Partial<HandlingInput> = {},
  bound: Standing['bound'] = standard,
): Standing {
  const [snapshot, effects] = bound.initial({ matter, at: monday, ...input });
  return standing(snapshot, effects, bound);
}

function standing(
  snapshot: Standing['snapshot'],
  effects: readonly Effect[],
  bound: Standing['bound'],
): Standing {
  const { value, status, context, output } = snapshot as typeof snapshot & { output: unknown };
  return { value, status, context: context as HandlingContext, output, effects, snapshot, bound };
}

/** An event at the hour when these handlings open, unless told. */
export function happening(type: string, by: Actor, payload: object = {}, at = monday): Happening {
  return { type, by, at, ...payload };
}

const whole = (event: Happening) => ({ id: 'event-1', petition: 'petition-1', ...event }) as never;

/** The standing after one more event. */
export function stepped(before: Standing, event: Happening): Standing {
  const [snapshot, effects] = before.bound.transition(before.snapshot, whole(event));
  return standing(snapshot as never, effects, before.bound);
}

/** The standing after some events, each of which has to be accepted. */
export function reached(before: Standing, ...events: readonly Happening[]): Standing {
  return events.reduce((at, event) => {
    const next = stepped(at, event);
    if (next.effects.length === 0 && !changed(at, next))
      throw new Error(`${event.type} was refused in ${String(at.value)}: ${refusing(at, event).join(', ')}`);
    return next;
  }, before);
}

const changed = (before: Standing, next: Standing) =>
  before.value !== next.value || JSON.stringify(before.context) !== JSON.stringify(next.context);

/** Whether the event is refused: nothing changes, and nothing is asked of the host. */
export function refused(before: Standing, event: Happening): boolean {
  const next = stepped(before, event);
  return !changed(before, next) && next.effects.length === 0;
}

/** For each way that the event could take: the guards that said no, or whose fact is missing (`name?field`). */
function ways(before: Standing, event: Happening): string[][] {
  const candidates = eventsKnownIn(before.bound.chart, String(before.value)).get(event.type) ?? [];
  const { env } = before.bound;
  return judge(candidates, handling.conditions, { context: before.context, event: whole(event), env }).map(
    ({ asked }) =>
      asked
        .filter(({ holds }) => !holds)
        .map(({ guard, answer }) =>
          answer.answer === 'missing' ? `${guard.type}?${answer.fact}` : guard.type,
        ),
  );
}

/** The guards that say no in the way that comes closest. */
export function refusing(before: Standing, event: Happening): string[] {
  return ways(before, event).sort((one, two) => one.length - two.length)[0] ?? ['not-now'];
}

/** The newest deadline of a kind. */
export function deadline({ context }: Standing, kind: DeadlineKind): Deadline | undefined {
  return context.deadlines.findLast((entry) => entry.kind === kind);
}

/** Kinds and last days of what is running, in the order of starting. */
export function running({ context }: Standing): string[] {
  return context.deadlines
    .filter(({ state }) => state === 'running')
    .map(({ kind, due }) => `${kind} ${due}`);
}

/** Effects of one type and, where named, of one kind. */
export function of<T extends EffectType>(
  { effects }: Pick<Standing, 'effects'>,
  type: T,
  what?: string,
): EffectOf<T>[] {
  return effects.filter(
    (effect): effect is EffectOf<T> =>
      effect.type === type && (what === undefined || ('what' in effect && effect.what === what)),
  );
}

const { legal, commissioner, chief, petitioner } = people;

/** The steps of an ordinary handling, all on one Monday unless a moment is given. */
export const steps = {
  accept: (at?: string) => happening('handling.accept', legal, { handler: 'legal-2' }, at),
  refuse: (at?: string) => happening('handling.refuse', legal, { reason: '不属本单位职责' }, at),
  change: (handler: string, at?: string) =>
    happening('handling.changeHandler', legal, { handler, reason: '工作调整' }, at),
  hear: (at?: string) =>
    happening('handling.investigate', legal, { step: 'petitionerHeard', note: '听取陈述' }, at),
  find: (at?: string) => happening('handling.investigate', legal, { step: 'factsFound', note: '查明' }, at),
  report: (at?: string) => happening('handling.report', legal, { result: '诉求属实' }, at),
  approve: (at?: string) => happening('handling.approveResult', commissioner, { opinion: '同意' }, at),
  sendBack: (dueOn: string, at?: string) =>
    happening('handling.returnForWork', commissioner, { reason: '请补充依据', dueOn }, at),
  summarise: (at?: string) => happening('handling.summarise', commissioner, { summary: '已办结' }, at),
  reply: (payload: object = {}, at?: string) =>
    happening(
      'handling.reply',
      legal,
      {
        request: '请求赔偿',
        facts: '经查属实',
        opinion: '予以赔偿',
        legalBasis: '条例第三十二条',
        outcome: 'supported',
        form: 'written',
        ...payload,
      },
      at,
    ),
  answer: (payload: object = {}, at?: string) =>
    happening(
      'handling.answer',
      legal,
      { answer: '部分采纳', adopted: 'part', form: 'network', ...payload },
      at,
    ),
  deliver: (deliveredOn: string, at?: string) =>
    happening('handling.deliver', legal, { deliveredOn, manner: 'post' }, at),
  rate: (at?: string) => happening('handling.rate', petitioner, { score: 'dissatisfied' }, at),
  conclude: (at?: string) => happening('handling.conclude', commissioner, { reason: '无人可送达' }, at),
  ask: (days = 30, at?: string) => happening('handling.askExtension', legal, { days, reason: '需鉴定' }, at),
  extend: (payload: object = {}, at?: string) =>
    happening(
      'handling.extend',
      chief,
      { days: 30, complexInFact: true, reason: '鉴定需时', ...payload },
      at,
    ),
  decline: (at?: string) => happening('handling.declineExtension', chief, { reason: '理由不足' }, at),
  leave: (at?: string) => happening('handling.leaveSimplified', legal, { reason: '争议较大' }, at),
  withdraw: (by: Actor = petitioner, at?: string) => happening('handling.withdraw', by, {}, at),
  passed: (id: string, at: string) =>
    happening('deadline.passed', { role: 'system', id: 'timer' }, { deadline: id }, at),
};

/** A handling with the result reported and approved. */
export function approved(matter: Matter = claim, input: Partial<HandlingInput> = {}): Standing {
  const inHand = reached(opened(matter, input), steps.accept());
  const found = matter.kind === 'claim' ? reached(inHand, steps.hear(), steps.find()) : inHand;
  return reached(found, steps.report(), steps.approve());
}
