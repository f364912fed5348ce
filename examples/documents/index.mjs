// Every paper of one matter of the example register, from the first letter to the opinion and its delivery, as an office would file them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, fireRescueBureau } from 'petition-flow';
import { htmlOf, paperOf, papersOf } from 'petition-flow/documents';
import { docxOf } from 'petition-flow/documents/docx';

const [out = 'papers', matter = 'P2025-0001'] = process.argv.slice(2);
const lines = (file) => readFileSync(file, 'utf8').trim().split('\n');
const events = lines('examples/register/register.jsonl').map((line) => JSON.parse(line));
// What the office knows and the library does not: names, addresses, words of forms.
const known = JSON.parse(readFileSync('examples/documents/known.json', 'utf8'));

const engine = createEngine(fireRescueBureau);
const counted = new Map();
const papers = [];
let petition;
for (const event of events.filter((one) => one.petition === matter)) {
  const decision = engine.receive(petition, event);
  if (!decision.accepted) continue;
  petition = decision.petition;
  for (const { kind, title, code, goes, effect } of papersOf(decision.effects)) {
    // An office counts per code word and year; a form keeps its number while it is filled in.
    const year = Number(event.at.slice(0, 4));
    const key = goes === 'office' ? kind : `${code} ${year}`;
    const serial = goes === 'office' ? 1 : (counted.get(key) ?? 0) + 1;
    const decided = { petition, effects: decision.effects, effect, policy: fireRescueBureau };
    const made = paperOf(decided, { ...known, number: { year, serial } });
    if (!made.made) {
      console.log(`${event.at.slice(0, 10)} ${title}: ${made.refusals.map(({ place }) => place).join(', ')}`);
      continue;
    }
    counted.set(key, serial);
    papers.push(made.paper);
    console.log(made.paper.day, title, made.paper.number ?? '');
  }
}
mkdirSync(out, { recursive: true });
writeFileSync(join(out, `${matter}.docx`), await docxOf(papers));
writeFileSync(join(out, `${matter}.html`), htmlOf(papers));
console.log(`${papers.length} papers in ${join(out, matter)}.docx and .html`);
