import { stop } from './faults.ts';

/** Holds that this Node has what a host needs: `node:sqlite`. */
export function checkNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return;
  throw stop(
    `serve 需要 Node 22.13 或更新版本，当前为 ${version}：请升级 Node`,
    `serve needs Node 22.13 or newer, and this is ${version}: use a newer one`,
  );
}
