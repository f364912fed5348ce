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
import { countedFrom } from '../../deadlines/counted.ts';
import { type Deadline, isOwed } from '../../deadlines/deadline.ts';
import { lastMoment } from '../../deadlines/guards.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import { isAbsent } from '../../policy/parts.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Addressee } from '../../vocabulary/effects.ts';
import type { Day, Instant } from '../../vocabulary/instant.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import type { Started, Told } from './actions.ts';
import { agentsToTell } from './agents.ts';
import type { Doing } from './chart.ts';
import { termsOfClass } from './classTerms.ts';
import { mayBeTold, whoActsFor } from './confidence.ts';
import { type LifecycleContext, owedDeadline } from './context.ts';

/** An effect on its way, with keys that may yet be undefined. */
export type Asking = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What a step works on: the context that is its own to change, and the effects so far. */
export class StepDraft {
  readonly context: { -readonly [Field in keyof LifecycleContext]: LifecycleContext[Field] };
  readonly at: Instant;
  readonly env: Terms;
  readonly effects: Asking[] = [];
  #on: Day | undefined;

  constructor(context: StepDraft['context'], at: Instant, env: Terms) {
    this.context = context;
    this.at = at;
    this.env = env;
  }

  /** The day of the step, worked out once. */
  get on(): Day {
    this.#on ??= dayOf(this.at);
    return this.#on;
  }
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

/** Ends each deadline that this gives an end of, in its place, and says so. */
function endAll(draft: StepDraft, rule: RuleId, ended: (deadline: Deadline) => Deadline | undefined): void {
  const { deadlines } = draft.context;
  let after: Deadline[] | undefined;
  for (let at = 0; at < deadlines.length; at += 1) {
    const end = ended(deadlines[at] as Deadline);
    if (!end) continue;
    after ??= deadlines.slice();
    after[at] = end;
    close(draft, end, rule);
  }
  if (after) draft.context.deadlines = after;
}

function moved({ effects }: StepDraft, from: Day, { id, due }: Deadline, rule: RuleId): void {
  if (from === due) return;
  effects.push({ type: 'record', rule, what: 'deadline-moved', about: id, detail: { from, to: due } });
}

/** The kind's own name, short where no other kind has taken it here. */
function newId({ instance, deadlines }: LifecycleContext, kind: DeadlineKind): string {
  const short = `${instance}.${kind.slice(kind.indexOf('.') + 1)}`;
  let count = 0;
  let isTaken = false;
  for (const deadline of deadlines) {
    if (deadline.kind === kind) count += 1;
    else if (deadline.id === short) isTaken = true;
  }
  const name = isTaken ? `${instance}.${kind}` : short;
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
    const to = { role: 'petitioner', ids: [...matter.petitioners, ...agentsToTell(matter)] };
    effects.push(withFields({ type: 'notify', rule, what, to, form }, { ...rest, ...said }));
    return;
  }
  const why = matter.anonymous ? 'anonymous' : 'no-address';
  const remedy = rest.remedy === undefined ? {} : { remedy: rest.remedy };
  const impossible = { ...detail, notice: what, why, ...remedy };
  effects.push({ type: 'record', rule, what: 'notice-impossible', ...said, detail: impossible });
}

