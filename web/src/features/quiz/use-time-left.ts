import { useEffect, useState } from 'react';
import { serverNow } from '../../api/server-clock.ts';
import { timeLeftMs } from './domain/time-left.ts';

/** Ms left until a moment on the server's clock, looked at as each second ends; null where there is no end. */
export function useTimeLeft(endsAt: string | null): number | null {
  const [now, setNow] = useState(serverNow);
  const end = endsAt === null ? null : Date.parse(endsAt);
  useEffect(() => {
    if (end === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const at = serverNow();
      setNow(at);
      const left = timeLeftMs(end, at);
      if (left > 0) timer = setTimeout(look, left % 1_000 || 1_000);
    };
    look();
    // A page that slept looks at once when it is seen again.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [end]);
  return end === null ? null : timeLeftMs(end, now);
}
