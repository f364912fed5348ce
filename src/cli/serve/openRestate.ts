import type { Host } from '../../hosts/port/host.ts';
import { serveRestate } from '../../hosts/restate/serveRestate.ts';
import type { HostParts, RestatePlaces } from './serveRequest.ts';

/** A host over Restate, and the services that its server calls on this machine. */
export async function openRestate(
  { ingress, admin, services }: RestatePlaces,
  parts: HostParts,
): Promise<Host> {
  const { host, close } = await serveRestate({ ...parts, ingress, admin, port: services });
  return { ...host, close };
}
