import { useTranslations } from 'use-intl';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { NotificationList } from '../features/notifications/notification-list.tsx';
import { NotificationSettings } from '../features/notifications/notification-settings.tsx';

export default function NotificationsPage() {
  const t = useTranslations('notifications');
  return (
    <Page narrow>
      <PageHeading title={t('title')} />
      <NotificationList />
      <NotificationSettings />
    </Page>
  );
}
