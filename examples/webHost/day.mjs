// A petition's first days over HTTP: node day.mjs [URL] [PETITION]
const [service = 'http://127.0.0.1:8080', petition = '2026-0001'] = process.argv.slice(2);

/** Asks as curl would, prints the status and what `show` takes from the answer, and gives the answer. */
async function ask(who, method, path, { body, key, show }) {
  const response = await fetch(service + path, {
    method,
    headers: {
      'X-Remote-User': who,
      ...(key ? { 'Idempotency-Key': key } : {}),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.json();
  console.log(`${who.padEnd(12)} ${method} ${path}\n  ${response.status} ${show(answer)}`);
  return answer;
}

const path = `/petitions/${petition}`;
const get = (who, what, show) => ask(who, 'GET', what, { show });
const send = (who, seen, event, show) =>
  ask(who, 'POST', `${path}/events`, {
    body: { seen, event },
    key: `${petition}-${event.type}-${who}`,
    show,
  });

const effects = (answer) =>
  answer.effects.map(({ type, what, deadline }) => `${type} ${what ?? deadline}`).join(', ') || 'no effects';
const why = ({ detail }) => detail;
function allowed(next) {
  const types = next.filter((one) => one.allowed).map(({ type }) => type);
  return `${types.slice(0, 2).join(', ')}${types.length > 2 ? `, ${types.length - 2} more` : ''}`;
}

const letter = {
  type: 'intake.receive',
  channel: 'letter',
  petitioners: ['petitioner-1'],
  persons: 1,
  anonymous: false,
  reachable: true,
  cause: 'inspection',
  claim: 'compensation',
  complainedOf: { persons: [], units: ['dept-legal'] },
};
const assessment = {
  type: 'intake.assess',
  withinCompetence: true,
  kind: 'claim',
  reason: '属本局职责范围。',
};

const opening = { body: { petition, event: letter }, key: `${petition}-letter` };
await ask('officer-1', 'POST', '/petitions', { ...opening, show: effects });
// The answer was lost on the way: sent again, it is the same, and nothing is done twice.
await ask('officer-1', 'POST', '/petitions', { ...opening, show: ({ repeated }) => `repeated: ${repeated}` });
await send('clerk-1', 1, assessment, why);
await get('officer-1', `${path}/next`, allowed);
await send('officer-1', 1, assessment, effects);
// Somebody else who has not seen that yet.
await send('secretary-1', 1, assessment, (answer) => `${why(answer)}; now: ${allowed(answer.next)}`);
await get('clerk-1', '/duties?mine=true', ({ lines }) =>
  lines.map(({ petition, deadline, due }) => `${petition} ${deadline} by ${due}`).join(', '),
);
await get('clerk-1', `${path}/explain?deadline=firstVisit.register`, ({ rule, due }) => `${rule}: ${due}`);
await send('clerk-1', 2, { type: 'intake.register', registerNumber: 'R2026-0001' }, effects);
// The petition complains of this department: for it there is none.
await get('legal-1', path, why);
await get(
  'petitioner-1',
  path,
  ({ seq, phase }) => `at ${seq}, ${phase.lifecycle}.${JSON.stringify(phase.value)}`,
);
