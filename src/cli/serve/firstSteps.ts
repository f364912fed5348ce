import { type Language, text } from '../../vocabulary/text.ts';

/** People that are named where all of them would be too many. */
const mostNamed = 2;

/** For the log: who can be named while trying out. */
export const tryingOut = (people: readonly string[]): string =>
  `trying out: X-Actor is no authentication, and names one of ${people.length} people, as ${people
    .slice(0, mostNamed)
    .join(' or ')} (ROLE.UNIT; /openapi.json lists them); say with --actors who acts`;

/** What to do first, for whoever started it at a terminal: lines that work as they stand. */
export function firstSteps(url: string, people: readonly string[], lang: Language): string {
  const [who = ''] = people;
  const ask = (path: string) => `  curl -s ${url}${path} -H 'X-Actor: ${who}'`;
  const said = text(
    `
正在试用，数据保存在本机。请在另一个终端里试一试：

${ask('/me')}
${ask('/openings')}

前一条答复“我是谁”，后一条列出可以用来登记信访事项的事件；全部接口见 ${url}/openapi.json。
按 Ctrl+C 结束。
`,
    `
This is for trying out, and keeps its data on this machine. In another terminal, try

${ask('/me')}
${ask('/openings')}

The first says who you are, the second with which events a petition can be opened; ${url}/openapi.json has all the rest.
Ctrl+C ends it.
`,
  );
  return `${said[lang]}\n`;
}
