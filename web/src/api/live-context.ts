import { createContext, use } from 'react';
import type { LiveConnection } from './follow-subscription.ts';

export const LiveContext = createContext<LiveConnection | null>(null);

/** The page's connection for subscriptions. */
export function useLiveConnection(): LiveConnection {
  const live = use(LiveContext);
  if (!live) throw new Error('No live connection around this part of the page.');
  return live;
}
