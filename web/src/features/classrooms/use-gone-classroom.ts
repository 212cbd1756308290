import { useApolloClient } from '@apollo/client/react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../session/session-context.tsx';
import { forgetClassroom } from './classroom-cache.ts';

/**
 * Answers how to go from a class that the viewer is not in any more to the start page. It is forgotten once nothing shows
 * it: what is still shown would be asked for again, and be refused.
 */
export function useGoneClassroom(): (classroomId: string) => void {
  const { cache } = useApolloClient();
  const { id: viewerId } = useViewer();
  const navigate = useNavigate();
  const gone = useRef<string | null>(null);
  useLayoutEffect(
    () => () => {
      if (gone.current) forgetClassroom(cache, { classroomId: gone.current, viewerId });
      gone.current = null;
    },
    [cache, viewerId],
  );
  return useCallback(
    (classroomId) => {
      gone.current = classroomId;
      void navigate('/');
    },
    [navigate],
  );
}
