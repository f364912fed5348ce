import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, directory } from '../cli.ts';

const office = `actors:
  clerk: { role: supervisionOffice, unit: supervision-office, id: clerk-1 }
  commission: { role: disciplineCommission, unit: commission, id: commission-1 }
`;
const receive = `{ at: 2026-03-02, by: commission, event: intake.receive, with: { channel: letter, petitioners: [petitioner-1], persons: 1, anonymous: false, reachable: true, cause: wages, claim: pay, complainedOf: { persons: [], units: [] } } }`;
const scenario = (title: string, then: string) => `  - title: { zh: ${title}件, en: ${title} }
    covers: [plan.3.1.1]
    when: ${receive}
    then: ${then}
`;
const passing = `scenarios:\n${scenario('Received', '{ state: { firstVisit: received } }')}`;
const failing = `scenarios:
${scenario('Received', '{ state: { firstVisit: received } }')}${scenario('Registered', '{ state: { firstVisit: registered }, deadlines: { intake.notice: { due: 2026-03-18 } }, notices: [received] }')}`;
const broken = 'scenarios:\n  - title: one\n    wen: {}\n';

/** A folder with these files, and with an office. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = directory();
  for (const [name, content] of Object.entries({ 'office.yaml': office, ...files })) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

const tested = (path: string, ...options: string[]) => cli(['test', path, ...options]);

describe('petition-flow test', () => {
  test('says for each file how many scenarios passed', async () => {
    const path = folder({ 'a.yaml': passing, 'deep/b.yaml': passing, 'deep/office.yaml': office });
    const { code, out, err } = await tested(path);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replaceAll(path, '')).toBe(
      '✓ /a.yaml       1 passed\n✓ /deep/b.yaml  1 passed\n\n2 scenarios in 2 files: 2 passed\n',
    );
  });

  test('shows of a scenario that failed what was expected, what there was, and where it is written', async () => {
    const path = folder({ 'a.yaml': failing });
    const { code, out, err } = await tested(path);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.replaceAll(path, '')).toBe(`✗ /a.yaml  1 failed, 1 passed

✗ /a.yaml:6  Registered
  state.firstVisit  line 9, after intake.receive 2026-03-02T09:00:00+08:00
    - expected  registered
    + actual    received
  deadlines.intake.notice.due
      line 9, after intake.receive 2026-03-02T09:00:00+08:00
    - expected  2026-03-18
    + actual    2026-03-17
  notices  line 9, after intake.receive 2026-03-02T09:00:00+08:00
    - expected  received
    + actual    —

2 scenarios in 1 file: 1 passed, 1 failed
`);
  });

  test('shows several lines below one another', async () => {
    const path = folder({
      'a.yaml': `scenarios:\n${scenario('One', '{ effects: { contain: [{ type: notify }] } }')}`,
    });
    const { out } = await tested(path);
    expect(out).toMatch(/ {4}\+ actual {4}record receipt.*\n {16}schedule firstVisit\.notice/);
  });

  test('speaks Chinese where it is asked to', async () => {
    const path = folder({ 'a.yaml': failing, 'b.yaml': broken });
    const { code, out, err } = await tested(path, '--lang', 'zh');
    expect(code).toBe(2);
    expect(out).toContain('1 个未通过，1 个通过');
    expect(out).toContain('Registered件');
    expect(out).toMatch(/- 应为 {2}registered\n.*\+ 实为 {2}received/);
    expect(out).toContain('2 个文件，2 个情景：1 个通过，1 个未通过，1 个文件不是情景文件');
    expect(err.replaceAll(path, '')).toContain('petition-flow: /b.yaml:3:5: 不认识的键 wen；是否应为 when？');
  });

  test('colours what differs on a terminal', async () => {
    const path = folder({ 'a.yaml': failing });
    const { out } = await cli(['test', path], { tty: true, env: { FORCE_COLOR: '1' } });
    expect(out).toContain('\u001b[31m    + actual    received\u001b[39m');
  });

  test('names the background’s own file where a fault of it shows in a scenario', async () => {
    const withBackground = `${office}backgrounds: { registered: { steps: [{ at: 2026-03-02, by: clerk, event: intake.register, with: { registerNumber: R1 } }] } }\n`;
    const path = folder({
      'office.yaml': withBackground,
      'a.yaml':
        'scenarios:\n  - { title: One, given: registered, when: { by: clerk, event: petitioner.query }, then: { notices: [] } }\n',
    });
    const { code, out } = await tested(path);
    expect(code).toBe(1);
    expect(out.replaceAll(path, '')).toContain(
      '  intake.register\n      /office.yaml:4, after intake.register',
    );
  });

  test('shows no step where it did not come to one', async () => {
    const path = folder({
      'a.yaml': 'scenarios:\n  - { title: One, when: { timer: true }, then: { notices: [] } }\n',
    });
    expect((await tested(path)).out).toContain('  at  line 2\n');
  });
});

describe('what is asked of petition-flow test', () => {
  test.each([
    ['registered', 1],
    ['received件', 0],
    ['b.yaml', 0],
    ['PLAN.3.1.1', 1],
  ])('--filter %s runs only those', async (filter, code) => {
    const path = folder({ 'a.yaml': failing, 'b.yaml': passing });
    expect((await tested(path, '--filter', filter)).code).toBe(code);
  });

  test('--filter that matches nothing is an error', async () => {
    const { code, out, err } = await tested(folder({ 'a.yaml': passing }), '--filter', 'nowhere');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'petition-flow: no scenario matches --filter nowhere: it looks in titles, file names and rule ids\n',
    );
  });

  test('--json gives the report as data', async () => {
    const path = folder({ 'a.yaml': failing, 'b.yaml': broken });
    const { code, out } = await tested(path, '--json');
    expect(code).toBe(2);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ passed: 1, failed: 1, unreadable: 1 });
    expect(report.files[0].scenarios[1].failures[0]).toEqual({
      file: join(path, 'a.yaml'),
      line: 9,
      column: 22,
      what: 'state.firstVisit',
      expected: ['registered'],
      actual: ['received'],
      after: 'intake.receive 2026-03-02T09:00:00+08:00',
    });
    expect(report.files[1].faults).toEqual([
      expect.objectContaining({ line: 3, message: expect.objectContaining({ en: expect.any(String) }) }),
    ]);
  });

  test('--junit writes what CI servers read', async () => {
    const path = folder({ 'a.yaml': failing.replaceAll('Registered', 'R <&> \u0001'), 'b.yaml': broken });
    const junit = join(path, 'junit.xml');
    expect((await tested(path, '--junit', junit)).code).toBe(2);
    const xml = readFileSync(junit, 'utf8').replaceAll(path, '');
    expect(xml).toContain('<testsuites name="petition-flow" tests="3" failures="1" errors="1">');
    expect(xml).toContain('<testsuite name="/a.yaml" tests="2" failures="1" errors="0">');
    expect(xml).toContain(
      '<testcase classname="/a.yaml" name="Received件 · Received" file="/a.yaml" line="2"/>',
    );
    expect(xml).toContain('name="R &lt;&amp;&gt; ');
    expect(xml).not.toContain('\u0001');
    expect(xml).toContain(
      '<failure type="state.firstVisit" message="state.firstVisit: expected registered; got received (/a.yaml:9)"/>',
    );
    expect(xml).toMatch(/<error type="no-scenario-file" message="unknown key wen; did you mean when\?"\/>/);
  });

  test('--junit to where nothing can be written is an error', async () => {
    const path = folder({ 'a.yaml': passing });
    const { code, err } = await tested(path, '--junit', join(path, 'absent', 'junit.xml'));
    expect(code).toBe(2);
    expect(err).toContain('there is no such file: check the path');
  });
});

describe('files that are no scenarios', () => {
  test('are named with place and fix, and the others still run', async () => {
    const path = folder({
      'a.yaml': passing,
      'b.yaml': broken,
      'c.yaml': 'scenarios: [',
      'd.yaml': Uint8Array.of(0xff, 0xfe, 0x00),
    });
    const { code, out, err } = await tested(path);
    expect(code).toBe(2);
    expect(out.replaceAll(path, '')).toContain('✓ /a.yaml  1 passed\n! /b.yaml  no scenario file\n');
    expect(out).toContain('1 scenario in 4 files: 1 passed, 3 files are no scenario file');
    const lines = err.replaceAll(path, '').split('\n');
    expect(lines[0]).toBe('petition-flow: /b.yaml:3:5: unknown key wen; did you mean when?');
    expect(lines.some((line) => line.startsWith('petition-flow: /c.yaml:1:'))).toBe(true);
    expect(lines).toContain('petition-flow: /d.yaml:1:1: no UTF-8: save it as UTF-8');
  });

  test('with one office that is wrong are told of it once', async () => {
    const path = folder({ 'a.yaml': passing, 'b.yaml': passing, 'office.yaml': 'actor: {}' });
    const { code, err } = await tested(path);
    expect(code).toBe(2);
    expect(err.replaceAll(path, '')).toBe(
      'petition-flow: /office.yaml:1:1: unknown key actor; did you mean actors?\n',
    );
  });

  test('because their office cannot be read are told so', async () => {
    const path = folder({ 'a.yaml': passing, 'office.yaml': Uint8Array.of(0xff) });
    expect((await tested(path)).err).toContain('office.yaml:1:1: no UTF-8');
  });

  test('because a directory has their name are told so', async () => {
    const path = folder({ 'a.yaml/notes.txt': '', 'b.yaml': passing });
    const { code, err } = await tested(path);
    expect(code).toBe(2);
    expect(err).toContain('a.yaml:1:1: it is a directory: name a file');
  });

  test('are none in an empty folder, which is an error', async () => {
    const path = directory();
    const { code, out, err } = await tested(path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `petition-flow: ${path}: there is no scenario file (*.yaml): put one there, or name the folder that has them\n`,
    );
  });

  test('because the path does not exist are an error', async () => {
    const { code, err } = await tested('/nowhere/at/all');
    expect(code).toBe(2);
    expect(err).toBe('petition-flow: /nowhere/at/all: there is no such file: check the path\n');
  });

  test('of libraries are left alone', async () => {
    const path = folder({ 'a.yaml': passing, 'node_modules/other/b.yaml': broken });
    expect((await tested(path)).code).toBe(0);
  });
});

describe('the policy of scenarios', () => {
  const strict = JSON.stringify({
    extends: 'fireRescueBureau',
    id: 'strictBureau',
    version: '1.0.0',
    terms: { 'intake.notice': { term: { n: 5, unit: 'workingDays' } } },
  });
  const dueOn = (day: string) => `{ deadlines: { intake.notice: { due: ${day} } } }`;

  test('can be a file of several versions, shipped ones by their name', async () => {
    const path = folder({
      'versions.json': JSON.stringify([
        'housingBureau',
        { extends: 'fireRescueBureau', id: 'newer', version: '2.0.0', inForce: '2026-01-01' },
      ]),
      'a.yaml': `policy: ./versions.json\n${passing}`,
    });
    expect((await tested(path)).code).toBe(0);
  });

  test('is the one that they name by its file, from where they stand', async () => {
    const path = folder({
      'own.json': strict,
      'a.yaml': `policy: own.json\nscenarios:\n${scenario('One', dueOn('2026-03-09'))}`,
    });
    expect((await tested(path)).out).toContain('1 passed');
  });

  test('is the one of the command line where they name none', async () => {
    const path = folder({
      'own.json': strict,
      'a.yaml': `scenarios:\n${scenario('One', dueOn('2026-03-09'))}`,
    });
    expect((await tested(path)).code).toBe(1);
    expect((await tested(path, '--policy', join(path, 'own.json'))).code).toBe(0);
  });

  test('can be one of the command line that they name by its id', async () => {
    const path = folder({
      'own.json': strict,
      'a.yaml': `policy: strictBureau\nscenarios:\n${scenario('One', dueOn('2026-03-09'))}`,
    });
    expect((await tested(path, '--policy', join(path, 'own.json'))).code).toBe(0);
  });

  test('can be one that we ship', async () => {
    const refused = `{ title: One, given: { policy: housingBureau, steps: [] }, when: ${receive}, then: { notices: [] } }`;
    const path = folder({ 'a.yaml': `scenarios:\n  - ${refused.replace(', steps: []', '')}\n` });
    // That body has other roles, so nobody of ours receives anything there.
    expect((await tested(path)).out).toContain('wrong-role');
  });

  test.each([
    ['unknown', 'there is no policy unknown'],
    // The base that bodies extend lists no units.
    ['regulations2022', 'regulations2022 is what the policies of bodies extend'],
    ['absent.json', 'there is no such file'],
  ])('%s is told where it is named', async (policy, message) => {
    const path = folder({ 'a.yaml': `policy: ${policy}\n${passing}`, 'b.yaml': passing });
    const { code, out, err } = await tested(path);
    expect(code).toBe(2);
    expect(out).toContain('b.yaml  1 passed');
    expect(err).toContain(`a.yaml:3:5: `);
    expect(err).toContain(message);
  });
});
