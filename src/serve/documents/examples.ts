import { createEngine } from '../../engine/createEngine.ts';
import type { PetitionEvent } from '../../engine/petitionEvent.ts';
import { columnsOf, dutiesOf } from '../../hosts/desk/columns.ts';
import { writePlace } from '../../hosts/worklist/place.ts';
import { fireRescueBureau } from '../../policy/fireRescueBureau.ts';
import { eventLabel } from '../../vocabulary/words/events.ts';
import { formAnswer } from '../formAnswer.ts';
import { petitionIdOf } from '../ids.ts';
import { problemKinds } from '../problem.ts';
import { arrival } from './arrival.ts';

const assessment = {
  type: 'intake.assess',
  withinCompetence: true,
  kind: 'claim',
  reason: '属本局职责范围。',
} as const;

let made: Readonly<Record<string, unknown>> | undefined;

/** One example for each kind of message and answer, by its name: a letter that arrives and is assessed, as the engine itself answers. */
export function examples(): Readonly<Record<string, unknown>> {
  made ??= make();
  return made;
}

function make(): Readonly<Record<string, unknown>> {
  const engine = createEngine(fireRescueBureau);
  const by = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' } as const;
  const petition = petitionIdOf(by.id, 'letter-1');
  const head = { petition, by, id: 'http:letter-1', at: '2026-03-02T09:00:00.000+08:00' };
  const opening = { ...arrival, ...head } as unknown as PetitionEvent;
  const opened = engine.open(opening);
  const assessing = { ...assessment, ...head, id: 'http:assess-1', at: '2026-03-03T10:00:00.000+08:00' };
  if (!opened.accepted) throw new Error('the example is refused');
  const standing = opened.petition;
  const at = assessing.at;
  const duties = dutiesOf(standing);
  const { id, seq } = standing;
  const refused = engine.decide(standing, {
    ...assessing,
    by: { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-1' },
  } as unknown as PetitionEvent);
  const refusals = refused.accepted ? [] : refused.refusals;
  const type = 'petitioner.query';
  return {
    opening: { event: arrival },
    sending: { seen: 1, event: assessment },
    asking: { event: assessment },
    taken: {
      accepted: true,
      petition: id,
      event: opening.id,
      seq,
      effects: opened.effects,
      path: opened.path,
    },
    petition: standing,
    next: engine.nextEvents(standing, { by, at }).slice(0, 2),
    deadlines: engine.deadlines(standing, at),
    explainedDeadline: engine.explainDeadline(standing, duties[0]?.deadline ?? ''),
    explained: engine.explain(standing, assessing),
    logEntry: { event: opening, decided: { accepted: true, seal: standing.seal } },
    petitions: { lines: [{ id, seq, ...columnsOf(standing) }], next: writePlace(['2026-03-05', id]) },
    duties: { lines: duties.map((duty) => ({ petition: id, ...duty })) },
    counts: { lines: [{ of: { unit: 'supervision-office' }, count: 1 }] },
    actor: by,
    eventTypes: [{ type, label: eventLabel(type) }],
    form: formAnswer(type, engine.policies),
    problemKind: { type: '/problems/changed', ...problemKinds.changed },
    problem: {
      type: '/problems/refused',
      title: problemKinds.refused.title.en,
      status: 422,
      detail: refusals[0]?.message.en,
      message: refusals[0]?.message,
      refusals,
      seq,
    },
    live: { status: 'ok' },
    ready: { ready: true, checks: { store: true, receiver: true, timer: true, running: true } },
    delivery: {
      petition: id,
      key: `${id}/${seq}/1`,
      seq,
      effect: opened.effects.find(({ type }) => type === 'record'),
    },
  };
}
