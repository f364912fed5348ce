import { classByFacts, factsAreKnown } from '../classes.ts';
import type { Conditions, Look, Row, Run } from '../model.ts';
import { handles, isOwn, unitPlays } from '../people.ts';

/** Parts without which the body processes nothing: a complaint against them goes up. */
const offices = [
  'disciplineCommission',
  'disciplineSecretary',
  'supervisionOffice',
  'chiefOfficer',
  'leadingGroup',
];

/** Whether the facts stated make a matter complex and difficult (`plan.3.2.1`). */
export function isComplex({
  serious,
  effectInside,
  effectOutside,
  likelyToEscalate,
  settledLocally,
}: Record<string, boolean>) {
  return serious || effectInside || effectOutside || likelyToEscalate || !settledLocally;
}

/** General or complex, by the facts stated: as the plan has it, or as heavy as the body's own class of these facts is. */
export function weightOf(look: Look): string | undefined {
  if (look.policy.approval) return classByFacts(look)?.weight;
  return isComplex(look.event.criteria) ? 'complex' : 'general';
}

/** What is noted where a matter is classified. */
export const classifies: NonNullable<Row['notes']> = (look) => {
  const { exception, classification } = look.event;
  look.matter.classification = (exception === undefined ? weightOf(look) : classification) as string;
  look.matter.class = classByFacts(look)?.id;
};

/** What is so in principle leaves an exception: reasoned, and signed by somebody else who has no interest. */
export const exceptionHolds = ({ policy, matter, event }: Look): boolean =>
  policy.choices.reasonedExceptions === true &&
  policy.approval === undefined &&
  event.simplified === undefined &&
  event.exception.signedBy !== event.by.id &&
  ![matter.interested, matter.complainedOf.persons, matter.petitioners].some((ids) =>
    ids.includes(event.exception.signedBy),
  );

/** The approval to which a class leads: the plan's, or that by the body's own chains. */
export const approvalFor =
  (plan: string): ((look: Look) => string) =>
  ({ policy }) =>
    policy.approval ? 'classApproval' : plan;

/** Conditions that several tables name. */
export const sharedConditions: Conditions = {
  'the item is one of the article': ({ event, policy }) => {
    const many = { 'reg.42': 4, 'reg.44': 3, 'reg.45': 4, 'reg.46': 7 }[event.breach as string] ?? 0;
    const asked = policy.answerability?.items;
    if (event.item === undefined) return asked !== 'required' || many === 0;
    return asked !== undefined && event.item >= 1 && event.item <= many;
  },
  'the persons cover the petitioners named': ({ matter }) => matter.persons >= matter.petitioners.length,
  'names and anonymity agree': ({ matter }) =>
    matter.anonymous ? matter.petitioners.length === 0 && !matter.reachable : matter.petitioners.length > 0,
  'nobody is petitioner and complained of at once': ({ matter }) =>
    !matter.petitioners.some((id) => matter.complainedOf.persons.includes(id)),
  'an oral petition was written down': ({ event }) =>
    !['telephone', 'visit'].includes(event.channel) || event.recordedBy !== undefined,
  'the channel is open': ({ event, policy }) => event.channel !== 'fax' || policy.intake?.fax === true,
  'fewer than a group came in person': ({ event, policy }) =>
    event.channel !== 'visit' || event.persons < policy.thresholds.groupVisit,
  'the office is rated apart only where the body asks for both': ({ event, policy }) =>
    event.scoreOffice === undefined || policy.choices.rateOffice === true,
  'only one petitioner raises it': ({ matter }) => matter.persons === 1,
  'others raise it too': ({ matter }) => matter.persons >= 2,
  'it is within competence': (look) => look.event.withinCompetence === true && !againstOffices(look),
  'it is outside competence': (look) => look.event.withinCompetence === false,
  'no office that would process it is complained of': (look) => !againstOffices(look),
  'it belongs to another procedure': ({ event }) => event.kind === 'ledElsewhere',
  'it does not belong to another procedure': ({ event }) => event.kind !== 'ledElsewhere',
  'it is a report about a person': ({ matter }) => matter.kind === 'report',
  'it is no report about a person': ({ matter }) => matter.kind !== 'report',
  'the organ is none of the body’s own units': ({ event, policy }) => !isOwn(policy, event.organ),
  'the procedure is another organ’s, or a unit’s own fire-hazard check': ({ event, policy }) =>
    !isOwn(policy, event.organ) ||
    (['fireHazardReport', 'statutoryDuty'].includes(event.procedure) && handles(policy, event.organ)),
  'the petition does not complain of that organ': ({ event, matter }) =>
    !matter.complainedOf.units.includes(event.organ),
  'the unit handles matters': ({ event, policy }) => handles(policy, event.unit),
  'the petition does not complain of that unit': ({ event, matter }) =>
    !matter.complainedOf.units.includes(event.unit),
  'the classification follows the facts stated': (look) => {
    if (!factsAreKnown(look)) return false;
    const follows = look.event.classification === weightOf(look);
    return look.event.exception === undefined ? follows : !follows && exceptionHolds(look);
  },
  'it is classified as general': ({ event }) => event.classification === 'general',
  'it is classified as complex': ({ event }) => event.classification === 'complex',
  'it is for the simplified procedure': ({ event }) => event.simplified !== undefined,
  'it is not for the simplified procedure': ({ event }) => event.simplified === undefined,
  'the simplified procedure fits': ({ event, policy, matter, course }) =>
    policy.choices.simplifiedProcedure &&
    event.classification === 'general' &&
    // Whatever a body calls it: what is serious or cannot be settled locally is not simple.
    !isComplex(event.criteria) &&
    event.simplified.inScope &&
    !event.simplified.mayBeRefused &&
    !event.simplified.multiParty &&
    matter.kind !== 'report' &&
    matter.persons < policy.thresholds.groupVisit &&
    course.facts.ofGroup !== true &&
    event.unit !== undefined &&
    policy.units.some(
      ({ id, roles, outside }) => id === event.unit && !outside && roles.includes('responsibleUnit'),
    ) &&
    !matter.complainedOf.units.includes(event.unit),
};

