import { z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { text } from '../../vocabulary/text.ts';
import { bodyOf, messageIn } from '../http/body.ts';
import { actingHead } from '../http/enteredFor.ts';
import { eventIdOf, newKey } from '../ids.ts';
import { Problem, type ProblemKind } from '../problem.ts';
import { refusedWith } from '../refusedWith.ts';
import { moment, word } from './parameters.ts';
import { momentFor, noQuery, ref, route } from './route.ts';

const problems: readonly ProblemKind[] = ['invalid', 'not-found'];
const list = (name: string) => ({ type: 'array', items: ref(name) });

export const readPetition = route(
  {
    method: 'get',
    path: '/petitions/{id}',
    said: text('信访事项现状', 'A petition as it stands'),
    query: noQuery,
    answers: { 200: { said: text('现状', 'as it stands'), schema: ref('Petition'), example: 'petition' } },
    problems,
  },
  ({ c }) => c.json(c.get('petition')),
);

export const nextEvents = route(
  {
    method: 'get',
    path: '/petitions/{id}/next',
    said: text('现在可以办理什么，其余为何不可', 'What you can send now, and why the rest is blocked'),
    query: noQuery,
    answers: {
      200: {
        said: text('各事件', 'every event that is known now'),
        schema: list('NextEvent'),
        example: 'next',
      },
    },
    problems,
  },
  ({ c, served }) => {
    const petition = c.get('petition');
    return c.json(
      served.engine.nextEvents(petition, { by: c.get('actor'), at: momentFor(petition, served) }),
    );
  },
);

export const deadlines = route(
  {
    method: 'get',
    path: '/petitions/{id}/deadlines',
    said: text('各项期限', 'Every deadline, now or at a moment'),
    query: z.strictObject({ at: moment.optional() }),
    answers: {
      200: {
        said: text('未了的在前', 'those that are owed first'),
        schema: list('Deadline'),
        example: 'deadlines',
      },
    },
    problems,
  },
  ({ c, served, query: { at } }) => {
    const petition = c.get('petition');
    return c.json(served.engine.deadlines(petition, at ?? momentFor(petition, served)));
  },
);

export const explainDeadline = route(
  {
    method: 'get',
    path: '/petitions/{id}/explain',
    said: text('期限如何逐日算出', 'How a last day came about, day by day'),
    query: z.strictObject({ deadline: word }),
    answers: {
      200: {
        said: text('逐日', 'day by day'),
        schema: ref('ExplainedDeadline'),
        example: 'explainedDeadline',
      },
    },
    problems,
  },
  ({ c, served, query: { deadline } }) => {
    const explained = served.engine.explainDeadline(c.get('petition'), deadline);
    if (!explained) throw new Problem('not-found', text('没有该期限', 'there is no such deadline'));
    return c.json(explained);
  },
);

export const explainEvent = route(
  {
    method: 'post',
    path: '/petitions/{id}/explain',
    said: text('试办：事件会如何，不提交', 'What an event would come to; nothing is sent'),
    body: { schema: ref('Asking'), example: 'asking' },
    answers: {
      200: {
        said: text('各条件及所依事实', 'each guard and its facts'),
        schema: ref('Explained'),
        example: 'explained',
      },
    },
    problems: [...problems, 'not-json', 'too-large', 'wrong-content-type', 'refused'],
  },
  async ({ c, served }) => {
    const body = await bodyOf(c, ['event', 'enteredFor'], served.limits.levels);
    const event = messageIn(body);
    const petition = c.get('petition');
    const head = {
      id: eventIdOf(newKey()),
      petition: petition.id,
      at: momentFor(petition, served),
      ...actingHead(body, c.get('actor')),
    };
    const asked = { ...event, ...head };
    const explained = served.engine.explain(petition, asked);
    if (!explained.accepted) {
      const next = served.engine.nextEvents(petition, { by: c.get('actor'), at: head.at });
      throw refusedWith(explained.refusals, asked, petition.seq, next);
    }
    return c.json(explained);
  },
);

export const readLog = route(
  {
    method: 'get',
    path: '/petitions/{id}/log',
    said: text(
      '该事项的日志；信访人只见自己提交的',
      'The log of a petition, for `petition-flow replay`; a petitioner sees what they sent themselves',
    ),
    query: noQuery,
    answers: {
      200: {
        said: text('每行一条', 'an entry on each line'),
        schema: ref('LogEntry'),
        type: 'application/x-ndjson',
        example: 'logEntry',
      },
    },
    problems,
  },
  ({ c, served }) => {
    const { id, matter } = c.get('petition');
    const actor = c.get('actor');
    const ownOnly = matter.petitioners.includes(actor.id);
    const isShown = (event: unknown) =>
      !ownOnly || (event as { readonly by?: { readonly id?: string } }).by?.id === actor.id;
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
    return stream(c, async (out) => {
      for await (const entry of served.host.log(id))
        if (isShown(entry.event)) await out.write(`${JSON.stringify(entry)}\n`);
    });
  },
);
