import { addDays, type Day } from '../../../src/index.ts';
import { chief, clerk, commission, officer, petitionerId, secretary } from './people.ts';
import type { Payload, Story } from './story.ts';

/** What a petition says of itself when it arrives. */
export interface Arriving {
  readonly channel: 'letter' | 'online' | 'telephone' | 'visit';
  /** Numbers of the petitioners; nobody where it is anonymous. */
  readonly who: readonly number[];
  readonly persons?: number;
  /** No address for a notice is known, or nobody is. */
  readonly reachable?: boolean;
  readonly cause: string;
  readonly claim: string;
  readonly against?: { readonly persons?: readonly string[]; readonly units?: readonly string[] };
}

/** What the written reply to a claim says. */
export interface Replying {
  readonly request: string;
  readonly facts: string;
  readonly opinion: string;
  readonly basis: string;
  readonly outcome: 'supported' | 'explained' | 'notSupported';
}

/** A claim from its arrival to its reply. */
export interface Claim extends Arriving, Replying {
  readonly unit: string;
}

export const light = {
  serious: false,
  effectInside: false,
  effectOutside: false,
  likelyToEscalate: false,
  settledLocally: true,
};
export const heavy = { ...light, serious: true, likelyToEscalate: true, settledLocally: false };

/** The fields with which a petition arrives. */
export function described({ channel, who, persons, reachable, cause, claim, against }: Arriving) {
  return {
    channel,
    petitioners: who.map(petitionerId),
    persons: persons ?? Math.max(1, who.length),
    anonymous: who.length === 0,
    reachable: reachable ?? who.length > 0,
    cause,
    claim,
    complainedOf: { persons: [...(against?.persons ?? [])], units: [...(against?.units ?? [])] },
    ...(channel === 'telephone' || channel === 'visit' ? { recordedBy: 'commission-officer-02' } : {}),
  };
}

/** The commission receives a first visit. */
export const receive = (story: Story, arriving: Arriving): Story =>
  story.send('intake.receive', commission(), described(arriving));

type Kind = Payload<'intake.assess'>['kind'];

/** Competence and kind are found, and the matter is registered on the next working day. */
export function register(story: Story, kind: Kind, reason: string, by = 1): Story {
  return story
    .later()
    .send('intake.assess', commission(by), { withinCompetence: true, kind, reason })
    .later()
    .send('intake.register', clerk(by), numbered(story));
}

/** The number in the register, which follows the petition's own. */
export const numbered =
  (story: Story) =>
  ({ id }: { id: (key: string) => string }) => ({ registerNumber: id(story.key).replace('P', 'R') });

/** Classified as general or complex, with the facts of the clause. */
export function classify(story: Story, classification: 'general' | 'complex', reason: string): Story {
  const criteria = classification === 'general' ? light : heavy;
  return story.later().send('intake.classify', commission(), { classification, criteria, reason });
}

/** The form is filled in and an opinion proposed. */
export function propose(
  story: Story,
  unit: string,
  opinion: string,
  complex = false,
  more: { reason?: string } = {},
): Story {
  fillForm(story);
  return story.send('approval.propose', complex ? commission() : clerk(2), { unit, opinion, ...more });
}

export const fillForm = (story: Story): Story =>
  story.later().send('approval.fillForm', clerk(1), ({ id }) => ({ form: id(story.key).replace('P', 'F') }));

/** Signed by the secretary, and dispatched. */
export const signAndDispatch = (story: Story, unit: string, by: typeof secretary = secretary): Story =>
  story.later().send('approval.sign', by, {}).send('approval.dispatch', clerk(1), { unit });

/** A general matter goes through its approval. */
export const approveGeneral = (story: Story, unit: string, opinion: string, by = secretary): Story =>
  signAndDispatch(propose(story, unit, opinion), unit, by);
/** A complex matter goes through its approval. */
export const approveComplex = (story: Story, unit: string, opinion: string): Story =>
  signAndDispatch(propose(story, unit, opinion, true), unit, chief);

