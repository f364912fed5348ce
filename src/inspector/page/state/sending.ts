import { batch, computed, signal } from '@preact/signals';
import { lifecycleOf } from '../../../engine/lifecycles.ts';
import type { NextEvent } from '../../../engine/nextEvents.ts';
import { formInBoth } from '../../../forms/formOf.ts';
import { inWords, type RefusalInWords } from '../../../forms/inWords.ts';
import { fireRescueBureau } from '../../../policy/fireRescueBureau.ts';
import type { Refusal } from '../../../vocabulary/refusals.ts';
import { actorFor } from '../model/acting.ts';
import type { CaseFile, WrittenEvent } from '../model/caseFile.ts';
import { type Draft, draftOf, type Field, payloadOf } from '../model/formValues.ts';
import { freePetitionId, newEvent, payloadOfEvent } from '../model/newEvent.ts';
import { readLogText } from '../model/readLog.ts';
import {
  actor,
  choosePetition,
  cursor,
  file,
  goTo,
  isNow,
  moment,
  nextEvents,
  petition,
  policy,
} from './current.ts';
import { book, changed, shipped } from './session.ts';

/** The event whose form is open. */
export interface Sending {
  readonly type: string;
  /** The instance beside the main course that it is for. */
  readonly incident?: string | undefined;
  /** The id of the petition that it opens. */
  readonly opens?: string | undefined;
}

/** The event whose form is open, what stands in the form, and why it was refused. */
export const sending = signal<Sending | undefined>(undefined);
export const draft = signal<Draft>({});
export const formRefusals = signal<readonly RefusalInWords[]>([]);

/** The fields of the form that is open, for the petition where it stands. */
export const fieldsOfForm = computed<readonly Field[]>(() => {
  const { value: open } = sending;
  if (!open || open.type === '') return [];
  const shown = open.opens === undefined ? petition.value : undefined;
  return formInBoth(open.type, policy.value ?? fireRescueBureau, shown).fields;
});

/** Opens the form of an event; an optional part is closed, a list empty. */
function startSending(next: Sending): void {
  batch(() => {
    sending.value = next;
    draft.value = {};
    formRefusals.value = [];
  });
}

/** Opens the form of one of the events that the petition knows. */
export function startNext({ type, instance, opens }: NextEvent): void {
  const beside = petition.value?.beside.filter((course) => lifecycleOf(course.lifecycle)?.events[type]) ?? [];
  const isBeside = beside.some((course) => course.instance === instance);
  startSending({ type, incident: isBeside && !opens && beside.length > 0 ? instance : undefined });
}

/** Opens the form of an event that opens a petition. */
export function startNew(type: string, roles: readonly string[]): void {
  const { value } = policy;
  if (value && roles[0] && !roles.includes(actor.value.role))
    actor.value = actorFor(value, roles[0], undefined);
  startSending({ type, opens: freePetitionId((id) => book.value.cases.has(id)) });
}

/** Closes the form. */
export function stopSending(): void {
  sending.value = undefined;
}

/** Refusals that the form itself can mend. */
const isFormFault = ({ code }: Refusal) => code === 'invalid' || code === 'missing-fact';

/** Sends what stands in the form. What the form can mend stays in it; everything else is a step of the log. */
export function send(): void {
  const { value: open } = sending;
  if (!open) return;
  performance.mark('petition-flow:step:start');
  const payload = payloadOf(fieldsOfForm.value, draft.value);
  const target = targetOf(open);
  const count = target.entries.length;
  const head = { petition: target.id, count, type: open.type, incident: open.incident };
  const event = newEvent({ ...head, at: moment.value, by: actor.value }, payload);
  const known = open.opens === undefined ? nextEvents.value : undefined;
  const decision = target.engine.receive(target.after(count), event);
  batch(() => {
    if (!decision.accepted && decision.refusals.some(isFormFault)) {
      formRefusals.value = inWords(decision.refusals, event);
      return;
    }
    carryOut(target, event);
    formRefusals.value = decision.accepted ? [] : inWords(decision.refusals, event, known);
    if (decision.accepted) stopSending();
  });
  setTimeout(() => performance.measure('petition-flow:step', 'petition-flow:step:start'));
}

/** The case that an event goes into: a new one, the one that is shown, or a branch of it where it is shown as it was. */
function targetOf({ opens }: Sending): CaseFile {
  if (opens !== undefined)
    return (
      book.value.cases.get(opens) ?? book.value.open(opens, opens, 'new', (file.value ?? book.value).engine)
    );
  const shown = file.value as CaseFile;
  return isNow.value ? shown : book.value.branch(shown, cursor.value);
}

function carryOut(target: CaseFile, event: WrittenEvent): void {
  const now = moment.value;
  target.send(event);
  changed();
  choosePetition(target.key);
  moment.value = now;
}

/** Sends what the timer has to send, in its order. */
export function sendTimer(events: readonly object[]): void {
  batch(() => {
    const target = targetOf({ type: '' });
    for (const event of events) carryOut(target, event as WrittenEvent);
  });
}

/** Takes the last step of the case back. */
export function undo(): void {
  const { value: shown } = file;
  if (!shown) return;
  batch(() => {
    shown.undo();
    changed();
    goTo(shown.entries.length);
  });
}

/** Opens a branch at the step that is looked at. */
export function branchHere(): void {
  const { value: shown } = file;
  if (!shown) return;
  const branch = book.value.branch(shown, cursor.value);
  changed();
  choosePetition(branch.key);
}

let samples: Map<string, WrittenEvent> | undefined;

/** A payload of the shipped register for an event type, where it has one. */
export function sampleFor(type: string): WrittenEvent | undefined {
  if (!samples) {
    samples = new Map();
    for (const line of readLogText(shipped.value.register))
      if ('value' in line) samples.set(String(line.value.type), line.value);
  }
  return samples.get(type);
}

/** Fills the form with an example out of the shipped register. */
export function fillSample(fields: readonly Field[], type: string): void {
  const sample = sampleFor(type);
  if (sample) draft.value = draftOf(fields, payloadOfEvent(sample));
}
