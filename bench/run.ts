import { readFileSync, writeFileSync } from 'node:fs';
import { dayContenders, names as days } from './days.ts';
import { approvalContenders, cannot, names as decisions, registerContenders } from './decisions.ts';
import { measure } from './measure.ts';
import { ratePlot } from './ratePlot.ts';
import { type Group, machine, report } from './report.ts';

const ranOn = machine();
const groups: Group[] = [
  {
    title: 'A general approval, seven events',
    against: decisions.xstate,
    rates: await measure(await approvalContenders(), 800),
    cannot,
  },
  {
    title: 'The register of one office year, 110 petitions',
    against: decisions.registerByXState,
    rates: await measure(registerContenders(), 1600),
  },
  {
    title: 'Terms of 5 to 60 working days',
    against: days.chineseDays,
    rates: await measure(dayContenders(), 400),
  },
];
const text = report(groups, ranOn);
console.log(text);

const document = 'docs/evidence/benchmarks.md';
const begin = '<!-- figures: npm run bench -- --write -->';
const end = '<!-- end of figures -->';
if (process.argv.includes('--write')) {
  const page = readFileSync(document, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${document} has no place for the figures`);
  const plot = '![Steps a second of a general approval, by contender](steps.svg)';
  writeFileSync('docs/evidence/steps.svg', ratePlot(groups[0] as Group, `Node ${process.version}; ${ranOn}`));
  writeFileSync(document, `${before}${begin}\n\n${text}\n\n${plot}\n\n${end}${after}`);
}
