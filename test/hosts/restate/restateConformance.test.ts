import { describe, test } from 'vitest';
import { hostConformance } from '../../../src/hosts/testing/conformance.ts';
import { describeWithRestate } from '../support/describeWithRestate.ts';
import { restateHosts } from '../support/restateHosts.ts';

describeWithRestate('conformance', () => {
  hostConformance('a host over Restate', restateHosts, { describe, test });
});
