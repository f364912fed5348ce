// node restateService.ts '{"ingress":…,"admin":…,"port":…,"receiver":…,"now":…}': the services as a process of their own, to be killed.
import { createEngine } from '../../../src/engine/createEngine.ts';
import { serveRestate } from '../../../src/hosts/restate/serveRestate.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';

const { ingress, admin, port, receiver, now } = JSON.parse(process.argv[2] ?? '{}');
await serveRestate({
  ingress,
  admin,
  port,
  engine: createEngine<string>(fireRescueBureau),
  clock: { now: () => now },
  timers: false,
  retryMs: 20,
  longestMs: 200,
  deliver: async (delivery) => {
    const answer = await fetch(receiver, { method: 'POST', body: JSON.stringify(delivery) });
    if (!answer.ok) throw new Error(`the receiver answers ${answer.status}`);
  },
});
console.log('the services are up');
