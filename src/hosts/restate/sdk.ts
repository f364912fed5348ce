import { HostFault } from '../port/hostFault.ts';

export type Sdk = typeof import('@restatedev/restate-sdk');

/** Restate's SDK, an optional peer. Throws a HostFault where it is not installed. */
export async function loadSdk(): Promise<Sdk> {
  try {
    return await import('@restatedev/restate-sdk');
  } catch (error) {
    throw new HostFault(
      'driver-missing',
      '未安装 @restatedev/restate-sdk：请执行 npm install @restatedev/restate-sdk',
      '@restatedev/restate-sdk is not installed: npm install @restatedev/restate-sdk',
      error,
    );
  }
}