/** The unit takes the matter in hand. */
export const accept = (story: Story, unit: string, handler = 2): Story =>
  story.later().send('handling.accept', officer(unit), { handler: officer(unit, handler).id });

/** The petitioner is heard, and after some working days the facts are found. */
export function look(story: Story, unit: string, heard: string, found: string, workingDays = 5): Story {
  return story
    .later(2)
    .send('handling.investigate', officer(unit, 2), { step: 'petitionerHeard', note: heard })
    .later(workingDays)
    .send('handling.investigate', officer(unit, 2), { step: 'factsFound', note: found });
}

/** The result is reported and approved. */
export function report(
  story: Story,
  unit: string,
  result: string,
  opinion = '同意办理结果，请依规答复。',
): Story {
  return story
    .later(2)
    .send('handling.report', officer(unit, 2), { result })
    .later(2)
    .send('handling.approveResult', commission(2), { opinion });
}

/** The written reply. */
export const reply = (story: Story, unit: string, words: Replying): Story =>
  story.later().send('handling.reply', officer(unit, 2), {
    request: words.request,
    facts: words.facts,
    opinion: words.opinion,
    legalBasis: words.basis,
    outcome: words.outcome,
    form: 'written',
  });

type Manner = Payload<'handling.deliver'>['manner'];

/** The reply is delivered, on the day unless another is named. */
export const handOver = (story: Story, unit: string, manner: Manner, deliveredOn?: Day): Story =>
  story
    .later()
    .send(
      'handling.deliver',
      officer(unit, 2),
      { deliveredOn: deliveredOn ?? story.day, manner },
      `${story.key}:delivered`,
    );

/** What a delivered reply promises is settled with the unit, done, and looked at, whatever else becomes of the matter. */
export const carryOut = (story: Story, unit: string): Story =>
  story.aside((beside) =>
    beside
      .later(2)
      .send('carryingOut.arrange', commission(2), { unit, until: addDays(beside.day, 30) })
      .later(6)
      .send('carryingOut.complete', officer(unit, 2), {
        evidence: `${story.key}:done`,
        note: '答复意见已落实。',
      })
      .later(2)
      .send('carryingOut.confirm', commission(2), { note: '已核实，确已落实。' }),
  );

/** The reply is delivered, and what it promises is carried out. */
export function deliver(story: Story, unit: string, manner: Manner, deliveredOn?: Day): Story {
  handOver(story, unit, manner, deliveredOn);
  return story.promises ? carryOut(story, unit) : story;
}

/** From the unit's acceptance to the delivery of the reply, and what it promises carried out. */
export function handle(story: Story, claim: Claim, manner: Manner, workingDays = 5): Story {
  answer(story, claim, manner, workingDays);
  return story.promises ? carryOut(story, claim.unit) : story;
}

/** From the unit's acceptance to the delivery of the reply. */
export function answer(story: Story, claim: Claim, manner: Manner, workingDays = 5): Story {
  const { unit, facts, opinion } = claim;
  accept(story, unit);
  look(story, unit, '已听取信访人陈述并收取材料。', facts, workingDays);
  report(story, unit, opinion);
  reply(story, unit, claim);
  return handOver(story, unit, manner);
}

/** A general claim up to its dispatch. */
export function toDispatch(story: Story, claim: Claim, by = secretary): Story {
  receive(story, claim);
  register(story, 'claim', `反映${claim.cause}，属本局职责范围。`);
  classify(story, 'general', '情节轻微，可就地解决。');
  return approveGeneral(story, claim.unit, '建议由该单位核实办理，按期报告结果。', by);
}

/** A complex claim up to its dispatch. */
export function toDispatchComplex(story: Story, claim: Claim): Story {
  receive(story, claim);
  register(story, 'claim', `反映${claim.cause}，属本局职责范围。`);
  classify(story, 'complex', '涉及人数较多，处理不当可能引发群体访。');
  return approveComplex(story, claim.unit, '建议由该单位牵头办理，纪委跟进，结果报主官。');
}
