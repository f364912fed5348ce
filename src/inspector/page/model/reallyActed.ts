import type { Policy } from '../../../policy/schema.ts';
import { roleLabel, unitLabel } from '../../../receipts/words/describe.ts';
import { type Text, text } from '../../../vocabulary/text.ts';
import { fieldLabel } from '../../../vocabulary/words/fields.ts';
import type { WrittenEvent } from './caseFile.ts';

/** Who acted for a petitioner, and who entered an event that somebody else acted by, each in a line; none where both are whoever acts. */
export function reallyActed({ agent, enteredBy }: WrittenEvent, policy: Policy | undefined): readonly Text[] {
  const lines: Text[] = [];
  const say = (name: string, zh: string, en: string) => {
    const label = fieldLabel(name);
    lines.push(text(`${label.zh}：${zh}`, `${label.en}: ${en}`));
  };
  if (typeof agent === 'string') say('agent', agent, agent);
  if (typeof enteredBy === 'object' && enteredBy !== null) {
    const { role, unit, id, paper, on } = enteredBy as Readonly<Record<string, string | undefined>>;
    const told = (lang: keyof Text) =>
      [role && roleLabel(policy, role)[lang], unitLabel(policy, unit)?.[lang], id, paper, on]
        .filter((part) => part !== undefined && part !== '')
        .join(' · ');
    say('enteredBy', told('zh'), told('en'));
  }
  return lines;
}
