import { mayHandle, type Policy, type Unit } from '../../policy/schema.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import type { Check, Found } from '../finding.ts';

/** What a matter needs somebody for, who may do it, and how many organs it takes until then. */
interface Need {
  readonly what: Text;
  readonly may: (unit: Unit) => boolean;
  readonly least: number;
}

const isSuperior = ({ roles }: Unit) => roles.includes('superiorOrgan');

/** Review and re-examination are for two different organs, neither of which is complained of. */
const needs: readonly Need[] = [
  { what: text('办理', 'handle it'), may: mayHandle, least: 1 },
  { what: text('复查', 'review it'), may: isSuperior, least: 1 },
  { what: text('复核', 're-examine it'), may: isSuperior, least: 2 },
];

function withoutAny({ units }: Policy): Found[] {
  return needs
    .filter(({ may, least }) => units.filter(may).length < least)
    .map(({ what }) => ({
      place: { policy: 'units' },
      reason: text(
        `方案所列单位不足，无人可${what.zh}事项`,
        `too few units are listed: nobody is left to ${what.en}`,
      ),
    }));
}

function againstOne({ units }: Policy, against: Unit): Found[] {
  return needs
    .filter(({ may, least }) => may(against) && units.filter(may).length === least)
    .map(({ what }) => ({
      place: { policy: `units.${against.id}` },
      reason: text(
        `反映“${against.label.zh}”的事项，无人可${what.zh}`,
        `of a petition that complains of ${against.id} nobody is left to ${what.en}`,
      ),
    }));
}

/** A complaint against one organ that leaves nobody to decide the matter (safeguard 5). */
export const nobodyLeft: Check = {
  id: 'PF403',
  name: 'nobody-left',
  severity: 'error',
  category: 'safeguards',
  title: text('被反映后无人决定', 'nobody left to decide'),
  fix: text('再列一个可以担任的单位或者上级机关', 'list another unit or superior organ that may do it'),
  find: ({ policy }) => [
    ...withoutAny(policy),
    ...policy.units.flatMap((against) => againstOne(policy, against)),
  ],
};