/** A matter against an office that would process it is outside competence. */
function againstOffices({ matter, policy }: Look): boolean {
  return matter.complainedOf.units.some((unit) => offices.some((part) => unitPlays(policy, unit, part)));
}

/** The kind of term that a matter has toward its petitioner: 60 days for a claim, the body's own for any other. */
export const termKind = ({ matter }: Look) =>
  (matter.kind ?? 'claim') === 'claim' ? 'handling.conclude' : 'handling.answer';

/** The term toward the petitioner, from the day of acceptance (`reg.34`, `reg.29`). */
export const termTowardPetitioner = (owner: Run['owner']): readonly Run[] =>
  (['handling.conclude', 'handling.answer'] as const).map((kind) => ({
    kind,
    owner,
    from: ({ matter, today }) => matter.acceptedOn ?? today,
    if: (look) => look.matter.acceptedOn !== undefined && termKind(look) === kind,
  }));

/** One of several petitioners withdraws for nobody else (`reg.20`). */
export const oneWithdraws = (on: string, states: readonly string[]): Row => ({
  in: states,
  on,
  by: 'a petitioner of the matter',
  when: 'others raise it too',
  tells: ['withdrawn'],
  notes: ({ matter, event }) => {
    matter.petitioners = matter.petitioners.filter((id) => id !== event.by.id);
    matter.persons -= 1;
    if (matter.petitioners.length > 0) return;
    // Nobody who is left is known.
    matter.anonymous = true;
    matter.reachable = false;
  },
  clause: 'reg.20',
});

/** Who withdraws alone ends the matter; one of several leaves it to the others (`reg.20`). */
export function withdrawals(on: string, states: readonly string[]): Row[] {
  return [
    {
      in: states,
      on,
      by: 'a petitioner of the matter',
      when: 'only one petitioner raises it',
      to: 'withdrawn',
      does: ['referral.report'],
      tells: ['withdrawn'],
      clause: 'reg.20',
    },
    oneWithdraws(on, states),
  ];
}

/** The brigades that answer for the area of a matter, but for those that it complains of (`plan.1`). */
export const ofTheArea = ({ policy, matter }: Pick<Look, 'policy' | 'matter'>): readonly string[] =>
  policy.territory === undefined || matter.territory === undefined
    ? []
    : policy.units
        .filter(
          (unit) =>
            handles(policy, unit.id) &&
            unit.roles.includes('brigade') &&
            unit.territory?.includes(matter.territory as string) === true &&
            !matter.complainedOf.units.includes(unit.id),
        )
        .map(({ id }) => id);

/** The kind that the commission found, and the area where it stated one. */
export const kindStated = ({ matter, event }: Look): void => {
  matter.kind = event.kind;
  matter.territory = event.territory ?? matter.territory;
};
