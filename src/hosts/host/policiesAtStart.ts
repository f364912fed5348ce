import { referenceTo } from '../../policy/reference.ts';
import type { Policy } from '../../policy/schema.ts';
import { HostFault } from '../port/hostFault.ts';
import type { Store } from '../port/store.ts';

/** Refuses to start where open petitions were opened under a policy version that was not given. */
export async function checkPolicies(
  store: Pick<Store, 'policies'>,
  policies: readonly Policy[],
): Promise<void> {
  const given = new Set(policies.map(referenceTo));
  const missing = (await store.policies()).filter((policy) => !given.has(policy));
  if (missing.length === 0) return;
  const list = missing.join(', ');
  throw new HostFault(
    'policy-missing',
    `库中未办结的事项适用方案 ${list}，启动时未给出：请一并给出`,
    `open petitions in this store are decided under ${list}, which was not given: give it as well`,
  );
}

/** Wakes the open petitions of a policy where its versions have other holiday notices than those that the last host knew. */
export async function wakeForNotices(
  store: Pick<Store, 'note' | 'setNote' | 'wakeAll'>,
  policies: readonly Policy[],
  now: number,
): Promise<void> {
  for (const id of new Set(policies.map((policy) => policy.id))) {
    const versions = policies.filter((policy) => policy.id === id);
    const known = [...new Set(versions.flatMap(({ notices }) => notices.map((notice) => notice.id)))];
    const name = `notices:${id}`;
    const value = JSON.stringify(known.sort());
    if ((await store.note(name)) === value) continue;
    await store.wakeAll(id, now);
    await store.setNote(name, value);
  }
}
