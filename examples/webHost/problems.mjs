// What is answered where something is wrong: application/problem+json (RFC 9457).
const titles = {
  400: 'Bad request',
  401: 'Not signed in',
  404: 'Not found',
  409: 'Changed meanwhile',
  413: 'Too large',
  415: 'Not JSON',
  421: 'Not for this host',
  422: 'Refused',
  500: 'Fault of the host',
};

/** Kinds of problem: each has its status. */
const statuses = {
  'not-json': 400,
  invalid: 400,
  'not-signed-in': 401,
  'not-found': 404,
  changed: 409,
  'too-large': 413,
  'wrong-content-type': 415,
  'wrong-host': 421,
  refused: 422,
  'key-reused': 422,
  fault: 500,
};

/** The answer to a request that cannot be met: its kind, what is wrong, and whatever helps further. */
export function problem(kind, detail, more = {}) {
  const status = statuses[kind];
  const body = { type: `/problems/${kind}`, title: titles[status], status, detail, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

const badInput = new Set(['invalid', 'unknown-event']);
const badStore = new Set(['invalid-petition', 'unknown-policy']);

/** The answer to a refused event, with every refusal: the sender's fault, a rule's no, or a petition that cannot be trusted. */
export function refusedWith(refusals) {
  const [{ code, message }] = refusals;
  const kind = badInput.has(code) ? 'invalid' : badStore.has(code) ? 'fault' : 'refused';
  return problem(kind, `${message.zh} / ${message.en}`, { refusals });
}
