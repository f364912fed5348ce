import { describe, expect, test } from 'vitest';
import { receiptSchema } from '../../../src/receipts/index.ts';
import { cli, file } from '../cli.ts';

const log = 'examples/register/register.jsonl';
const opened = 'E2026-000001';

describe('petition-flow receipt', () => {
  test('prints the receipt of one decision of a log as JSON', async () => {
    const { code, out, err } = await cli(['receipt', log, opened]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(receiptSchema.parse(JSON.parse(out))).toMatchObject({ accepted: true, event: { id: opened } });
  });

  test('prints it as a page, in the language asked for', async () => {
    const zh = await cli(['receipt', log, opened, '--format', 'html', '--lang', 'zh']);
    const en = await cli(['receipt', log, opened, '--format', 'html', '--lang', 'en']);
    expect(zh.out).toContain('<h1>决定凭据');
    expect(en.out).toContain('<h1>Decision receipt');
  });

  test('says which event there is not, and which line cannot be read', async () => {
    expect(await cli(['receipt', log, 'none'])).toMatchObject({
      code: 2,
      err: `petition-flow: ${log} has no event with the id none\n`,
    });
    const broken = file('log.jsonl', '{"id":\n');
    const { code, err } = await cli(['receipt', broken, 'x']);
    expect(code).toBe(2);
    expect(err).toContain(`${broken}, line 1: `);
    expect(await cli(['receipt', '/nowhere', 'x'])).toMatchObject({ code: 2 });
  });
});
