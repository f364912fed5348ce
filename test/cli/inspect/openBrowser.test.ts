import { expect, test } from 'vitest';
import { browserCommand } from '../../../src/cli/inspect/openBrowser.ts';

test.each([
  ['linux', ['xdg-open']],
  ['freebsd', ['xdg-open']],
  ['darwin', ['open']],
  ['win32', ['cmd', '/c', 'start', '']],
] as const)('on %s an address is opened by %j', (platform, command) => {
  expect(browserCommand(platform, {})).toEqual(command);
  expect(browserCommand(platform, { BROWSER: 'chromium' })).toEqual(['chromium']);
});
