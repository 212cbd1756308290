import { Fragment, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Announcer } from '../../components/ui/announcer.tsx';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConnectionNotice } from '../../components/ui/connection-notice.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { groupAlerts, type AlertGroup } from './domain/alert-groups.ts';
import { alertKey, type AlertClass } from './domain/alert-list.ts';
import styles from './proctoring.module.css';
import { useAlertWords } from './use-alert-words.ts';
import type { useAlerts } from './use-alerts.ts';

/** The colour of each class; what it means is always said beside it. */
export const alertTones: Record<AlertClass, BadgeTone> = {
  TECHNICAL: 'info',
  INFO: 'neutral',
  WARNING: 'warning',
  EVIDENCE: 'danger',
};

interface AlertFeedProps {
  feed: ReturnType<typeof useAlerts>;
  /** Runs with each live alert. */
  onAlert(): void;
}

/** Alerts of everyone who sits a quiz, newest first, growing while it is watched. */
export function AlertFeed({ feed, onAlert }: AlertFeedProps) {
  const t = useTranslations('proctoring');
  const errorWords = useErrorWords();
  const { spoken } = useAlertWords();
  const { alerts, latest, connection, error, hasEarlier, loadEarlier } = feed;
  useEffect(() => {
    if (latest) onAlert();
  }, [latest, onAlert]);
  return (
    <section aria-labelledby="alerts">
      <div className={styles.panelHead}>
        <h2 id="alerts">{t('alerts.heading')}</h2>
        <span className={styles.live} data-state={connection}>
          {t(`connection.${connection}`)}
        </span>
      </div>
      <ConnectionNotice state={connection} what="alerts" />
      {error && <Notice tone="danger">{errorWords(error)}</Notice>}
      <Announcer label={t('alerts.new')}>{latest ? spoken(latest) : ''}</Announcer>
      {alerts.length === 0 && !error && (
        <EmptyState heading={t('alerts.calmHeading')} level={3}>
          {t('alerts.calm')}
        </EmptyState>
      )}
      {alerts.length > 0 && (
        <ol className={styles.list} aria-label={t('alerts.list')}>
          {groupAlerts(alerts).map((group) => (
            <AlertRow
              key={group.key}
              group={group}
              fresh={latest !== null && group.alerts.some((alert) => alertKey(alert) === alertKey(latest))}
            />
          ))}
        </ol>
      )}
      {hasEarlier && (
        <Button look="secondary" onPress={() => void loadEarlier().catch(() => undefined)}>
          {t('alerts.earlier')}
        </Button>
      )}
    </section>
  );
}

function AlertRow({ group, fresh }: { group: AlertGroup; fresh: boolean }) {
  const t = useTranslations('proctoring');
  const { durationWords, kindWords, classWords, nameOf } = useAlertWords();
  const [first] = group.alerts;
  const lasts = group.alerts.some(({ durationMs }) => durationMs > 0);
  return (
    <li className={fresh ? styles.fresh : undefined}>
      <div className={styles.alertLine}>
        <strong>{nameOf(first)}</strong>
        <Badge tone={alertTones[group.class]}>{classWords(group.class)}</Badge>
      </div>
      <div className={styles.alertLine}>
        <span>
          {group.alerts.map((alert, index) => (
            <Fragment key={alertKey(alert)}>
              {index > 0 && ' · '}
              {kindWords(alert.kind, index === 0)}
              {alert.durationMs > 0 && (
                <span className={styles.duration}> {durationWords(alert.durationMs)}</span>
              )}
            </Fragment>
          ))}
        </span>
        <span className={styles.soft}>
          {t.rich(lasts ? 'alerts.since' : 'alerts.at', {
            time: () => <Time at={first.startedAt} style="clock" />,
          })}
        </span>
      </div>
    </li>
  );
}
