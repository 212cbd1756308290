import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';

/** A page that was just reloaded may wait this long for its predecessor to let go. */
const waitMs = 2_000;

/**
 * An attempt is sat in one tab of a browser at a time: two would overtake each other's answers and records. Where the
 * browser has no locks (plain http), this cannot be held and nothing is said.
 */
export function OneTab({ attemptId, children }: { attemptId: string; children: ReactNode }) {
  const t = useTranslations('quiz');
  const [place, setPlace] = useState<'waiting' | 'here' | 'elsewhere'>(
    'locks' in navigator ? 'waiting' : 'here',
  );
  useEffect(() => {
    if (!('locks' in navigator)) return;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    navigator.locks
      .request(`ensure-attempt ${attemptId}`, { signal: AbortSignal.timeout(waitMs) }, () => {
        setPlace('here');
        return held;
      })
      .catch(() => setPlace('elsewhere'));
    return release;
  }, [attemptId]);
  if (place === 'waiting') return <Loading label={t('page.loading')} />;
  if (place === 'here') return children;
  return (
    <EmptyState heading={t('oneTab.heading')} level={1}>
      {t('oneTab.text')}
    </EmptyState>
  );
}
