import type { CheckedChart } from '../../../src/check/chart.ts';
import { payloadSchema } from '../../../src/engine/nextEvents.ts';
import type { RoleId } from '../../../src/vocabulary/roles.ts';
import type { Language } from '../../../src/vocabulary/text.ts';
import { joined } from './markdown.ts';
import { capital, sayIn } from './page.ts';
import { payloadTable } from './payloadTable.ts';
import { rolesOf } from './stepSection.ts';

/** Event types of a lifecycle's own, each with the parts that may send it somewhere in it. */
function sendersIn({ edges }: CheckedChart, type: string): readonly RoleId[] {
  return [...new Set(edges.filter(({ event }) => event === type).flatMap(({ meta }) => meta.by as RoleId[]))];
}

/** One event type: who may send it, and its payload as a table. */
export function eventPart(chart: CheckedChart, type: string, lang: Language): string {
  const say = sayIn(lang);
  const label = chart.lifecycle.events[type]?.label ?? { zh: type, en: type };
  const senders = rolesOf(sendersIn(chart, type), lang);
  return joined(
    `### ${capital(label, lang)} (\`${type}\`)`,
    senders === '' ? '' : say(`由${senders}提出。`, `Sent by: ${senders}.`),
    payloadTable(type, payloadSchema(type), lang),
  ).trimEnd();
}

/** The events of a lifecycle's own, with their payloads. */
export const eventSection = (chart: CheckedChart, lang: Language): string =>
  [...chart.lifecycle.ownEvents].map((type) => eventPart(chart, type, lang)).join('\n\n');
