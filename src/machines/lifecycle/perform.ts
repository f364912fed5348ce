import { dayOf } from '../../calendar/day.ts';
import {
  dischargeDeadline,
  extendDeadline,
  missDeadline,
  recomputeDeadline,
  reminderDays,
  resumeDeadline,
  settleDeadline,
  startDeadline,
  suspendDeadline,
} from '../../deadlines/change.ts';
import type { Terms } from '../../deadlines/compute.ts';
import { type Deadline, isOwed } from '../../deadlines/deadline.ts';
import { lastMoment } from '../../deadlines/guards.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import type { Day, Instant } from '../../vocabulary/instant.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Started, Told } from './actions.ts';
import type { Doing } from './chart.ts';
import { mayBeTold } from './confidence.ts';
import { type LifecycleContext, owedDeadline } from './context.ts';

/** An effect on its way, with keys that may yet be undefined. */
export type Asking = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What a step works on: the context that is its own to change, and the effects so far. */
export interface StepDraft {
  readonly context: { -readonly [Field in keyof LifecycleContext]: LifecycleContext[Field] };
  readonly at: Instant;
  readonly env: Terms;
  readonly effects: Asking[];
}

type Which =
  | { readonly all: boolean }
  | { readonly only: DeadlineKind }
  | { readonly except: readonly DeadlineKind[] };

/** Puts a deadline in the place of the one with its id. */
function replace({ context }: StepDraft, changed: Deadline): void {
  const at = context.deadlines.findIndex(({ id }) => id === changed.id);
  context.deadlines = context.deadlines.with(at, changed);
}

function schedule({ effects, env }: StepDraft, deadline: Deadline): void {
  const { id, rule } = deadline;
  const remindOn = reminderDays(deadline, env);
  effects.push({ type: 'schedule', rule, deadline: id, at: lastMoment(deadline), remindOn });
}

function cancel({ effects }: StepDraft, { id, rule }: Deadline): void {
  effects.push({ type: 'cancel', rule, deadline: id });
}

function close(draft: StepDraft, deadline: Deadline, rule: RuleId): void {
  const { id, due, state } = deadline;
  cancel(draft, deadline);
  const detail = { due, settledAt: draft.at };
  draft.effects.push({ type: 'record', rule, what: `deadline-${state}`, about: id, detail });
}

/** Ends each deadline that is meant, in its place, and says so. */
function endAll(
  draft: StepDraft,
  isMeant: (deadline: Deadline) => boolean,
  end: (deadline: Deadline) => Deadline,
  rule: RuleId,
): void {
  const { context } = draft;
  let after: Deadline[] | undefined;
  for (const [at, deadline] of context.deadlines.entries()) {
    if (!isMeant(deadline)) continue;
    const ended = end(deadline);
    after ??= [...context.deadlines];
    after[at] = ended;
    close(draft, ended, rule);
  }
  if (after) context.deadlines = after;
}

function moved({ effects }: StepDraft, from: Day, { id, due }: Deadline, rule: RuleId): void {
  if (from === due) return;
  effects.push({ type: 'record', rule, what: 'deadline-moved', about: id, detail: { from, to: due } });
}

/** The kind's own name, short where no other kind has taken it here. */
function newId(context: LifecycleContext, kind: DeadlineKind): string {
  const short = `${context.instance}.${kind.slice(kind.indexOf('.') + 1)}`;
  const isTaken = context.deadlines.some((deadline) => deadline.id === short && deadline.kind !== kind);
  const name = isTaken ? `${context.instance}.${kind}` : short;
  const count = context.deadlines.filter((deadline) => deadline.kind === kind).length;
  return count === 0 ? name : `${name}#${count + 1}`;
}

/** Tells the petitioner, or records that nobody can be told. */
function tell(
  { context: { matter }, effects }: StepDraft,
  { what: named, reason, detail, form = 'written', rule: _, ...rest }: Told & { readonly what?: string },
  rule: RuleId,
  what: string | undefined = named,
): void {
  const said = {
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
  };
  if (matter.reachable) {
    const to = { role: 'petitioner', ids: [...matter.petitioners] };
    effects.push({ type: 'notify', rule, what, to, form, ...rest, ...said });
    return;
  }
  const why = matter.anonymous ? 'anonymous' : 'no-address';
  const remedy = rest.remedy === undefined ? {} : { remedy: rest.remedy };
  const impossible = { ...detail, notice: what, why, ...remedy };
  effects.push({ type: 'record', rule, what: 'notice-impossible', ...said, detail: impossible });
}

