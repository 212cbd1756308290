import { useTranslations } from 'use-intl';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { ReportQueue } from '../features/safeguarding/report-queue.tsx';
import { useViewer } from '../features/session/session-context.tsx';

/** What was written that somebody of the school has to look at. */
export default function SafeguardingPage() {
  const t = useTranslations('safeguarding');
  const { organisation } = useViewer();
  return (
    <Page>
      <PageHeading title={t('title')} eyebrow={organisation.name}>
        {t('lead')}
      </PageHeading>
      <ReportQueue />
    </Page>
  );
}
