import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { names as days } from './days.ts';
import { names as decisions } from './decisions.ts';
import type { Rates } from './measure.ts';
import { peers } from './peers/index.ts';

/** A group of contenders that did the same work, and the one that the others are set against. */
export interface Group {
  readonly title: string;
  readonly against: string;
  readonly rates: Rates;
  /** What some of them cannot express, by name; without it the table has no such column. */
  readonly cannot?: ReadonlyMap<string, string>;
}

const figure = (rate: number) => Number(rate.toPrecision(3)).toLocaleString('en');
const ratio = (value: number) => `${Number(value.toPrecision(value < 10 ? 2 : 3)).toLocaleString('en')} ×`;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = heads.map((head, at) => (at === 0 || head.startsWith('cannot') ? '---' : '---:'));
  return [heads, line, ...rows].map(row).join('\n');
}

function ofGroup({ title, against, rates, cannot }: Group): string {
  const base = rates.get(against) as number;
  const rows = [...rates].map(([name, rate]) => [
    name,
    figure(rate),
    ratio(rate / base),
    ...(cannot ? [cannot.get(name) ?? ''] : []),
  ]);
  const heads = ['', 'per second', `beside ${against}`, ...(cannot ? ['cannot express'] : [])];
  return `### ${title}\n\n${table(heads, rows)}`;
}

interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly reached: number;
  readonly isMet: (reached: number) => boolean;
}

function targets(rates: Rates): Target[] {
  const between = (one: string, other: string) => (rates.get(one) as number) / (rates.get(other) as number);
  return [
    {
      what: 'trusted replay beside XState `transition`',
      wanted: 'at least 100 ×',
      reached: between(decisions.trusted, decisions.xstate),
      isMet: (reached) => reached >= 100,
    },
    {
      what: 'hand-written `switch` beside the trusted replay',
      wanted: 'at most 5 ×',
      reached: between(decisions.reducer, decisions.trusted),
      isMet: (reached) => reached <= 5,
    },
    {
      what: 'hand-written `switch`, which seals nothing, beside the trusted replay sealed at its end',
      wanted: 'at most 5 ×',
      reached: between(decisions.reducer, decisions.trustedSealed),
      isMet: (reached) => reached <= 5,
    },
    {
      what: 'validated `receive` beside XState `transition`',
      wanted: 'at least 5 ×',
      reached: between(decisions.receive, decisions.xstate),
      isMet: (reached) => reached >= 5,
    },
    {
      what: '`addWorkingDays` beside chinese-days `findWorkday`',
      wanted: 'at least 100 ×',
      reached: between(days.ours, days.chineseDays),
      isMet: (reached) => reached >= 100,
    },
    {
      what: '`addWorkingDays` beside date-fns `addBusinessDays`',
      wanted: 'more than 1 ×',
      reached: between(days.ours, days.dateFns),
      isMet: (reached) => reached > 1,
    },
  ];
}

function versions(): string {
  const version = (name: string): string =>
    `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`;
  const libraries = peers.map(({ library }) => library);
  return ['xstate', ...libraries, 'zod', 'chinese-days', 'date-fns', 'tinybench'].map(version).join(', ');
}

/** What the machine was when the run began. */
export function machine(): string {
  const cores = availableParallelism();
  return `${cores} cores, one used; load average before the run ${(loadavg()[0] as number).toFixed(1)}`;
}

/** The tables of a run, in Markdown. */
export function report(groups: readonly Group[], ranOn: string): string {
  const rates = new Map(groups.flatMap((group) => [...group.rates]));
  const rows = targets(rates).map(({ what, wanted, reached, isMet }) => [
    what,
    wanted,
    ratio(reached),
    isMet(reached) ? 'met' : 'not met',
  ]);
  return [
    `Node ${process.version}, ${versions()}; ${ranOn}.`,
    ...groups.map(ofGroup),
    `### Targets\n\n${table(['', 'target', 'measured', ''], rows)}`,
  ].join('\n\n');
}
