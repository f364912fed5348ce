import { assign, enqueueActions } from 'xstate';
import { dayOf } from '../../calendar/day.js';
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
} from '../../deadlines/change.js';
import type { Terms } from '../../deadlines/compute.js';
import { type Deadline, isOwed } from '../../deadlines/deadline.js';
import { lastMoment } from '../../deadlines/guards.js';
import type { DeadlineKind } from '../../policy/deadlineKinds.js';
import type { Day } from '../../vocabulary/instant.js';
import type { RuleId } from '../../vocabulary/ruleIds.js';
import type { Started, Told } from './actions.js';
import { mayBeTold } from './confidence.js';
import { type LifecycleContext, owedDeadline } from './context.js';
import { asOpening, type Opening } from './grammar.js';

interface Enqueue {
  (action: { type: string; params: Record<string, unknown> }): void;
  assign(patch: object): void;
}
interface Scope {
  readonly context: LifecycleContext;
  readonly event: Opening;
  readonly enqueue: Enqueue;
}
type Params<T> = T & { readonly rule: RuleId };

/** The same step for an XState machine: `enqueueActions` with our loose types. */
const queue = <P>(run: (scope: Scope, params: P) => void) =>
  enqueueActions(({ context, event, enqueue }, params) =>
    run({ context, event: asOpening(event), enqueue } as unknown as Scope, params as P),
  ) as never;

const noop = () => {};

function replace({ context, enqueue }: Scope, next: Deadline): void {
  enqueue.assign({
    deadlines: context.deadlines.map((deadline) => (deadline.id === next.id ? next : deadline)),
  });
}

function schedule({ enqueue }: Scope, deadline: Deadline, env: Terms): void {
  enqueue({
    type: 'schedule',
    params: {
      rule: deadline.rule,
      deadline: deadline.id,
      at: lastMoment(deadline),
      remindOn: reminderDays(deadline, env),
    },
  });
}

function close({ enqueue, event }: Scope, deadline: Deadline, rule: RuleId): void {
  const what = `deadline-${deadline.state}`;
  enqueue({ type: 'cancel', params: { rule: deadline.rule, deadline: deadline.id } });
  enqueue({
    type: 'record',
    params: { rule, what, about: deadline.id, detail: { due: deadline.due, settledAt: event.at } },
  });
}

/** The kind's own name, short where no other kind has taken it here. */
function newId(context: LifecycleContext, kind: DeadlineKind): string {
  const short = `${context.instance}.${kind.slice(kind.indexOf('.') + 1)}`;
  const isTaken = context.deadlines.some((deadline) => deadline.id === short && deadline.kind !== kind);
  const name = isTaken ? `${context.instance}.${kind}` : short;
  const count = context.deadlines.filter((deadline) => deadline.kind === kind).length;
  return count === 0 ? name : `${name}#${count + 1}`;
}

