import type { ReactNode } from 'react';
import { FurtherWords } from './further-words.tsx';
import { loadStaffMessages } from './load-messages.ts';

/** Around what teachers and admins alone read: its words are most of all, and no student waits for them. */
export const StaffWords = ({ children }: { children: ReactNode }) => (
  <FurtherWords load={loadStaffMessages}>{children}</FurtherWords>
);
