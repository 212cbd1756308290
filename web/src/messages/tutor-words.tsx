import type { ReactNode } from 'react';
import { FurtherWords } from './further-words.tsx';
import { loadTutorMessages } from './load-messages.ts';

/** Around the tutor and what it remembers: the first page goes without these words. */
export const TutorWords = ({ children }: { children: ReactNode }) => (
  <FurtherWords load={loadTutorMessages}>{children}</FurtherWords>
);
