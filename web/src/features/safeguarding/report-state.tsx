import { useTranslations } from 'use-intl';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import type { SafeguardingStatus } from '../../gql/graphql.ts';

const tones: Record<SafeguardingStatus, BadgeTone> = {
  OPEN: 'danger',
  ACKNOWLEDGED: 'warning',
  HANDLED: 'neutral',
};

/** How far a report has come. */
export function ReportState({ status }: { status: SafeguardingStatus }) {
  const t = useTranslations('safeguarding');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
