import { Fragment, useEffect } from 'react';
import { Announcer } from '../../components/ui/announcer.tsx';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConnectionNotice } from '../../components/ui/connection-notice.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { useErrorWords } from '../../api/use-error-words.ts';
import { groupAlerts, partsOf, type AlertGroup } from './domain/alert-groups.ts';
import {
  alertKey,
  classWords,
  formatDuration,
  kindWords,
  type Alert,
  type AlertClass,
} from './domain/alert-list.ts';
import styles from './proctoring.module.css';
import { useAlerts } from './use-alerts.ts';

const tones: Record<AlertClass, BadgeTone> = {
  TECHNICAL: 'info',
  INFO: 'neutral',
  WARNING: 'warning',
  EVIDENCE: 'danger',
};
const connectionWords = {
  connecting: 'Connecting',
  live: 'Live',
  lost: 'Connection lost',
  ended: 'Ended',
  refused: 'Not available',
} as const;

const nameOf = ({ student }: Alert) => student?.name ?? 'Somebody whose account is gone';

/** What to say aloud of an alert. */
function spoken(alert: Alert): string {
  const duration = formatDuration(alert.durationMs);
  return `${nameOf(alert)}: ${kindWords[alert.kind]}${duration ? `, ${duration}` : ''}. ${classWords[alert.class]}.`;
}

/** Alerts of everyone who sits a quiz, newest first, growing while it is watched; `onAlert` runs with each live one. */
export function AlertFeed({ assessmentId, onAlert }: { assessmentId: string; onAlert(): void }) {
  const errorWords = useErrorWords();
  const { alerts, latest, connection, error, hasEarlier, loadEarlier } = useAlerts(assessmentId);
  useEffect(() => {
    if (latest) onAlert();
  }, [latest, onAlert]);
  return (
    <section aria-labelledby="alerts">
      <div className={styles.panelHead}>
        <h2 id="alerts">Alerts</h2>
        <span className={styles.live} data-state={connection}>
          {connectionWords[connection]}
        </span>
      </div>
      <ConnectionNotice state={connection} what="alerts" />
      {error && <Notice tone="danger">{errorWords(error)}</Notice>}
      <Announcer label="New alerts">{latest ? spoken(latest) : ''}</Announcer>
      {alerts.length === 0 && !error && (
        <EmptyState heading="All calm" level={3}>
          Alerts appear here by themselves as soon as something is observed.
        </EmptyState>
      )}
      {alerts.length > 0 && (
        <ol className={styles.list} aria-label="Alerts">
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
          Show earlier alerts
        </Button>
      )}
    </section>
  );
}

function AlertRow({ group, fresh }: { group: AlertGroup; fresh: boolean }) {
  const [first] = group.alerts;
  const parts = partsOf(group);
  return (
    <li className={fresh ? styles.fresh : undefined}>
      <div className={styles.alertLine}>
        <strong>{nameOf(first)}</strong>
        <Badge tone={tones[group.class]}>{classWords[group.class]}</Badge>
      </div>
      <div className={styles.alertLine}>
        <span>
          {parts.map(({ key, words, duration }, index) => (
            <Fragment key={key}>
              {index > 0 && ' · '}
              {words}
              {duration && <span className={styles.duration}> {duration}</span>}
            </Fragment>
          ))}
        </span>
        <span className={styles.soft}>
          {parts.some(({ duration }) => duration) ? 'since' : 'at'}{' '}
          <Time at={first.startedAt} style="clock" />
        </span>
      </div>
    </li>
  );
}
