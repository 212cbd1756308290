import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import { extraShareOf } from './domain/extra-time.ts';
import styles from './members-list.module.css';
import type { Member } from './use-members.ts';

interface MemberRowProps {
  member: Member;
  /** How many times as long this student's sittings are; null while that is not known. */
  timeFactor: number | null;
  isViewer: boolean;
  onGiveTime(): void;
  onRemove(): void;
}

/** One person of the class, and what its teachers decide about them. */
export function MemberRow({ member, timeFactor, isViewer, onGiveTime, onRemove }: MemberRowProps) {
  const t = useTranslations('classrooms');
  const format = useFormatter();
  const { user, role, joinedAt } = member;
  const { name, email } = user;
  const share = extraShareOf(timeFactor ?? 1);
  return (
    <li>
      <span className={styles.initials} aria-hidden>
        {name.slice(0, 1).toUpperCase()}
      </span>
      <span className={styles.who}>
        <strong>{name}</strong>
        <span>{email}</span>
      </span>
      {role === 'TEACHER' && <Badge tone="accent">{t('teacher')}</Badge>}
      {share > 0 && (
        <Badge tone="info">
          {t('extraTime.has', {
            share: format.number(share, { style: 'percent', maximumFractionDigits: 1 }),
          })}
        </Badge>
      )}
      <span className={styles.since}>
        {t.rich('since', { time: () => <Time at={joinedAt} style="date" /> })}
      </span>
      {!isViewer && (
        <span className={styles.actions}>
          {role === 'STUDENT' && timeFactor !== null && (
            <Button look="quiet" small aria-label={t('extraTime.of', { name })} onPress={onGiveTime}>
              {t('extraTime.button')}
            </Button>
          )}
          <Button look="quiet" small aria-label={t('remove.of', { name })} onPress={onRemove}>
            {t('remove.button')}
          </Button>
        </span>
      )}
    </li>
  );
}