/** The named actions of every lifecycle; each effect is one of them, and none does anything by itself. */
export function effectActions(env: Terms) {
  return {
    notify: noop,
    assign: noop,
    report: noop,
    record: noop,
    schedule: noop,
    cancel: noop,
    inform: noop,
    open: noop,
    set: assign((_, patch) => patch as object) as never,
    tell: queue<Params<Told & { what: string }>>(({ context, enqueue }, params) => {
      const { matter } = context;
      const { what, rule, reason, detail, form = 'written', ...rest } = params;
      const said = {
        ...(reason === undefined ? {} : { reason }),
        ...(detail === undefined ? {} : { detail }),
      };
      if (matter.reachable) {
        const to = { role: 'petitioner', ids: [...matter.petitioners] };
        enqueue({ type: 'notify', params: { rule, what, to, form, ...rest, ...said } });
      } else {
        const why = matter.anonymous ? 'anonymous' : 'no-address';
        const remedy = rest.remedy === undefined ? {} : { remedy: rest.remedy };
        enqueue({
          type: 'record',
          params: {
            rule,
            what: 'notice-impossible',
            ...said,
            detail: { ...detail, notice: what, why, ...remedy },
          },
        });
      }
    }),
    startDeadline: queue<Started & { kind: DeadlineKind }>((scope, { kind, owner, on, until }) => {
      const { context, event, enqueue } = scope;
      const input = { id: newId(context, kind), kind, owner, on: on ?? dayOf(event.at), until };
      const deadline = startDeadline(input, env);
      enqueue.assign({ deadlines: [...context.deadlines, deadline] });
      schedule(scope, deadline, env);
    }),
    settleDeadline: queue<Params<{ kind: DeadlineKind }>>((scope, { kind, rule }) => {
      const { context, event, enqueue } = scope;
      // Who was late with it and who does it in the end may each have a deadline of the kind.
      const settled = context.deadlines
        .filter((deadline) => deadline.kind === kind && deadline.settledAt === undefined)
        .map((deadline) => settleDeadline(deadline, event.at));
      if (settled.length === 0) return;
      enqueue.assign({
        deadlines: context.deadlines.map((old) => settled.find(({ id }) => id === old.id) ?? old),
      });
      for (const deadline of settled) close(scope, deadline, rule);
    }),
    dischargeDeadlines: queue<
      Params<{ all: boolean } | { only: DeadlineKind } | { except: readonly DeadlineKind[] }>
    >((scope, which) => {
      const { context } = scope;
      const own = ({ id }: Deadline) => id.startsWith(`${context.instance}.`);
      const falls = (deadline: Deadline) => {
        if ('all' in which) return which.all;
        if ('only' in which) return deadline.kind === which.only;
        return own(deadline) && !which.except.includes(deadline.kind);
      };
      const ended = context.deadlines
        .filter((deadline) => isOwed(deadline) && falls(deadline))
        .map((deadline) => dischargeDeadline(deadline, scope.event.at));
      if (ended.length === 0) return;
      scope.enqueue.assign({
        deadlines: context.deadlines.map((old) => ended.find(({ id }) => id === old.id) ?? old),
      });
      for (const deadline of ended) close(scope, deadline, which.rule);
    }),
    extendDeadline: queue<Params<{ kind: DeadlineKind; days: number; by: string }>>(
      (scope, { kind, days, by, rule }) => {
        const deadline = owedDeadline(scope.context, kind);
        if (!deadline) return;
        const next = extendDeadline(deadline, { days, by, on: dayOf(scope.event.at) }, env);
        replace(scope, next);
        moved(scope, deadline.due, next, rule);
        schedule(scope, next, env);
      },
    ),
    suspendDeadline: queue<{ kind: DeadlineKind }>((scope, { kind }) => {
      const deadline = owedDeadline(scope.context, kind);
      if (deadline?.state !== 'running') return;
      replace(scope, suspendDeadline(deadline, scope.event.at));
      scope.enqueue({ type: 'cancel', params: { rule: deadline.rule, deadline: deadline.id } });
    }),
    resumeDeadline: queue<Params<{ kind: DeadlineKind; last?: Day }>>((scope, { kind, last, rule }) => {
      const deadline = owedDeadline(scope.context, kind);
      if (deadline?.state !== 'suspended') return;
      const next = resumeDeadline(deadline, scope.event.at, env, last);
      replace(scope, next);
      moved(scope, deadline.due, next, rule);
      schedule(scope, next, env);
    }),
    missDeadline: queue<Params<{ id: string }>>((scope, { id, rule }) => {
      const { context, event, enqueue } = scope;
      const deadline = context.deadlines.find((entry) => entry.id === id);
      if (!deadline) return;
      replace(scope, missDeadline(deadline));
      const detail = { due: deadline.due, owner: deadline.owner.role, unit: deadline.owner.unit ?? '' };
      enqueue({
        type: 'record',
        params: {
          rule: deadline.rule,
          what: 'deadline-missed',
          about: id,
          detail: { ...detail, passedAt: event.at },
        },
      });
      enqueue({
        type: 'report',
        params: {
          rule,
          to: mayBeTold('disciplineCommission', context.matter, env.policy),
          what: 'missed-deadline',
          detail: { deadline: id, ...detail },
        },
      });
      enqueue({
        type: 'open',
        params: {
          rule,
          lifecycle: 'supervision',
          input: { cause: 'missedDeadline', deadline: id, breach: deadline.rule, owner: deadline.owner },
        },
      });
    }),
    lapseDeadline: queue<Params<{ id: string }>>((scope, { id, rule }) => {
      const deadline = scope.context.deadlines.find((entry) => entry.id === id);
      if (!deadline) return;
      const ended: Deadline = { ...deadline, state: 'discharged', settledAt: scope.event.at };
      replace(scope, ended);
      close(scope, ended, rule);
    }),
    recomputeDeadlines: queue<Params<{ notice: string }>>((scope, { notice, rule }) => {
      const { context, event, enqueue } = scope;
      const known = env.calendar.notices.find(({ id }) => id === notice);
      if (!known) return;
      const next = context.deadlines.map((deadline) => recomputeDeadline(deadline, known, event.at, env));
      enqueue.assign({ deadlines: next });
      next.forEach((deadline, index) => {
        const before = context.deadlines[index] as Deadline;
        if (before.due === deadline.due) return;
        moved(scope, before.due, deadline, rule);
        schedule(scope, deadline, env);
      });
    }),
  };
}

function moved({ enqueue }: Scope, from: Day, deadline: Deadline, rule: RuleId): void {
  if (from === deadline.due) return;
  const params = { rule, what: 'deadline-moved', about: deadline.id, detail: { from, to: deadline.due } };
  enqueue({ type: 'record', params });
}
