import { beforeAll, describe, expect, it } from 'vitest';
import type { Petition } from '../../../src/engine/petition.ts';
import type { Host } from '../../../src/hosts/port/host.ts';
import type { Viewer } from '../../../src/hosts/worklist/question.ts';
import { maySee } from '../../../src/hosts/worklist/visible.ts';
import { registerEngine, registerHost } from '../support/registerHost.ts';

const { policies } = registerEngine;

describe('who may see a matter', () => {
  let host: Host;
  let petitions: readonly Petition[];
  let viewers: readonly Viewer[];

  beforeAll(async () => {
    host = await registerHost();
    const ids = new Set<string>();
    for await (const { event } of host.log()) ids.add((event as { petition: string }).petition);
    petitions = await Promise.all([...ids].map(async (id) => (await host.read(id)) as Petition));
    const persons = petitions.flatMap(({ matter }) => [
      ...matter.petitioners,
      ...matter.complainedOf.persons,
      ...matter.interested,
    ]);
    const units = policies.flatMap((policy) => policy.units);
    const officers = units.flatMap(({ id, roles }) =>
      roles.map((role) => ({ role, unit: id, id: 'somebody' })),
    );
    const named = [...new Set(persons)].flatMap((id) => [
      { role: 'petitioner', id },
      { role: 'disciplineCommission', unit: 'commission', id },
      { role: 'responsibleUnit', unit: 'dept-legal', id },
    ]);
    viewers = [...officers, ...named, { role: 'no-such-role', id: 'somebody' }];
  });

  const listed = async (viewer: Viewer) => {
    const ids: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await host.worklist({ viewer, limit: 100, ...(after === undefined ? {} : { after }) });
      ids.push(...page.lines.map(({ id }) => id));
      after = page.next;
      more = after !== undefined;
    }
    return ids.sort();
  };

  it('is the same of a list, of a count and of one petition', async () => {
    for (const viewer of viewers) {
      const ids = await listed(viewer);
      expect(ids).toEqual(
        petitions
          .filter((petition) => maySee(policies, petition, viewer))
          .map(({ id }) => id)
          .sort(),
      );
      expect(await host.count({ of: 'petitions', viewer })).toEqual([{ of: {}, count: ids.length }]);
      const owed = (await host.duties({ viewer, limit: 500 })).lines.map(({ petition }) => petition);
      expect(owed.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it('is never whoever is complained of, nor their unit, nor whoever has an interest in it', () => {
    let barred = 0;
    for (const petition of petitions)
      for (const viewer of viewers) {
        const { complainedOf, interested } = petition.matter;
        const isBarred =
          complainedOf.persons.includes(viewer.id) ||
          interested.includes(viewer.id) ||
          complainedOf.units.includes(viewer.unit ?? '');
        if (!isBarred) continue;
        barred += 1;
        expect(maySee(policies, petition, viewer)).toBe(false);
      }
    expect(barred).toBeGreaterThan(10);
  });

  it('is of a report about a person the unit named, whoever names it, and before that whoever registers it', () => {
    const reports = petitions.filter(({ matter }) => matter.kind === 'report');
    expect(reports.length).toBeGreaterThan(0);
    for (const petition of reports)
      for (const viewer of viewers.filter(({ id, role }) => id === 'somebody' && role !== 'petitioner')) {
        if (!maySee(policies, petition, viewer)) continue;
        const { seenBy } = petition.matter;
        const names = ['disciplineCommission', 'disciplineSecretary', 'deputyDisciplineSecretary'];
        const registers = viewer.role === 'supervisionOffice' && seenBy === undefined;
        expect(names.includes(viewer.role) || registers || viewer.unit === seenBy).toBe(true);
      }
  });

  it('is of a petitioner’s own matters the petitioner, and of others’ not', () => {
    for (const petition of petitions)
      for (const viewer of viewers.filter(({ role }) => role === 'petitioner'))
        if (maySee(policies, petition, viewer)) expect(petition.matter.petitioners).toContain(viewer.id);
  });
});
