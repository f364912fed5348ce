import { parseArgs } from 'node:util';
import { startRestate } from '../../test/hosts/support/restateServer.ts';
import { intoPage } from '../intoPage.ts';
import { measured } from './restateMeasured.ts';
import { tried } from './restateTried.ts';

/**
 * `node bench/hosts/restatePeer.ts [--rounds 14] [--ms 1000] [--write]`: the library's services on a real Restate beside the bare machine of a first visit by
 * `@restatedev/xstate`: first what an event costs, then what each does where something goes wrong. `--write` puts both tables into the page.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '14' },
    ms: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
  },
});

const restate = await startRestate();
try {
  const costs = await measured(restate, Number(values.rounds), Number(values.ms));
  const tables = `${costs}\n\n${await tried(restate)}`;
  console.log(tables);
  if (values.write) intoPage(tables, 'Restate peer', 'Restate peer: node bench/hosts/restatePeer.ts --write');
} finally {
  await restate.stop();
}
