import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';

/** A page that breaks is replaced by a way out, and the rest stays. */
export class PageBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Stumbled />;
  }
}

function Stumbled() {
  const t = useTranslations('shell');
  const again = <Button onPress={() => window.location.reload()}>{t('loadAgain')}</Button>;
  return (
    <EmptyState heading={t('stumbled')} level={1} action={again}>
      {t('stumbledLead')}
    </EmptyState>
  );
}