/** What each action but an effect and a change of facts does to a draft. */
const deadlineActions = {
  startDeadline(
    draft: StepDraft,
    { owner: named, on, until, term: own }: Started,
    _rule: RuleId,
    kind: DeadlineKind,
  ) {
    const { context, effects } = draft;
    const owner = whoActsFor(named, context.matter, draft.env.policy);
    // Nobody owes what a body has nobody for.
    if (owner.unit === undefined && isAbsent(owner.role, draft.env.policy)) return;
    const env = termsOfClass(draft.env, context.matter);
    const id = newId(context, kind);
    const start = on ?? draft.on;
    if (until !== undefined || own !== undefined) {
      const deadline = startDeadline({ id, kind, owner, on: start, until, term: own }, env);
      context.deadlines = [...context.deadlines, deadline];
      schedule(draft, deadline);
      return;
    }
    const { rule, term, due, provisional, lastMoment: at, remindOn } = countedFrom(kind, start, env);
    // The keys stand as they do in a petition, which need not put them in order then.
    const deadline: Deadline = { due, id, kind, owner, provisional, rule, start, state: 'running', term };
    context.deadlines = [...context.deadlines, deadline];
    effects.push({ type: 'schedule', rule, deadline: id, at, remindOn: [...remindOn] });
  },
  settleDeadline(draft: StepDraft, _given: object, rule: RuleId, kind: DeadlineKind) {
    // Who was late with it and who does it in the end may each have a deadline of the kind.
    endAll(draft, rule, (deadline) =>
      deadline.kind === kind && deadline.settledAt === undefined
        ? settleDeadline(deadline, draft.at, draft.on)
        : undefined,
    );
  },
  dischargeDeadlines(draft: StepDraft, which: Which, rule: RuleId) {
    if ('all' in which && !which.all) return;
    const own = `${draft.context.instance}.`;
    const falls = ({ id, kind }: Deadline) => {
      if ('all' in which) return true;
      if ('only' in which) return kind === which.only;
      return id.startsWith(own) && !which.except.includes(kind);
    };
    endAll(draft, rule, (deadline) =>
      isOwed(deadline) && falls(deadline) ? dischargeDeadline(deadline, draft.at) : undefined,
    );
  },
  extendDeadline(
    draft: StepDraft,
    { days, by }: { days: number; by: string },
    rule: RuleId,
    kind: DeadlineKind,
  ) {
    const deadline = owedDeadline(draft.context, kind);
    if (!deadline) return;
    const next = extendDeadline(deadline, { days, by, on: draft.on }, draft.env);
    replace(draft, next);
    moved(draft, deadline.due, next, rule);
    schedule(draft, next);
  },
  suspendDeadline(draft: StepDraft, _given: object, _rule: RuleId, kind: DeadlineKind) {
    const deadline = owedDeadline(draft.context, kind);
    if (deadline?.state !== 'running') return;
    replace(draft, suspendDeadline(deadline, draft.at));
    cancel(draft, deadline);
  },
  resumeDeadline(draft: StepDraft, { last }: { last?: Day }, rule: RuleId, kind: DeadlineKind) {
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

/** Tells each of these organs the same. */
function informEach(
  { effects }: StepDraft,
  { organs, ...said }: { readonly organs: readonly Addressee[] },
  rule: RuleId,
  what: string,
): void {
  for (const organ of organs)
    effects.push(withFields({ type: 'inform', rule, what }, { organ, ...said, rule }));
}

type Run = (draft: StepDraft, given: object, rule: RuleId, what: string | undefined) => void;

const performers = { tell, informEach, ...deadlineActions } as unknown as Readonly<Record<string, Run>>;

/** Whether an action of this name writes the deadlines. */
export const writesDeadlines = (type: string): boolean => Object.hasOwn(deadlineActions, type);

/** Names of the actions that are more than a change of facts or one effect. */
export const performed: readonly string[] = Object.keys(performers);

/** An action by its name, with the rule of its step and what it is about. */
export type Named = Pick<Doing, 'type' | 'what' | 'rule'>;

/** Does one thing to a draft, with what it is given; a rule that this names stands for that of the step. */
export function performing<From>(
  { type, what, rule }: Named,
  give: (from: From) => object,
): (draft: StepDraft, from: From) => void {
  const run = performers[type];
  if (run)
    return (draft, from) => {
      const given: { readonly rule?: RuleId } = give(from);
      run(draft, given, given.rule ?? rule, what);
    };
  if (namesKind(type, what))
    return ({ effects, env }, from) => {
      const effect = withFields({ type, rule, what }, give(from));
      if (!isForNobody(effect, env.policy)) effects.push(effect);
    };
  return ({ effects }, from) => {
    effects.push(withFields({ type, rule }, give(from)));
  };
}

/** Whether an effect is addressed to a part that the body does without: what nobody is there for is not asked for. */
export function isForNobody(effect: object, policy: Pick<Policy, 'parts'>): boolean {
  if (policy.parts === undefined) return false;
  const { to } = effect as { readonly to?: { readonly role: string; readonly unit?: string } };
  return to !== undefined && to.unit === undefined && isAbsent(to.role, policy);
}

/** Whether the kind of an effect stands in it: what opens a lifecycle names that instead. */
const namesKind = (type: string, what: string | undefined) => what !== undefined && type !== 'open';

/** An effect with these fields but those that are undefined, which plain JSON does not have. */
function withFields(effect: Asking, fields: object): Asking {
  const all = effect as Record<string, unknown>;
  for (const name in fields) {
    const field: unknown = fields[name as never];
    if (field !== undefined) all[name] = field;
  }
  return effect;
}

/** What an action is done with: the rule of its step and its kind, where it names no other, with what it gave. */
export function paramsGiven({ type, what, rule }: Named, given: object): object {
  if (type === 'set') return given;
  if (type in deadlineActions)
    return what === undefined ? { rule, ...given } : { rule, kind: what, ...given };
  return namesKind(type, what) ? { rule, what, ...given } : { rule, ...given };
}
