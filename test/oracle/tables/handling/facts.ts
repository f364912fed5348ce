import { spanOf } from '../../classes.ts';
import { lastDay } from '../../dayCount.ts';
import type { Look, Owed, Row, Run } from '../../model.ts';
import { termTowardPetitioner } from '../shared.ts';

/** The states in which a matter can still end early. */
export const open = ['dispatched', 'simplified', 'inHand', 'reported', 'approved'];
/** The unit that has the matter, as the one who owes. */
export const unit = ({ matter }: Look) => ({ role: 'responsibleUnit', unit: matter.unit });
/** The last day of this kind that is owed. */
export const find = ({ course }: Look, kind: string): Owed | undefined =>
  course.owed.filter((one) => one.kind === kind && !one.over).at(-1);
/** The sixty days, where they are owed (`reg.34`). */
export const term = (look: Look) => find(look, 'handling.conclude');
/** Whether it is a claim; a matter whose kind nobody stated is taken for one. */
export const isClaim = ({ matter }: Look) => (matter.kind ?? 'claim') === 'claim';

/** The day by which a superior organ has the result, while it waits for it (`reg.22`). */
export const superiorsDay = (look: Look): string | undefined => find(look, 'referral.report')?.due;

/** The last day of the result report: the body's own days, but never after a term or a superior's day that is not over yet. */
export function reportDue(look: Look): string {
  const days = [lastDay(look.today, spanOf(look, 'handling.report'))];
  for (const kind of ['handling.conclude', 'handling.answer']) {
    const owed = find(look, kind);
    if (owed) days.push(owed.due);
  }
  const superior = superiorsDay(look);
  if (superior !== undefined) days.push(superior);
  return days.filter((day) => day >= look.today).sort()[0] as string;
}

/** Whether an organ above has to hear of the result, of which it is not told where it is complained of itself (`reg.22`, `reg.30`). */
export const superiorWaits = ({ matter: { referral, complainedOf } }: Look): boolean =>
  referral?.reportBack === true && !complainedOf.units.includes(referral.organ);

/** The day by which it has the new result: its own while that is not over, else the body's days from today. */
export function superiorsNewDay(look: Look): string {
  const { matter, today } = look;
  const own = matter.referral?.dueOn;
  return own !== undefined && own >= today ? own : lastDay(today, spanOf(look, 'referral.report'));
}

/** The last day of the result report where a matter is handled anew. */
export function reportDueAnew(look: Look): string {
  const days = [reportDue(look), ...(superiorWaits(look) ? [superiorsNewDay(look)] : [])];
  return days.sort()[0] as string;
}

/** Whether a person has no interest in the matter. */
export const impartial = ({ matter }: Pick<Look, 'matter'>, id: string) =>
  ![matter.complainedOf.persons, matter.interested, matter.petitioners].some((ids) => ids.includes(id));

/** What a unit does in a matter, by a handler who has no interest. */
export const work = (row: Omit<Row, 'by'>): Row => ({
  ...row,
  by: 'the unit that has it',
  when: ['the handler has no interest', ...((row.when as string[] | undefined) ?? [])],
});

/** What the petitioner is owed no more once a matter has ended. */
const everyKind = [
  'handling.accept',
  'simple.accept',
  'simple.reply',
  'handling.report',
  'handling.review',
  'handling.conclude',
  'handling.answer',
  'handling.deliver',
  'approval.sign',
];

/** Ends of a matter: a complex one is summed up first. */
export function ending(row: Row & { to: string }): Row[] {
  const conditions = (row.when as string[] | undefined) ?? [];
  return [
    {
      ...row,
      when: [...conditions, 'it is a complex matter not summed up yet'],
      to: 'toSummarise',
      does: (row.does ?? []).filter((kind) => kind !== 'referral.report'),
      drops: everyKind,
      runs: [
        {
          kind: 'handling.summary',
          owner: 'disciplineCommission',
          if: (look) => find(look, 'handling.summary') === undefined,
        },
      ],
      notes: (look) => {
        row.notes?.(look);
        look.course.facts.endsAs = row.to;
      },
    },
    { ...row, when: [...conditions, 'it is no complex matter, or summed up'] },
  ];
}

/** The unit takes it in hand: where the policy says so, this is the day of acceptance. */
export const accepts: NonNullable<Row['notes']> = ({ course, event, matter, policy, today }) => {
  course.facts.handler = event.handler;
  if (policy.choices.acceptanceDay === 'unitAccepts' && matter.acceptedOn === undefined)
    matter.acceptedOn = today;
};
/** The term, where it does not run since registration. */
export const unlessRunning: readonly Run[] = termTowardPetitioner(unit).map((run) => ({
  ...run,
  if: (look) => run.if?.(look) === true && find(look, run.kind) === undefined,
}));

/** A duty goes along with the matter; what was missed before stays with whoever missed it. */
export function handTo(owed: Owed, to: Owed['owner']): void {
  if (owed.state !== 'missed') owed.owner = to;
  // A unit that gets the matter after it is not late with it.
  else if (to.role !== 'responsibleUnit' || to.unit === owed.owner.unit) owed.now = to;
}

/** What begins with the dispatch. */
export const began: readonly Run[] = [
  { kind: 'handling.accept', owner: unit, if: ({ matter }) => !matter.simplified },
  { kind: 'handling.report', owner: unit, until: reportDue, if: ({ matter }) => !matter.simplified },
  // Three working days from the receipt; where they were over before the unit had it, that is the commission's.
  {
    kind: 'simple.accept',
    owner: (look) => (tooLateToAccept(look) ? { role: 'disciplineCommission' } : unit(look)),
    from: ({ matter }) => matter.receivedOn,
    if: ({ matter }) => matter.simplified,
  },
  { kind: 'simple.accept', owner: unit, if: (look) => look.matter.simplified && tooLateToAccept(look) },
  {
    kind: 'simple.reply',
    owner: 'disciplineCommission',
    from: ({ matter }) => matter.acceptedOn as string,
    if: (look) => look.matter.simplified && tooLateToAccept(look) && tooLateToAnswer(look),
  },
];

const isBefore = (start: string, kind: string, look: Look) => lastDay(start, spanOf(look, kind)) < look.today;
const tooLateToAccept = (look: Look) => isBefore(look.matter.receivedOn, 'simple.accept', look);
const tooLateToAnswer = (look: Look) =>
  look.matter.acceptedOn !== undefined && isBefore(look.matter.acceptedOn, 'simple.reply', look);

/** Who had a part in the reply decides no remedy against it (`reg.28`). */
export function hadPart({ facts }: Look['course'], ...persons: string[]): void {
  facts.deciders = [...new Set([...(facts.deciders ?? []), ...persons])];
}
