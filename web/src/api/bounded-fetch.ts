/** `fetch` that ends: an exchange that stalls fails, so that whoever waits for it can try again. */

/** The answer has to be there in whole within `timeoutMs`; it fails as an unreachable server does otherwise. */
export function createBoundedFetch(timeoutMs: number): typeof fetch {
  return (input, init) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
    return fetch(input, { ...init, signal });
  };
}
