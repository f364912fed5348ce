import { z } from '@hono/zod-openapi';
import type { CountQuestion } from '../../hosts/worklist/question.ts';
import { plays } from '../../policy/schema.ts';
import { roleIds } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { Problem } from '../problem.ts';
import { after, day, dayOrToday, given, limit, word, yesOrNo } from './parameters.ts';
import { ref, route, type Served } from './route.ts';

const petitionParts = {
  policy: word.optional(),
  lifecycle: word.optional(),
  state: word.optional(),
  class: word.optional(),
  unit: word.optional(),
  cause: word.optional(),
  channel: word.optional(),
  open: yesOrNo.optional(),
  dueBefore: dayOrToday.optional(),
  openedFrom: day.optional(),
  openedTo: day.optional(),
  petitioner: word.optional(),
  inCharge: word.optional(),
  period: word.optional(),
  notInPeriod: word.optional(),
};
const dutyParts = {
  unit: word.optional(),
  role: word.optional(),
  lifecycle: word.optional(),
  dueBefore: dayOrToday.optional(),
};
const page = { limit: limit.optional(), after: after.optional() };
const problems = ['invalid'] as const;

/** Asks the host; what it says is no question is the asker's fault. */
async function asking<Told>(question: () => Promise<Told>): Promise<Told> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem('invalid', text(`问题有误：${error.message}`, error.message));
  }
}

/** Petitions by what they are. */
export const listPetitions = route(
  {
    method: 'get',
    path: '/petitions',
    said: text('可以查看的信访事项', 'Petitions that you may see'),
    query: z.strictObject({ ...petitionParts, order: z.enum(['id', 'nextDue']).optional(), ...page }),
    answers: {
      200: {
        said: text('按最近期限排列', 'in the order of their next last day, or of their ids'),
        schema: ref('Petitions'),
        example: 'petitions',
      },
    },
    problems,
  },
  async ({ c, served, query }) => {
    const viewer = c.get('actor');
    return c.json(await asking(() => served.host.worklist({ ...given(query), viewer } as never)));
  },
);

/** Rounds in which pages without a duty of the asker's are passed over. */
const mostPages = 20;

/** Duties that are owed. */
export const listDuties = route(
  {
    method: 'get',
    path: '/duties',
    said: text('应当办理的事（我欠什么）', 'Duties that are owed: all that you may see, or your own'),
    query: z.strictObject({ ...dutyParts, mine: yesOrNo.optional(), ...page }),
    answers: {
      200: { said: text('按期限排列', 'the first last day first'), schema: ref('Duties'), example: 'duties' },
    },
    problems,
  },
  async ({ c, served, query: { mine = false, ...query } }) => {
    const viewer = c.get('actor');
    const question = { ...given(query), viewer } as Parameters<Served['host']['duties']>[0];
    if (!mine) return c.json(await asking(() => served.host.duties(question)));
    const parts = partsOf(served, viewer.role);
    const narrowed =
      parts.length === 1 && question?.role === undefined ? { ...question, role: parts[0] } : question;
    // A duty without a unit is the one unit's that plays the role.
    const isMine = ({ role, unit }: { role: string; unit: string }) =>
      parts.includes(role) && (unit === '' || unit === viewer.unit);
    let from = question?.after;
    for (let round = 0; ; round += 1) {
      const { lines, next } = await asking(() =>
        served.host.duties({ ...narrowed, ...(from === undefined ? {} : { after: from }) } as never),
      );
      const own = lines.filter(isMine);
      if (own.length > 0 || next === undefined || round === mostPages)
        return c.json(next === undefined ? { lines: own } : { lines: own, next });
      from = next;
    }
  },
);

/** The parts that a role plays, under any policy. */
function partsOf({ engine }: Served, role: string): readonly string[] {
  return roleIds.filter((part) => engine.policies.some((policy) => plays(policy, role, [part])));
}

const columns = ['policy', 'lifecycle', 'state', 'class', 'unit', 'cause', 'channel', 'role'];
const by = z
  .string()
  .max(100)
  .transform((value) => value.split(','))
  .refine(
    (names) => names.every((name) => columns.includes(name)),
    `names of ${columns.join(', ')}, with commas`,
  )
  .openapi({ type: 'string', example: 'unit' });

/** How many petitions or duties. */
export const count = route(
  {
    method: 'get',
    path: '/counts',
    said: text('计数（如各单位逾期数）', 'How many, for each value: overdue duties by unit, say'),
    query: z.strictObject({
      of: z.enum(['petitions', 'duties']),
      by: by.optional(),
      ...petitionParts,
      role: word.optional(),
    }),
    answers: {
      200: { said: text('各值的数目', 'for each value'), schema: ref('Counts'), example: 'counts' },
    },
    problems,
  },
  async ({ c, served, query }) => {
    const question = { ...given(query), viewer: c.get('actor') } as unknown as CountQuestion;
    return c.json({ lines: await asking(() => served.host.count(question)) });
  },
);
