import { writeFileSync } from 'node:fs';
import { dayContenders, names as days } from './days.ts';
import { approvalContenders, cannot, names as decisions, registerContenders } from './decisions.ts';
import { intoPage } from './intoPage.ts';
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

if (process.argv.includes('--write')) {
  const plot = '![Steps a second of a general approval, by contender](steps.svg)';
  writeFileSync('docs/evidence/steps.svg', ratePlot(groups[0] as Group, `Node ${process.version}; ${ranOn}`));
  intoPage(`${text}\n\n${plot}`, 'figures', 'figures: npm run bench -- --write');
}
