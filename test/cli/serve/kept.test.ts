import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { assessment } from '../../serve/support/office.ts';
import { patience, until } from '../../support/patience.ts';
import { builtProgram, runScript } from '../../support/programs.ts';
import { servedOffice } from './support/servedOffice.ts';

describe('what a server keeps', () => {
  it('is a log that nobody changes, and a file that was changed by hand is told: by the server, and by verify', async () => {
    const { start, data, setClock, rows, verify } = servedOffice();
    const { open, send, said, get } = await start();
    await open('P1');
    await open('P2');
    const hand = new DatabaseSync(data, { timeout: patience });
    expect(() => hand.exec('DELETE FROM pf_log')).toThrow(/only added to/);
    expect(() => hand.exec("UPDATE pf_log SET entry = '{}'")).toThrow(/only added to/);
    hand.exec(`UPDATE pf_petition SET json = replace(json, '"persons":1', '"persons":9') WHERE id = 'P1'`);
    hand.exec("DELETE FROM pf_outbox WHERE petition = 'P2'");
    hand.close();
    expect(await send('P1', 1, assessment)).toMatchObject({ status: 500, body: { type: '/problems/fault' } });
    expect((await get('/petitions/P1')).status).toBe(500);
    expect(await send('P2', 1, assessment)).toMatchObject({ status: 200 });
    setClock('2026-03-06T00:00:00+08:00');
    // The timer tells what it cannot decide on, and goes on with the rest.
    await until(() => rows("SELECT 1 FROM pf_log WHERE id LIKE 'P2:passed:%'").length > 0);
    await until(() => said.err.includes('the host goes on'));
    const { code, out } = await verify();
    expect(code).toBe(1);
    expect(out).toContain('is not what its log comes to');
    expect(out).toMatch(/P1 .*petition/);
    expect(out).toMatch(/P2 .*outbox/);
    const other = await runScript(builtProgram()[1], 'verify', '--store', `${data}.other`);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('no such file') });
  });
});
