import type { Chain } from '../approvalData.ts';
import { actsAs, backward, isThe, onward, owes, type Passage, untouched, waitsFor } from '../chains.ts';
import type { Conditions, Look, Row, Run } from '../model.ts';
import type { Paper } from '../papers.ts';

/** An opinion as it was drafted. */
interface Drafted extends Paper {
  readonly outcome: string;
  readonly fault?: string;
  readonly redoBy?: string;
}

const draftOf = ({ course }: Look): Drafted | undefined => course.facts.opinion;

/** The first row of the body that is for an opinion of this outcome, on the level of the request. */
const rowFor = ({ policy, course }: Look, outcome: string) =>
  policy.reviewing?.opinions?.find(
    (row) => (row.level?.includes(course.facts.level) ?? true) && (row.outcome?.includes(outcome) ?? true),
  );

/** The chain of the draft that is on its way. */
const chainOf = (look: Look): Chain | undefined => {
  const draft = draftOf(look);
  return draft && (rowFor(look, draft.outcome) as Chain | undefined);
};

const stepOf = (look: Look) => chainOf(look)?.steps[draftOf(look)?.passage.step ?? 0];

/** Whose turn the draft is, as whom. */
const actsOn = (look: Look) => actsAs(look, chainOf(look), draftOf(look)?.passage ?? untouched);

const keeps = (look: Look, passage: Passage | undefined) => {
  const draft = draftOf(look);
  if (draft && passage) look.course.facts.opinion = { ...draft, passage };
};

const runs: Run = {
  kind: 'approval.sign',
  owner: (look) => {
    const step = stepOf(look);
    return step
      ? owes(look, waitsFor(step, draftOf(look)?.passage ?? untouched))
      : { role: 'disciplineCommission' };
  },
  within: (look) => stepOf(look)?.within,
  if: (look) => stepOf(look) !== undefined,
};

/** Only where a body signs its opinions in some order. */
const where: Row['where'] = ({ reviewing }) => reviewing?.opinions !== undefined;
const shared = { in: 'inReview', where, clause: 'policy' } as const;

/** Opinions on another's that are drafted, by the body or whoever it asks, and signed before they are given. */
export const opinionPapers: readonly Row[] = [
  {
    ...shared,
    where: ({ reviewing }) => reviewing?.opinions !== undefined && reviewing.delegates !== undefined,
    on: 'reviewCase.delegate',
    by: 'the commission',
    when: [
      'it may be asked to draft',
      'it is neither the organ below nor complained of',
      'its day lies ahead',
    ],
    drops: ['reviewCase.draft'],
    notes: ({ course, event }) => {
      course.facts.delegate = event.unit;
    },
    runs: [
      {
        kind: 'reviewCase.draft',
        owner: ({ policy, event }) => ({
          role: policy.units.find(({ id }) => id === event.unit)?.roles[0] ?? '',
          unit: event.unit,
        }),
        until: ({ event }) => event.until,
      },
    ],
  },
  {
    ...shared,
    on: 'reviewCase.draftOpinion',
    by: 'whoever drafts the opinion',
    when: [
      'somebody signs an opinion of this outcome',
      'the body gives such opinions',
      'what is revoked names the fault, and a day ahead to redo it',
    ],
    does: ['reviewCase.draft'],
    drops: ['approval.sign'],
    notes: ({ course, event: { outcome, fault, redoBy, by } }) => {
      course.facts.opinion = { by: by.id, passage: untouched, outcome, fault, redoBy };
    },
    runs: [runs],
  },
  {
    ...shared,
    on: 'reviewCase.endorse',
    by: 'whoever is next on the opinion',
    when: ['who acts had no part in the opinion', 'a meeting on the opinion has its record'],
    does: ['approval.sign'],
    notes: (look) => {
      const [chain, as] = [chainOf(look), actsOn(look)];
      const draft = draftOf(look);
      if (chain && draft && as !== undefined) keeps(look, onward(chain, draft.passage, as, look.event.by.id));
    },
    runs: [runs],
  },
  {
    ...shared,
    on: 'reviewCase.returnDraft',
    by: 'whoever is next on the opinion',
    when: 'the opinion is to be drafted again',
    does: ['approval.sign'],
    notes: ({ course }) => {
      delete course.facts.opinion;
    },
  },
  {
    ...shared,
    on: 'reviewCase.returnDraft',
    by: 'whoever is next on the opinion',
    when: 'the opinion goes back a step, where the body has it so',
    does: ['approval.sign'],
    notes: (look) => {
      const draft = draftOf(look);
      keeps(look, draft && backward(draft.passage));
    },
    runs: [runs],
  },
];

/** A draft falls with a hearing, and is no draft any more once it is given. */
export const draftFalls = ({ course }: Look): void => {
  delete course.facts.opinion;
};

/** Who acts on an opinion. */
export const opinionPeople: Readonly<Record<string, (look: Look) => boolean>> = {
  'whoever is next on the opinion': (look) => actsOn(look) !== undefined,
  'whoever drafts the opinion': (look) => {
    const { policy, course, event, matter } = look;
    const { opinions = [], delegates = [] } = policy.reviewing ?? {};
    const isOne = (names: readonly string[]) => names.some((named) => isThe(named, look));
    const row = rowFor(look, event.outcome);
    if (!row) return opinions.some(({ draft }) => isOne(draft));
    const unit = policy.units.find(({ id }) => id === event.by.unit);
    const isAsked = course.facts.delegate !== undefined && course.facts.delegate === unit?.id;
    const isOwn = unit !== undefined && unit.outside !== true && !delegates.includes(unit.id);
    return (isAsked || isOwn) && isOne(row.draft) && !matter.complainedOf.units.includes(unit?.id ?? '');
  },
};

/** What their rows ask. */
export const opinionConditions: Conditions = {
  'it may be asked to draft': ({ policy, event }) =>
    policy.reviewing?.delegates?.includes(event.unit) === true,
  'it is neither the organ below nor complained of': ({ course, matter, event }) =>
    event.unit !== course.facts.organ && !matter.complainedOf.units.includes(event.unit),
  'somebody signs an opinion of this outcome': (look) => rowFor(look, look.event.outcome) !== undefined,
  'who acts had no part in the opinion': (look) => {
    const draft = draftOf(look);
    return ![draft?.by, ...(draft?.passage.acted.map(({ id }) => id) ?? [])].includes(look.event.by.id);
  },
  'a meeting on the opinion has its record': (look) =>
    stepOf(look)?.act !== 'meet' || look.event.meeting !== undefined,
  'the opinion is to be drafted again': ({ event }) => event.to === 'draft',
  'the opinion goes back a step, where the body has it so': (look) =>
    look.event.to === 'previous' &&
    chainOf(look)?.returnTo === 'previous' &&
    (draftOf(look)?.passage.step ?? 0) > 0,
  'all have signed this opinion, where somebody has to': (look) => {
    const { outcome, fault, redoBy } = look.event;
    const draft = draftOf(look);
    if (!rowFor(look, outcome)) return true;
    const isThis = draft?.outcome === outcome && draft?.fault === fault && draft?.redoBy === redoBy;
    return isThis && stepOf(look) === undefined;
  },
};
