import { Component, useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';

/** Why the code of a page did not come; it is told before the page breaks for it. */
let notFetched: unknown;
window.addEventListener('vite:preloadError', ({ payload }) => {
  notFetched = payload;
});

type Trouble = 'broken' | 'unfetched' | null;

/** A page that breaks is replaced by a way out, and the rest stays. */
export class PageBoundary extends Component<{ children: ReactNode }, { trouble: Trouble }> {
  override state: { trouble: Trouble } = { trouble: null };

  static getDerivedStateFromError(error: unknown): { trouble: Trouble } {
    return { trouble: error === notFetched ? 'unfetched' : 'broken' };
  }

  override render() {
    const { trouble } = this.state;
    if (trouble === null) return this.props.children;
    return trouble === 'unfetched' ? <Unfetched /> : <Stumbled />;
  }
}

const load = () => window.location.reload();
const lookAgainMs = 3_000;

/** Without its server a page cannot come; once it is back the page does, without a hand. */
function Unfetched() {
  const t = useTranslations('shell');
  useEffect(() => {
    const look = () =>
      fetch('/', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(lookAgainMs) }).then(
        ({ ok }) => ok && load(),
        () => undefined,
      );
    const looking = setInterval(() => void look(), lookAgainMs);
    return () => clearInterval(looking);
  }, []);
  return (
    <EmptyState heading={t('unfetched')} level={1} action={<Button onPress={load}>{t('loadAgain')}</Button>}>
      {t('unfetchedLead')}
    </EmptyState>
  );
}

function Stumbled() {
  const t = useTranslations('shell');
  return (
    <EmptyState heading={t('stumbled')} level={1} action={<Button onPress={load}>{t('loadAgain')}</Button>}>
      {t('stumbledLead')}
    </EmptyState>
  );
}
