import * as z from 'zod/mini';
import { dayOf } from '../calendar/day.ts';
import { betterFor, recomputeDeadline } from '../deadlines/change.ts';
import type { Terms } from '../deadlines/compute.ts';
import { computeDue, withDue } from '../deadlines/compute.ts';
import { type Deadline, isOwed } from '../deadlines/deadline.ts';
import { misfit } from '../machines/lifecycle/units.ts';
import { isExpired } from '../policy/validity.ts';
import { moveTo } from '../vocabulary/events/everywhere.ts';
import { type Day, type Instant, instantSchema } from '../vocabulary/instant.ts';
import { issueText, pathOf } from '../vocabulary/issueText.ts';
import { own } from '../vocabulary/own.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { schemaOf } from '../vocabulary/schema.ts';
import { type Draft, deadlinesOf, draftOf, tellOwedAgain, tellOwners } from './compose.ts';
import { coursesKept } from './facts.ts';
import type { Course, Petition } from './petition.ts';
import { plain } from './refuse.ts';
import { lifecycleOfCourse } from './step.ts';
import { type EngineTerms, noticesIssuedBy, type PolicyShelf, policyOf, systemRole } from './terms.ts';
import { unitsOf } from './unitsOf.ts';

/** The policy to move to, and the states that take the place of those that are gone. */
export interface MigrationTarget {
  readonly policy: string;
  readonly version: string;
  readonly states?: Readonly<Record<string, string>> | undefined;
}

/** What a migration would do: nothing is changed yet. */
export interface MigrationPlan {
  readonly accepted: true;
  readonly from: Petition['policy'];
  readonly to: Petition['policy'];
  readonly courses: readonly { readonly instance: string; readonly state: string }[];
  /** Every owed deadline: none is lost, an office's never gets later, a petitioner's never earlier. */
  readonly deadlines: readonly { readonly id: string; readonly from: Day; readonly to: Day }[];
  /** What supervision does where its level does not stand above whoever owes the duty under the new policy. */
  readonly handedOver: Pick<Draft, 'effects' | 'path'>;
  /** The petition's parts after the move. */
  readonly parts: Pick<Petition, 'phase' | 'beside' | 'policy' | 'calendar'>;
}
export interface MigrationRefused {
  readonly accepted: false;
  readonly refusals: readonly Refusal[];
}

const targetSchema = schemaOf(z.object({ ...moveTo, at: instantSchema }));

/** The target of a plan and its moment, or why it is none. */
export function readTarget(
  target: unknown,
  at: unknown,
): { readonly target: MigrationTarget; readonly at: Instant } | { readonly refusals: readonly Refusal[] } {
  const read = targetSchema.safeParse({ ...(target as object), at });
  if (read.success) return { target: read.data, at: read.data.at };
  return {
    refusals: read.error.issues.map((issue) => {
      const path = pathOf(issue);
      const { zh, en } = issueText(issue);
      return plain('invalid', 'policy', `${path}：${zh}`, `${path}: ${en}`, { path });
    }),
  };
}

const no = (path: string, zh: string, en: string): Refusal =>
  plain('guard-failed', 'policy', `不能迁移：${zh}`, `it cannot be moved: ${en}`, {
    guard: 'migration',
    path,
  });

