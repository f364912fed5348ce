import type { Answer } from '../../src/hosts/port/host.ts';

/** What was tried, and what each did. */
export interface Tried {
  readonly what: string;
  readonly desk: string;
  readonly machine: string;
}

/** What the desk answered, in a few words. */
export const told = (answer: Answer): string => {
  if (answer.accepted) return answer.repeated ? 'the answer of the first again' : 'taken';
  const [first] = answer.refusals;
  const more = [
    first?.roles && `who may: ${first.roles.join(', ')}`,
    first?.path && `at \`${first.path}\``,
    first?.instead && `${first.instead.length} events that are possible now`,
  ].filter(Boolean);
  return `refused: \`${first?.code}\`, \`${first?.rule}\`${more.map((one) => `; ${one}`).join('')}`;
};
