/**
 * Seconds until the next attempt after the first, second, … that failed; after the last the alert stops. The waits that
 * Standard Webhooks recommends (https://www.standardwebhooks.com, "Retries"): two days and a half in all.
 */
export const standardWaits: readonly number[] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** How much a wait may be longer by chance, so that receivers that come back are not met by all alerts at once. */
const jitter = 0.1

/**
 * Seconds until the attempt after so many that failed, at least as long as the receiver asked for; null: there is none
 * any more.
 *
 * @param chance from 0 to 1
 */
export function waitAfter(
  failures: number,
  waits: readonly number[],
  askedFor: number | null,
  chance: number,
): number | null {
  const wait = waits[failures - 1]
  return wait === undefined ? null : Math.max(wait * (1 + jitter * chance), askedFor ?? 0)
}
