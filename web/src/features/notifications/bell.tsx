import { Bell as BellSign } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../components/ui/button.tsx';
import styles from './notifications.module.css';
import { useUnreadCount } from './use-unread-count.ts';

/** The way to what happened, with how much of it is new. */
export function Bell({ viewerId }: { viewerId: string }) {
  const t = useTranslations('notifications');
  const count = useUnreadCount(viewerId) ?? 0;
  return (
    <LinkButton to="/notifications" look="quiet" small aria-label={t('bell', { count })}>
      <span className={styles.bell}>
        <BellSign aria-hidden />
        {count > 0 && (
          <span className={styles.count} aria-hidden>
            {count > 99 ? t('many') : t('number', { value: count })}
          </span>
        )}
      </span>
    </LinkButton>
  );
}
