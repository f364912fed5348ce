import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DiffReport } from '../../../src/cli/diff/diffReport.ts';
import { fireRescueBureau } from '../../../src/index.ts';
import { simulate } from '../../../src/simulation/simulate.ts';
import { cli, directory, file } from '../cli.ts';

const events = [...simulate({ petitions: 12, seed: 4, policy: fireRescueBureau })].map(({ event }) => event);
const content = `${events.map((event) => JSON.stringify(event)).join('\n')}\n`;

const policy = (n: number, name = 'policy.json') =>
  file(
    name,
    JSON.stringify({
      extends: 'fireRescueBureau',
      id: 'ourBureau',
      version: '1.0.0',
      terms: { 'handling.conclude': { term: { n, unit: 'calendarDays' } } },
    }),
  );
const compare = (...more: string[]) => cli(['diff', 'fireRescueBureau', ...more]);

describe('diff', () => {
  test('says where the policies differ, which petitions do, why, and the sum', async () => {
    const { code, out } = await compare(policy(45), '--log', file('register.jsonl', content));
    expect(code).toBe(0);
    expect(out).toContain('terms.handling.conclude.term.n');
    expect(out).toMatch(
      /due\s+\S+\s+instead\s+of\s+\S+\s+because\s+terms\.handling\.conclude\s+is\s+45\s+calendar\s+days/,
    );
    expect(out).toContain('concluded in time');
    const { out: chinese } = await compare(
      policy(45),
      '--log',
      file('register.jsonl', content),
      '--lang',
      'zh',
    );
    expect(chinese).toContain('结果不同的信访事项');
  });

  test('with --strict answers a difference with exit code 1, and none with 0', async () => {
    const log = file('register.jsonl', content);
    expect((await compare(policy(45), '--log', log, '--strict')).code).toBe(1);
    const { code, out } = await compare(policy(60), '--log', log, '--strict');
    expect(code).toBe(0);
    expect(out).toContain('Both policies decide this register alike.');
    expect(out).toContain('The data of both policies are the same.');
  });

  test('as JSON has every difference with its rule and the data that it comes from', async () => {
    const { out } = await compare(policy(45), '--log', '-', '--json');
    expect((JSON.parse(out) as DiffReport).events).toBe(0);
    const full = await cli(['diff', 'fireRescueBureau', policy(45), '--log', '-', '--json'], {
      stdin: content,
    });
    const report = JSON.parse(full.out) as DiffReport;
    expect(report.same).toBe(false);
    expect(report.differing.length).toBeGreaterThan(0);
    for (const { differences } of report.differing)
      expect(differences.some(({ because }) => because.length > 0)).toBe(true);
  });

  test('writes a page that stands alone: charts for both lights, every figure in a table, nothing from elsewhere', async () => {
    const html = join(directory(), 'diff.html');
    const { code } = await compare(policy(45), '--log', file('register.jsonl', content), '--html', html);
    expect(code).toBe(0);
    const page = readFileSync(html, 'utf8');
    expect(page.match(/<svg /g)?.length).toBeGreaterThanOrEqual(4);
    expect(page.match(/<svg aria-hidden="true"/g)).toHaveLength(page.match(/<svg /g)?.length ?? 0);
    expect(page).toContain('<th scope="col"');
    expect(page).not.toMatch(/<script|<link|<img|\b(?:src|href)="|url\(|@import/);
  });

  test('lets nothing of a register or a policy become a part of the page', async () => {
    const html = join(directory(), 'diff.html');
    const log = file(
      'register.jsonl',
      `${content}{"id":"<b>","petition":"<img src=x>","type":"intake.receive"}\n`,
    );
    await compare(policy(45), '--log', log, '--html', html);
    expect(readFileSync(html, 'utf8')).not.toContain('<img');
  });

  test('compares the rest where a line is broken, names the line, and ends with 2', async () => {
    const log = file('register.jsonl', `{"id":\n${content}`);
    const { code, out } = await compare(policy(45), '--log', log, '--json');
    expect(code).toBe(2);
    const report = JSON.parse(out) as DiffReport;
    expect(report.damaged).toMatchObject([{ line: 1, code: 'not-json' }]);
    expect(report.events).toBe(events.length);
  });

  test.each([
    ['the same policy twice', () => ['fireRescueBureau'], 'name two policies'],
    ['an unknown policy', () => ['nobody'], 'there is no policy nobody'],
    ['a policy that is not there', () => ['./none.json'], 'no such file'],
    ['a laxer policy', () => [policy(90)], 'art. 34'],
    ['no register', () => [policy(45), '--log', './none.jsonl'], 'no such file'],
  ])('is bad input with %s', async (_, more, said) => {
    const given = more();
    const log = given.includes('--log') ? [] : ['--log', file('register.jsonl', content)];
    const { code, err } = await compare(...given, ...log);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('never writes its page over the register', async () => {
    const log = file('register.jsonl', content);
    const { code } = await compare(policy(45), '--log', log, '--html', log);
    expect(code).toBe(2);
    expect(readFileSync(log, 'utf8')).toBe(content);
  });
});
