import { dayOf } from '../../calendar/day.ts';
import { createEngine, type Engine } from '../../engine/createEngine.ts';
import type { NextEvent } from '../../engine/nextEvents.ts';
import type { Petition } from '../../engine/petition.ts';
import { readEvent } from '../../engine/readEvent.ts';
import { inWords } from '../../forms/inWords.ts';
import type { Policy } from '../../policy/schema.ts';
import { isInForce } from '../../policy/validity.ts';
import type { Actor } from '../../vocabulary/events/define.ts';
import { type Instant, instantMs } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { readJson } from '../files.ts';
import { ownerOf, policyIn } from '../owners.ts';
import { notImplementedOf } from '../render/notImplemented.ts';
import {
  deadlinesPage,
  explainedDeadlinePage,
  explanationPage,
  nextPage,
  openingsPage,
} from '../render/petitionPages.ts';
import { reasonOf } from '../run/tally.ts';
import type { Show } from '../show.ts';

/** A petition, the engine that knows its policy, and where the answer goes. */
export interface Asked {
  readonly engine: Engine<string>;
  readonly petition: Petition;
  readonly show: Show;
}

const policyOf = ({ engine, petition }: Asked): Policy => policyIn(engine.policies, petition.policy);

/** A petition tells how it stands, not how it stood: a moment before its last event has no answer. */
function checkMoment({ lastAt }: Petition, at: Instant): void {
  if (instantMs(at) < instantMs(lastAt))
    throw new CliError([
      text(
        `--at 早于最后一个事件（${lastAt}）`,
        `--at is before the petition's last event (${lastAt}): ask for it or later`,
      ),
    ]);
}

/** Who asks what can be sent, and for which moment. */
export interface Sender {
  readonly role: string;
  readonly unit?: string;
  readonly id: string;
  readonly at: Instant;
}

/** The sender as an event names them. Throws a {@link CliError} for a role that the policy does not know. */
function actorOf({ role, unit, id }: Sender, { roles }: Policy): Actor<string> {
  if (!Object.hasOwn(roles, role)) {
    const known = Object.keys(roles).join(', ');
    throw new CliError([
      text(`方案中没有角色“${role}”；有：${known}`, `the policy has no role ${role}: choose one of ${known}`),
    ]);
  }
  return unit === undefined ? { role, id } : { role, unit, id };
}

/** What this actor could open a petition with, under the policy that is in force then. */
export async function openings(policies: readonly Policy[], show: Show, sender: Sender): Promise<void> {
  const { at } = sender;
  const policy = policies.findLast((one) => isInForce(one, dayOf(at))) ?? (policies.at(-1) as Policy);
  const by = actorOf(sender, policy);
  const events = createEngine<string>(policies).nextEvents(undefined, { by, at });
  await show({ petition: null, at, by, events }, (lang) => openingsPage(policy, at, events, lang));
}

/** What this actor can send now, and what is blocked and why. */
export async function next(asked: Asked, sender: Sender): Promise<void> {
  const { engine, petition, show } = asked;
  const { at } = sender;
  checkMoment(petition, at);
  const by = actorOf(sender, policyOf(asked));
  const events = engine.nextEvents(petition, { by, at });
  await show({ petition: petition.id, at, by, events }, (lang) => nextPage(petition, at, events, lang));
}

/** Every deadline as it stands at a moment. */
export async function deadlines(asked: Asked, at: Instant): Promise<void> {
  const { engine, petition, show } = asked;
  checkMoment(petition, at);
  const policy = policyOf(asked);
  const views = engine
    .deadlines(petition, at)
    .map((view) => ({ ...view, owner: ownerOf(policy, view.owner) }));
  await show({ petition: petition.id, at, deadlines: views }, (lang) =>
    deadlinesPage(petition, at, views, lang),
  );
}

/** The worklist of whoever sends an event; nothing where its head is none, or it is of the past. */
function nextFor({ engine, petition }: Asked, event: unknown): readonly NextEvent[] | undefined {
  const read = readEvent(event);
  return 'event' in read && instantMs(read.event.at) >= instantMs(petition.lastAt)
    ? engine.nextEvents(petition, read.event)
    : undefined;
}

/** Which transitions an event could take, what each guard said and on which facts; nothing is changed. */
export async function explainEventFile(
  asked: Asked,
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { engine, petition, show } = asked;
  const event = await readJson(file, stdin);
  const decision = engine.receive(petition, event);
  const explained = engine.explain(petition, event);
  const reasons = decision.accepted
    ? []
    : inWords(decision.refusals, event, nextFor(asked, event)).map(reasonOf);
  const explanation = explained.accepted ? explained.explanation : undefined;
  const refusedBy = decision.accepted ? [] : decision.refusals.map(({ rule }) => rule);
  const notImplemented = notImplementedOf(explanation, refusedBy);
  await show(
    {
      petition: petition.id,
      accepted: decision.accepted,
      path: decision.accepted ? decision.path : [],
      reasons,
      explanation: explanation ?? null,
      notImplemented,
    },
    (lang) => explanationPage(petition, decision.accepted, reasons, explanation, notImplemented, lang),
  );
}

/** How a deadline's last day came about, day by day. */
export async function explainDeadlineOf(asked: Asked, id: string): Promise<void> {
  const { engine, petition, show } = asked;
  const explained = engine.explainDeadline(petition, id);
  if (!explained) {
    const known = engine.deadlines(petition, petition.lastAt).map((view) => view.id);
    throw new CliError([
      text(
        `没有期限“${id}”；有：${known.join('、')}`,
        `the petition has no deadline ${id}: choose one of ${known.join(', ')}`,
      ),
    ]);
  }
  const owner = ownerOf(policyOf(asked), explained.owner);
  await show({ petition: petition.id, deadline: { ...explained, owner } }, (lang) =>
    explainedDeadlinePage(petition, explained, owner, lang),
  );
}
