import { useTranslations } from 'use-intl';
import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';

export default function NotFoundPage() {
  const t = useTranslations('shell');
  return (
    <EmptyState
      heading={t('nothingHere')}
      level={1}
      action={<LinkButton to="/">{t('toMyClasses')}</LinkButton>}
    >
      {t('nothingHereLead')}
    </EmptyState>
  );
}