/** What each action but an effect and a change of facts does to a draft. */
const deadlineActions = {
  startDeadline(draft: StepDraft, { kind, owner, on, until }: Started & { kind: DeadlineKind }) {
    const { context, at, env } = draft;
    const input = { id: newId(context, kind), kind, owner, on: on ?? dayOf(at), until };
    const deadline = startDeadline(input, env);
    context.deadlines = [...context.deadlines, deadline];
    schedule(draft, deadline);
  },
  settleDeadline(draft: StepDraft, { kind }: { kind: DeadlineKind }, rule: RuleId) {
    // Who was late with it and who does it in the end may each have a deadline of the kind.
    endAll(
      draft,
      (deadline) => deadline.kind === kind && deadline.settledAt === undefined,
      (deadline) => settleDeadline(deadline, draft.at),
      rule,
    );
  },
  dischargeDeadlines(draft: StepDraft, which: Which, rule: RuleId) {
    if ('all' in which && !which.all) return;
    const { instance } = draft.context;
    const falls = ({ id, kind }: Deadline) => {
      if ('all' in which) return true;
      if ('only' in which) return kind === which.only;
      return id.startsWith(`${instance}.`) && !which.except.includes(kind);
    };
    endAll(
      draft,
      (deadline) => isOwed(deadline) && falls(deadline),
      (deadline) => dischargeDeadline(deadline, draft.at),
      rule,
    );
  },
  extendDeadline(
    draft: StepDraft,
    { kind, days, by }: { kind: DeadlineKind; days: number; by: string },
    rule: RuleId,
  ) {
    const deadline = owedDeadline(draft.context, kind);
    if (!deadline) return;
    const next = extendDeadline(deadline, { days, by, on: dayOf(draft.at) }, draft.env);
    replace(draft, next);
    moved(draft, deadline.due, next, rule);
    schedule(draft, next);
  },
  suspendDeadline(draft: StepDraft, { kind }: { kind: DeadlineKind }) {
    const deadline = owedDeadline(draft.context, kind);
    if (deadline?.state !== 'running') return;
    replace(draft, suspendDeadline(deadline, draft.at));
    cancel(draft, deadline);
  },
  resumeDeadline(draft: StepDraft, { kind, last }: { kind: DeadlineKind; last?: Day }, rule: RuleId) {
    const deadline = owedDeadline(draft.context, kind);
    if (deadline?.state !== 'suspended') return;
    const next = resumeDeadline(deadline, draft.at, draft.env, last);
    replace(draft, next);
    moved(draft, deadline.due, next, rule);
    schedule(draft, next);
  },
  missDeadline(draft: StepDraft, { id }: { id: string }, rule: RuleId) {
    const { context, at, env, effects } = draft;
    const deadline = context.deadlines.find((entry) => entry.id === id);
    if (!deadline) return;
    replace(draft, missDeadline(deadline));
    const { owner, rule: breach } = deadline;
    const detail = { due: deadline.due, owner: owner.role, unit: owner.unit ?? '' };
    const to = mayBeTold('disciplineCommission', context.matter, env.policy);
    effects.push(
      {
        type: 'record',
        rule: breach,
        what: 'deadline-missed',
        about: id,
        detail: { ...detail, passedAt: at },
      },
      { type: 'report', rule, to, what: 'missed-deadline', detail: { deadline: id, ...detail } },
      {
        type: 'open',
        rule,
        lifecycle: 'supervision',
        input: { cause: 'missedDeadline', deadline: id, breach, owner },
      },
    );
  },
  lapseDeadline(draft: StepDraft, { id }: { id: string }, rule: RuleId) {
    const deadline = draft.context.deadlines.find((entry) => entry.id === id);
    if (!deadline) return;
    const ended: Deadline = { ...deadline, state: 'discharged', settledAt: draft.at };
    replace(draft, ended);
    close(draft, ended, rule);
  },
  recomputeDeadlines(draft: StepDraft, { notice }: { notice: string }, rule: RuleId) {
    const { context, at, env } = draft;
    const known = env.calendar.notices.find(({ id }) => id === notice);
    if (!known) return;
    const before = context.deadlines;
    context.deadlines = before.map((deadline) => recomputeDeadline(deadline, known, at, env));
    context.deadlines.forEach((deadline, index) => {
      const { due } = before[index] as Deadline;
      if (due === deadline.due) return;
      moved(draft, due, deadline, rule);
      schedule(draft, deadline);
    });
  },
} as const;

type Run = (draft: StepDraft, given: object, rule: RuleId, what: string | undefined) => void;

const performers = { tell, ...deadlineActions } as unknown as Readonly<Record<string, Run>>;

/** Names of the actions that are more than a change of facts or one effect. */
export const performed: readonly string[] = Object.keys(performers);

/** An action by its name, with the rule of its step and what it is about. */
export type Named = Pick<Doing, 'type' | 'what' | 'rule'>;

/** Does one thing to a draft, with what its action gave; a rule that this names stands for that of the step. */
export type Performer = (draft: StepDraft, given: object) => void;

/** The performer of an action, made once for all its runs. */
export function performerOf(named: Named): Performer {
  const { type, what, rule } = named;
  const run = performers[type];
  if (run)
    return (draft, given) => run(draft, given, (given as { readonly rule?: RuleId }).rule ?? rule, what);
  return ({ effects }, given) => {
    effects.push(namesItself(what, given) ? { type, rule, ...given } : { type, rule, what, ...given });
  };
}

/** Whether an action needs no name for its kind, or gives it itself. */
const namesItself = (what: string | undefined, given: object) =>
  what === undefined || 'kind' in given || 'lifecycle' in given;

/** What an action is done with: the rule of its step and its kind, where it names no other, with what it gave. */
export function paramsGiven({ type, what, rule }: Named, given: object): object {
  if (type === 'set') return given;
  return namesItself(what, given) ? { rule, ...given } : { rule, what, ...given };
}
