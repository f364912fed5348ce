import { eventDefinitions } from '../../engine/lifecycles.ts';
import { engineEvents } from '../../vocabulary/events/everywhere.ts';
import { text } from '../../vocabulary/text.ts';
import { formAnswer } from '../formAnswer.ts';
import { Problem } from '../problem.ts';
import { noQuery, ref, route } from './route.ts';

const known = [...eventDefinitions].filter(([type]) => !engineEvents.has(type));

export const openings = route(
  {
    method: 'get',
    path: '/openings',
    said: text('可以用来开立事项的事件', 'The events that open a petition, and whether you may send them'),
    query: noQuery,
    answers: {
      200: {
        said: text('各事件', 'every one'),
        schema: { type: 'array', items: ref('NextEvent') },
        example: 'next',
      },
    },
    problems: [],
  },
  ({ c, served }) => c.json(served.engine.nextEvents(undefined, { by: c.get('actor'), at: served.now() })),
);

export const me = route(
  {
    method: 'get',
    path: '/me',
    said: text('本服务所知的办理人', 'Who you are to this host'),
    query: noQuery,
    answers: {
      200: { said: text('角色、单位、编号', 'role, unit and id'), schema: ref('Actor'), example: 'actor' },
    },
    problems: [],
  },
  ({ c }) => c.json(c.get('actor')),
);

export const listForms = route(
  {
    method: 'get',
    path: '/events',
    said: text('各类事件', 'Every type of event'),
    open: true,
    query: noQuery,
    answers: {
      200: {
        said: text('名称', 'with its name'),
        schema: { type: 'array', items: ref('EventType') },
        example: 'eventTypes',
      },
    },
    problems: [],
  },
  ({ c }) => c.json(known.map(([type, { label }]) => ({ type, label }))),
);

export const readForm = route(
  {
    method: 'get',
    path: '/events/{type}',
    said: text(
      '某类事件的表单：逐栏的名称、说明、填法和选项，另附 JSON Schema',
      'The form of an event: each field with its name, help, control and choices in both languages, and the JSON Schema',
    ),
    open: true,
    query: noQuery,
    answers: { 200: { said: text('表单', 'the form'), schema: ref('Form'), example: 'form' } },
    problems: ['not-found'],
  },
  ({ c, served }) => {
    const type = c.req.param('type') ?? '';
    if (!eventDefinitions.has(type) || engineEvents.has(type))
      throw new Problem('not-found', text('没有该类事件', 'there is no such event'));
    return c.json(formAnswer(type, served.engine.policies));
  },
);
