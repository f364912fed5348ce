import fc from 'fast-check';
import { type ApprovalEvent, reducedEvents } from '../../bench/approvalRules.ts';
import { generalApproval } from '../../src/machines/generalApproval.ts';
import { eventsKnownIn } from '../../src/machines/lifecycle/chart.ts';
import { standardTerms } from '../../src/machines/lifecycle/standardTerms.ts';
import { samples } from '../machines/samples/generalApproval.ts';
import { onChart } from '../support/onChart.ts';

/** The policy's terms that the courses are taken under. */
export const terms = standardTerms();

/** The approval on its chart. */
export const approval = onChart(generalApproval as never, terms);
const { chart } = generalApproval.under(terms);

const known = samples.events.filter(({ type }) => (reducedEvents as readonly string[]).includes(type));

/** The input of an approval, and numbers that its events are drawn by. */
export const courses = fc.tuple(
  fc.constantFrom(...samples.inputs),
  fc.array(fc.nat(4000), { minLength: 4, maxLength: 24 }),
);

/** Where an approval stands that is opened with an input. */
export function begin(input: object) {
  const at = '2026-03-02T10:00:00+08:00';
  return approval.open({ ...input, at });
}

/** Any sample as the event of a day; the state's own kind more often, so that courses come to their end. */
export function drawn(draw: number, at: number, value: string): ApprovalEvent {
  const fitting = known.filter(({ type }) => eventsKnownIn(chart, value).has(type));
  const pool = draw % 4 > 0 && fitting.length > 0 ? fitting : known;
  const day = String(at + 3).padStart(2, '0');
  const event = pool[(draw >> 2) % pool.length] as object;
  return { id: `e${at}`, petition: 'P1', at: `2026-03-${day}T10:00:00+08:00`, ...event } as never;
}
