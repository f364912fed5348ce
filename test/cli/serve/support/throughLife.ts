import { expect } from 'vitest';
import { assessment, clerk, officer } from '../../../serve/support/office.ts';
import { until } from '../../../support/patience.ts';
import { exitAfter, stop } from '../../../support/programs.ts';
import type { Served } from './servedOffice.ts';

/** What any store has to keep through the life of a server: opened, sent again, read, listed; ended, killed, and started again. */
export async function keptThroughItsLife(start: () => Promise<Served>): Promise<void> {
  const first = await start();
  const opened = await first.open('P1', 'letter-1');
  expect(opened).toMatchObject({ status: 201, body: { seq: 1 } });
  expect(await first.open('P1', 'letter-1')).toMatchObject({
    status: 200,
    body: { ...opened.body, repeated: true },
  });
  expect(await first.send('P1', 1, assessment)).toMatchObject({ status: 200, body: { seq: 2 } });
  expect(await first.send('P1', 1, assessment)).toMatchObject({ status: 409, body: { seq: 2 } });
  const petition = (await first.get('/petitions/P1')).body;
  expect(petition).toMatchObject({ seq: 2, phase: { value: 'competent' } });
  await until(async () => (await first.get('/readyz')).status === 200);
  await until(() => first.said.out.includes('"id":"P1/1/0"'));
  expect(await exitAfter(first.child, 'SIGTERM')).toBe(0);

  const second = await start();
  expect((await second.get('/petitions/P1')).body).toEqual(petition);
  expect(await second.open('P2', 'letter-2')).toMatchObject({ status: 201 });
  await stop(second.child, 'SIGKILL');

  const third = await start();
  expect(await third.open('P2', 'letter-2')).toMatchObject({ status: 200, body: { repeated: true } });
  const ids = async (path: string, actor: string, field: 'id' | 'petition') =>
    (await third.get(path, actor)).body.lines.map((line: Record<string, string>) => line[field]);
  expect(await ids('/petitions?order=id', officer, 'id')).toEqual(['P1', 'P2']);
  expect(await ids('/petitions?state=competent', officer, 'id')).toEqual(['P1']);
  expect(await ids('/duties?mine=true', clerk, 'petition')).toEqual(['P1', 'P2']);
  expect(await exitAfter(third.child, 'SIGINT')).toBe(0);
}
