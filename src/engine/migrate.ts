import * as z from 'zod';
import { dayOf } from '../calendar/day.js';
import type { Terms } from '../deadlines/compute.js';
import { withDue } from '../deadlines/compute.js';
import { type Deadline, isOwed } from '../deadlines/deadline.js';
import type { AnswerabilityContext } from '../machines/answerability/context.js';
import type { ApprovalContext } from '../machines/approval/context.js';
import type { SupervisionContext } from '../machines/supervision/context.js';
import { deadlineKinds } from '../policy/deadlineKinds.js';
import { unitOf } from '../policy/schema.js';
import { matterEvents } from '../vocabulary/events/everywhere.js';
import { type Day, type Instant, instantSchema } from '../vocabulary/instant.js';
import { issueText, pathOf } from '../vocabulary/issueText.js';
import type { Refusal } from '../vocabulary/refusals.js';
import { deadlinesOf } from './compose.js';
import type { Course, Petition } from './petition.js';
import { plain } from './refuse.js';
import { lifecycleOfCourse } from './step.js';
import { noticesIssuedBy, type PolicyShelf } from './terms.js';

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
  /** The petition's parts after the move. */
  readonly parts: Pick<Petition, 'phase' | 'beside' | 'policy' | 'calendar'>;
}
export interface MigrationRefused {
  readonly accepted: false;
  readonly refusals: readonly Refusal[];
}

const targetSchema = z.object({ ...matterEvents['petition.migrate'].payload.shape, at: instantSchema });

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
  const notices = noticesIssuedBy(policy, at);
  const terms = shelf.terms(policy, notices);
  const refusals: Refusal[] = [];
  for (const [path, unit] of unitsOf(petition))
    if (!unitOf(policy, unit))
      refusals.push(no(path, `新方案没有单位 ${unit}`, `the policy has no unit ${unit}`));
  const to = { id: policy.id, version: policy.version };
  const move = (course: Course, path: string): Course => {
    const deadlines = deadlinesOf(course).map((deadline) => moveDeadline(deadline, to, at, terms));
    const next: Course = { ...course, context: { ...course.context, deadlines: deadlines as never } };
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
  return {
    accepted: true,
    from: petition.policy,
    to,
    courses: before.map(({ instance, value }) => ({ instance, state: value })),
    deadlines: before.flatMap(deadlinesOf).flatMap((deadline, index) => {
      const moved = after.flatMap(deadlinesOf)[index];
      return moved && isOwed(deadline) ? [{ id: deadline.id, from: deadline.due, to: moved.due }] : [];
    }),
    parts: { phase, beside, policy: to, calendar: { version: terms.calendar.version, notices } },
  };
}

/**
 * Units that the matter, its owed deadlines and what goes on name: whoever acts for them, or is to, has to be known under the
 * new policy.
 */
function unitsOf({ matter, phase, beside }: Petition): [path: string, unit: string][] {
  const courses = [phase, ...beside];
  const named: [string, unknown][] = [
    ['matter.unit', matter.unit],
    ['matter.seenBy', matter.seenBy],
    ['matter.referral.organ', matter.referral?.organ],
    ...courses
      .flatMap(deadlinesOf)
      .filter(isOwed)
      .map(({ id, owner }): [string, unknown] => [`${id}.owner.unit`, owner.unit]),
    ...courses.flatMap(unitsIn),
  ];
  return named.flatMap(([path, unit]) => (typeof unit === 'string' ? [[path, unit]] : []));
}

/** Units that a course names of its own: whose duty it is about, and for whom it is proposed or signed. */
function unitsIn({ instance, context }: Course): [path: string, unit: unknown][] {
  const { owner, unit, proposedUnit, signedUnit } = context as CourseUnits;
  return [
    [`${instance}.owner.unit`, owner?.unit],
    [`${instance}.unit`, unit],
    [`${instance}.proposedUnit`, proposedUnit],
    [`${instance}.signedUnit`, signedUnit],
  ];
}

/** The facts of the lifecycles that name a unit which is still to act. */
type CourseUnits = Partial<
  Pick<SupervisionContext, 'owner'> &
    Pick<AnswerabilityContext, 'unit'> &
    Pick<ApprovalContext, 'proposedUnit' | 'signedUnit'>
>;

/** An owed deadline under the new policy: whichever day is better for the petitioner. One that was missed keeps its day. */
function moveDeadline(deadline: Deadline, to: Petition['policy'], at: Instant, terms: Terms): Deadline {
  if (!isOwed(deadline)) return deadline;
  const missed = deadline.state === 'missed';
  const term = missed ? undefined : deadline.term && { term: terms.policy.terms[deadline.kind].term };
  const under = withDue({ ...deadline, ...term }, terms);
  if (under.due === deadline.due) return missed ? deadline : under;
  const later = deadlineKinds[deadline.kind].favours === 'petitioner';
  const takesNew = !missed && under.due > deadline.due === later;
  const next = takesNew ? under : deadline;
  const record = { notice: `${to.id}-${to.version}`, on: dayOf(at), from: deadline.due, to: next.due };
  return { ...next, moved: [...(deadline.moved ?? []), record] };
}
