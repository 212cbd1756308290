import { useTranslations } from 'use-intl';
import { LinkButton } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { useViewer } from '../session/session-context.tsx';

/** For whoever need not look; an admin is told where it is said who does. */
export function NotOpen({ level }: { level: 1 | 2 }) {
  const t = useTranslations('safeguarding');
  const tShell = useTranslations('shell');
  const isAdmin = useViewer().role === 'ADMIN';
  return (
    <EmptyState
      heading={t('notOpen')}
      level={level}
      action={
        <LinkButton to={isAdmin ? '/admin/school' : '/'}>
          {isAdmin ? t('toSchool') : tShell('toMyClasses')}
        </LinkButton>
      }
    >
      {isAdmin ? t('notOpenAdmin') : t('notOpenLead')}
    </EmptyState>
  );
}
