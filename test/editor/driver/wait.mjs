// Waiting for a condition, never for an amount of time.

/** How long a condition may take before the test fails; a loaded machine with two cores is slow. */
export const patience = 30_000

/**
 * Asks again and again until the answer is truthy, and gives that answer.
 * @template T
 * @param {string} what  what is awaited, for the message when it does not come
 * @param {() => Promise<T> | T} ask
 * @param {{ timeout?: number }} [options]
 * @returns {Promise<NonNullable<T>>}
 */
export async function waitFor(what, ask, { timeout = patience } = {}) {
  const end = Date.now() + timeout
  let last
  do {
    try {
      last = await ask()
      if (last) return last
    } catch (error) {
      // A page that is being redrawn throws for a moment; the last error explains a timeout.
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  } while (Date.now() < end)
  throw new Error(`Waited ${timeout / 1000} s for ${what}; last answer: ${last instanceof Error ? last.message : JSON.stringify(last)}`)
}
