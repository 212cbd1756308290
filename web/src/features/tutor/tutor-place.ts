import { createContext, use } from 'react';

/** Where a conversation takes place: what links into documents have to remember. */
export interface TutorPlace {
  classroomId: string;
  sessionId: string | null;
}

export const TutorPlaceContext = createContext<TutorPlace | null>(null);

export function useTutorPlace(): TutorPlace {
  const place = use(TutorPlaceContext);
  if (!place) throw new Error('No conversation around this part of the page.');
  return place;
}
