import { useTranslations } from 'use-intl';
import { durationOf, type Alert, type AlertClass, type AlertKind } from './domain/alert-list.ts';

/** Words for what an alert says. */
export function useAlertWords() {
  const t = useTranslations('proctoring');
  /** Empty for what has no duration. */
  const durationWords = (ms: number): string => {
    const duration = durationOf(ms);
    if (!duration) return '';
    switch (duration.key) {
      case 'moment':
        return t('duration.moment');
      case 'seconds':
        return t('duration.seconds', duration);
      case 'minutes':
        return t('duration.minutes', duration);
      case 'both':
        return t('duration.both', duration);
    }
  };
  const kindWords = (kind: AlertKind, isFirst = true): string =>
    isFirst ? t(`kinds.${kind}`) : t(`kindsAfter.${kind}`);
  const classWords = (severity: AlertClass): string => t(`classes.${severity}`);
  const nameOf = ({ student }: Alert): string => student?.name ?? t('alerts.gone');
  /** What to say aloud of an alert. */
  const spoken = (alert: Alert): string => {
    const words = {
      name: nameOf(alert),
      what: kindWords(alert.kind),
      importance: classWords(alert.class),
    };
    const duration = durationWords(alert.durationMs);
    return duration ? t('alerts.spokenLasting', { ...words, duration }) : t('alerts.spoken', words);
  };
  return { durationWords, kindWords, classWords, nameOf, spoken };
}
