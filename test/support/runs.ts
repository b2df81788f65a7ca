/**
 * Returns how many random cases a property tries: all of them in the whole suite, a share in the fast one, and never
 * none.
 */
export function runs(count: number): number {
  return Math.ceil(count * Number(process.env['VISIELINT_SHARE_OF_RUNS'] ?? '1'));
}
