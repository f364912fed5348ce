/** Whether `id@version`, as a petition's column has it, is a version of this policy. */
export function isVersionOf(policyId: string, policy: string): boolean {
  return policy.slice(0, policy.lastIndexOf('@')) === policyId;
}
