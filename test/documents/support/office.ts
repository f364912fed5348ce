import { type DecidedPaper, type Given, type Paper, paperOf } from '../../../src/documents/index.ts';
import type { Effect, Policy } from '../../../src/index.ts';
import type { Office } from '../../support/office.ts';

const above = {
  name: '某省消防救援总队',
  code: '某消总',
  address: '某市某区某路2号',
  postcode: '100000',
  telephone: '010-12345678',
};

/** What an office knows of itself and of those above it. */
export const body: Given['body'] = {
  name: '某市消防救援局',
  code: '某消',
  address: '某市某区某路1号',
  query: '本局网站信访栏目',
  reviewer: above,
  reexaminer: { ...above, name: '国家消防救援局', code: '国消', address: '某市某路3号' },
  superior: { ...above, name: '某省消防救援总队' },
};

/** Names behind the ids of the stories. */
const names: NonNullable<Given['names']> = {
  'petitioner-1': '信访人甲',
  'petitioner-2': '信访人乙',
  inspection: '防护靴采购货款',
  compensation: '支付尾款并说明原因',
};

/** What a host gives, with words of its own. */
export const given = (words: Given['words'] = {}, more: Partial<Given> = {}): Given => ({
  body,
  names,
  number: { year: 2026, serial: 7 },
  words,
  ...more,
});

/** The effect of a story's last decision that is about something, and what it was decided under. */
export function decided(office: Office, type: Effect['type'], what: string): DecidedPaper {
  const decision = office.decisions.at(-1);
  const effect = decision?.effects.find((one) => one.type === type && 'what' in one && one.what === what);
  if (!decision || !effect) throw new Error(`the last decision asks for no ${type} ${what}`);
  return { petition: decision.petition, effects: decision.effects, effect, policy: office.policy };
}

/** The paper, which has to be whole. */
export function whole(one: DecidedPaper, words: unknown): Paper {
  const made = paperOf(one, words);
  if (made.made) return made.paper;
  throw new Error(made.refusals.map(({ message }) => message.en).join('; '));
}

/** The code, place and rule of every reason why there is no paper. */
export function reasons(one: DecidedPaper, words: unknown) {
  const made = paperOf(one, words);
  if (made.made) throw new Error('it was made');
  return made.refusals.map(({ code, place, rule }) => [code, place, ...(rule === undefined ? [] : [rule])]);
}

/** Everything that a paper says, line by line. */
export const linesOf = ({ title, number, to, blocks, signature }: Paper): string[] => [
  title,
  ...(number === undefined ? [] : [number]),
  ...(to === undefined ? [] : [to]),
  ...blocks.flatMap((block) =>
    block.kind === 'form'
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
      : [block.text],
  ),
  signature.organ,
];

/** Names for every id of a policy's units, as full names of organs with where they are. */
export const organsOf = (policy: Policy, ...others: string[]): NonNullable<Given['organs']> =>
  Object.fromEntries(
    [...policy.units.map(({ id }) => id), ...others].map((id) => [id, { ...above, name: `机关${id}` }]),
  );