/** Plans the move of a petition to another policy version, on trial: complete, or refused with every reason. */
export function planMigrationOf(
  shelf: PolicyShelf,
  petition: Petition,
  target: MigrationTarget,
  at: Instant,
): MigrationPlan | MigrationRefused {
  const policy = shelf.find({ id: target.policy, version: target.version });
  if (!policy) {
    const name = `${target.policy} ${target.version}`;
    return {
      accepted: false,
      refusals: [plain('unknown-policy', 'policy', `未装载方案 ${name}`, `the policy ${name} is not loaded`)],
    };
  }
  if (isExpired(policy, dayOf(at)))
    return {
      accepted: false,
      refusals: [
        no(
          'version',
          `方案 ${policy.id} ${policy.version} 已于 ${policy.until} 止，不得移入`,
          `${policy.id} ${policy.version} was in force until ${policy.until}: nothing goes back to a version that expired`,
        ),
      ],
    };
  const known = shelf.notices(policy);
  const issued = noticesIssuedBy(policy, at);
  const kept = petition.calendar.notices.filter(
    (notice) => !issued.includes(notice) && known.some(({ id }) => id === notice),
  );
  const notices = [...issued, ...kept];
  const terms = shelf.terms(policy, notices);
  const news = terms.calendar.notices.filter(({ id }) => !petition.calendar.notices.includes(id));
  const to = { id: policy.id, version: policy.version };
  const moveDeadlineOf = (deadline: Deadline) => {
    // What the new policy knows of days off holds for the old terms too, from the issue of each notice on.
    const old = { policy: policyOf(shelf, petition), calendar: terms.calendar };
    const noticed = news.reduce((one, notice) => recomputeDeadline(one, notice, at, old), deadline);
    return moveDeadline(noticed, to, at, terms);
  };
  const refusals: Refusal[] = [];
  for (const kept of unitsOf(petition)) {
    const why = misfit(kept, policy);
    if (why) refusals.push(no(kept.path, `新${why.zh}`, why.en));
  }
  const move = (course: Course, path: string): Course => {
    const deadlines = deadlinesOf(course).map(moveDeadlineOf);
    const value = stateUnder(course, target.states, terms);
    if (value === undefined) {
      const name = `${course.lifecycle}.${course.value}`;
      const zh = `新方案的程序中没有状态 ${name}；请在 states 中写明由哪个状态代替`;
      const en = `the lifecycle has no state ${name} under the new policy; say in states which takes its place`;
      refusals.push(no(`${path}.value`, zh, en));
    }
    const next: Course = {
      ...course,
      value: value ?? course.value,
      context: { ...course.context, deadlines: deadlines as never },
    };
    const fits = lifecycleOfCourse(course).context.safeParse({
      ...next.context,
      instance: next.instance,
      matter: petition.matter,
    });
    for (const issue of fits.success ? [] : fits.error.issues) {
      const { zh, en } = issueText(issue);
      refusals.push(no(`${path}.context.${pathOf(issue)}`, zh, en));
    }
    return next;
  };
  const phase = move(petition.phase, 'phase');
  const beside = petition.beside.map((course, index) => move(course, `beside.${index}`));
  if (refusals.length > 0) return { accepted: false, refusals };
  const before = [petition.phase, ...petition.beside];
  const after = [phase, ...beside];
  const draft: Draft = { ...draftOf(petition), phase, beside };
  const head = { id: 'migration', petition: petition.id, type: 'petition.migrate', at };
  const by = { role: systemRole(policy), id: 'engine' };
  const moved = { ...head, by };
  tellOwedAgain(draft, after.flatMap(deadlinesOf), moved, terms, before.flatMap(deadlinesOf));
  tellOwners(draft, after.flatMap(deadlinesOf), moved, terms);
  return {
    accepted: true,
    from: petition.policy,
    to,
    courses: [draft.phase, ...draft.beside].map(({ instance, value }) => ({ instance, state: value })),
    deadlines: before.flatMap(deadlinesOf).flatMap((deadline, index) => {
      const moved = after.flatMap(deadlinesOf)[index];
      return moved && isOwed(deadline) ? [{ id: deadline.id, from: deadline.due, to: moved.due }] : [];
    }),
    handedOver: { effects: draft.effects, path: draft.path },
    parts: {
      ...coursesKept(draft),
      policy: to,
      calendar: { version: terms.calendar.version, notices },
    },
  };
}

/** The state in which a course stands under the new policy: its own, or the one that is said to take its place; nothing where there is none. */
function stateUnder(
  course: Course,
  states: MigrationTarget['states'] = {},
  terms: EngineTerms,
): string | undefined {
  const known = lifecycleOfCourse(course).under(terms).chart.states;
  if (Object.hasOwn(known, course.value)) return course.value;
  const instead = own(states, `${course.lifecycle}.${course.value}`);
  return own(known, instead ?? '')?.kind === 'waiting' ? instead : undefined;
}

/** An owed deadline under the new policy: whichever day is better for the petitioner. One that was missed keeps its day. */
function moveDeadline(deadline: Deadline, to: Petition['policy'], at: Instant, terms: Terms): Deadline {
  if (!isOwed(deadline)) return deadline;
  const missed = deadline.state === 'missed';
  const term = missed ? undefined : deadline.term && { term: terms.policy.terms[deadline.kind].term };
  const under = withDue({ ...deadline, ...term }, terms);
  if (under.due === deadline.due) return missed ? deadline : under;
  const takesNew = !missed && betterFor(deadline, under.due) === under.due;
  // The day that is kept is as certain as the new calendar makes it.
  const next = takesNew ? under : { ...deadline, provisional: computeDue(deadline, terms).provisional };
  const record = { notice: `${to.id}-${to.version}`, on: dayOf(at), from: deadline.due, to: next.due };
  return { ...next, moved: [...(deadline.moved ?? []), record] };
}
