import { createEngine } from '../../../engine/createEngine.ts';
import { definePolicy } from '../../../policy/definePolicy.ts';
import { fireRescueBureau } from '../../../policy/fireRescueBureau.ts';
import { HostFault } from '../../port/hostFault.ts';
import { assessment, letter } from '../letters.ts';
import { course, hostCase, taken, until } from '../office.ts';
import { fails, holds, same } from '../told.ts';

const next = definePolicy({ extends: fireRescueBureau, id: fireRescueBureau.id, version: '99.0.0' });
const both = createEngine<string>([fireRescueBureau, next]);

/** Hosts of two versions of a policy on the same data, as while one is put in the place of another. */
export const versionCases = [
  hostCase(
    'a host does not touch a petition of a policy version that it was not given, and the others go on',
    async (office) => {
      const old = await office.start();
      await taken(old, letter('under-old'));
      const young = await office.start(both);
      await taken(young, letter('under-new'));
      const before = JSON.stringify(await young.read('under-new'));
      same(JSON.parse(before).policy.version, '99.0.0', 'the version that a petition is opened under');
      const answer = await old.take(assessment('under-new'));
      same(answer.accepted, false, 'a host decides on a petition of a version that it was not given');
      same(
        JSON.stringify(await young.read('under-new')),
        before,
        'a host that could not decide has changed a petition',
      );
      await taken(young, assessment('under-new', { id: 'assess-2' }));
      await taken(young, assessment('under-old'));
      same((await old.read('under-old'))?.seq, 2, 'a petition of the older version, by the newer host');
      office.clock.set('2026-03-06T00:00:00+08:00');
      for (const id of ['under-old', 'under-new'])
        await until(
          async () => (await course(young, id)).includes('firstVisit.register'),
          `${id}: a timer stops`,
        );
    },
  ),

  hostCase(
    'a host does not start where open petitions need a policy version that it was not given',
    async (office) => {
      const young = await office.start(both);
      await taken(young, letter('under-new'));
      const error = await fails(
        office.start(),
        'a host starts without a policy version that open petitions need',
      );
      holds(
        error instanceof HostFault && error.code === 'policy-missing' && error.message.includes('99.0.0'),
        'a host that does not start says which policy version is missing',
      );
      await taken(young, assessment('under-new'));
    },
  ),
];
