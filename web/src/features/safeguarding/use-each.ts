import { useState } from 'react';

/**
 * Does the same with one report after the other, so that each has its own row in its log. Ends at the first that is refused: what
 * was done before it is done, and `onChanged` is told in either case. Answers whether all were.
 */
export function useEach<Rest extends unknown[]>(
  act: (reportId: string, ...rest: Rest) => Promise<unknown>,
  onChanged: (() => void) | undefined,
) {
  const [busy, setBusy] = useState(false);
  async function each(reportIds: readonly string[], ...rest: Rest): Promise<boolean> {
    setBusy(true);
    let done = 0;
    for (const reportId of reportIds) {
      if (!(await act(reportId, ...rest))) break;
      done += 1;
    }
    setBusy(false);
    onChanged?.();
    return done === reportIds.length;
  }
  return { each, busy };
}
