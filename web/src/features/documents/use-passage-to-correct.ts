import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { passageParameter } from './domain/document-path.ts';
import type { Passage } from './use-passages.ts';

interface ListedPassages {
  passages: Passage[] | null;
  hasMore: boolean;
  showMore(): void;
}

/** The passage that is being put right: the one that was chosen, or that the address names, which may be far down the list. */
export function usePassageToCorrect({ passages, hasMore, showMore }: ListedPassages, leave: () => void) {
  const [query] = useSearchParams();
  const [chosen, choose] = useState<Passage | null>(null);
  const wanted = query.get(passageParameter);
  const linked = passages?.find(({ id }) => id === wanted) ?? null;
  const isSought = wanted !== null && passages !== null && !linked && hasMore;
  const known = passages?.length ?? 0;
  const askedAfter = useRef(-1);
  useEffect(() => {
    // Once for each page of the list: one that cannot be had is not asked for again and again.
    if (!isSought || askedAfter.current === known) return;
    askedAfter.current = known;
    showMore();
  }, [isSought, known, showMore]);
  return {
    corrected: chosen ?? linked,
    choose,
    close() {
      choose(null);
      // Gone from the address as well, so that it does not open again.
      if (wanted !== null) leave();
    },
  };
}
