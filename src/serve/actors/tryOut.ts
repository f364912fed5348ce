import { type Policy, rolePlays } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { headerText } from './headerText.ts';
import { actorIn, type People, type Person } from './people.ts';
import { isLoopback, nobodyOfThatName, notSignedIn, type SignIn } from './signIn.ts';

const challenge = 'X-Actor';

/**
 * A small directory for trying things out: for each role of a policy and each unit that plays it somebody called `ROLE.UNIT`, and two petitioners.
 */
export function peopleForTrying({ roles, units }: Policy): People {
  const people: [string, Person][] = [];
  for (const role of Object.keys(roles)) {
    const parts = roles[role]?.plays ?? [];
    if (parts.includes('system')) continue;
    if (rolePlays({ roles }, role, 'petitioner')) {
      people.push(['petitioner-1', { role }], ['petitioner-2', { role }]);
      continue;
    }
    for (const unit of units)
      if (unit.roles.some((part) => parts.includes(part)))
        people.push([`${role}.${unit.id}`, { role, unit: unit.id }]);
  }
  return Object.fromEntries(people);
}

/** Takes whoever X-Actor names at their word: for trying out on this machine, and no authentication. */
export function tryOut(policy: Policy): SignIn & { readonly people: People } {
  const people = peopleForTrying(policy);
  const names = Object.keys(people).join(', ');
  return {
    isReal: false,
    people,
    scheme: {
      type: 'apiKey',
      in: 'header',
      name: 'X-Actor',
      description: `仅供试用，不是身份认证；可用 — For trying out only, no authentication; one of: ${names}`,
    },
    actor: async ({ header, address }) => {
      if (!isLoopback(address))
        throw notSignedIn(text('试用方式只在本机有效', 'the try-out is for this machine only'), challenge);
      const id = headerText(header('x-actor'));
      const actor = actorIn(people, id);
      if (actor) return actor;
      throw id === undefined
        ? notSignedIn(text('请用 X-Actor 指明办理人', 'X-Actor has to name who acts'), challenge)
        : nobodyOfThatName(challenge);
    },
  };
}
