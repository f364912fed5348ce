import { own } from '../../vocabulary/own.ts';
import { text } from '../../vocabulary/text.ts';
import { Problem, type ProblemKind, problemKinds } from '../problem.ts';
import { noQuery, ref, route } from './route.ts';

export const readProblem = route(
  {
    method: 'get',
    path: '/problems/{kind}',
    said: text('某类问题', 'What a kind of problem is'),
    open: true,
    query: noQuery,
    answers: {
      200: {
        said: text('状态与名称', 'its status and title'),
        schema: ref('ProblemKind'),
        example: 'problemKind',
      },
    },
    problems: ['not-found'],
  },
  ({ c }) => {
    const kind = c.req.param('kind') ?? '';
    const known = own<(typeof problemKinds)[ProblemKind]>(problemKinds, kind);
    if (!known) throw new Problem('not-found', text('没有该类问题', 'there is no such kind of problem'));
    return c.json({ type: `/problems/${kind}`, ...known });
  },
);
