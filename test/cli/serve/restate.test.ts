import { afterAll, beforeAll, it } from 'vitest';
import { describeWithRestate } from '../../hosts/support/describeWithRestate.ts';
import { freePort } from '../../hosts/support/freePort.ts';
import { type RestateServer, startRestate } from '../../hosts/support/restateServer.ts';
import { servedOffice } from './support/servedOffice.ts';
import { keptThroughItsLife } from './support/throughLife.ts';

describeWithRestate('the built server over Restate', () => {
  let restate: RestateServer;
  beforeAll(async () => {
    restate = await startRestate();
  });
  afterAll(() => restate.stop());

  it('keeps what it answered through ends and kills', async () => {
    const { startOver } = servedOffice();
    const services = String(await freePort());
    const { ingress, admin } = restate;
    const words = ['--restate', ingress, '--restate-admin', admin, '--restate-services', services];
    await keptThroughItsLife(() => startOver(words));
  });
});
