import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './notifications.module.css';

const NotificationSettingsDocument = graphql(`
  query NotificationSettings {
    viewer {
      id
      notificationSettings {
        kind
        isOn
      }
    }
  }
`);

const SetNotificationSettingsDocument = graphql(`
  mutation SetNotificationSettings($input: SetNotificationSettingsInput!) {
    setNotificationSettings(input: $input) {
      __typename
      ... on SetNotificationSettingsSuccess {
        settings {
          kind
          isOn
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** What one wants to be told of. */
export function NotificationSettings() {
  const t = useTranslations('notifications');
  const { data } = useQuery(NotificationSettingsDocument);
  const { run, problem } = useAction(SetNotificationSettingsDocument, 'setNotificationSettings');
  const viewer = data?.viewer;
  const settings = viewer?.notificationSettings;
  if (!settings) return null;
  /** Shown as chosen at once. */
  const choose = (kind: (typeof settings)[number]['kind'], isOn: boolean) =>
    run(
      { input: { settings: [{ kind, isOn }] } },
      {
        success: {
          __typename: 'SetNotificationSettingsSuccess',
          settings: settings.map((one) => (one.kind === kind ? { ...one, isOn } : one)),
        },
        write: (cache, success) =>
          cache.writeQuery({
            query: NotificationSettingsDocument,
            data: { viewer: { ...viewer, notificationSettings: success.settings } },
          }),
      },
    );
  return (
    <details className={styles.settings}>
      <summary>{t('settings')}</summary>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {settings.map(({ kind, isOn }) => (
        <CheckboxField key={kind} isSelected={isOn} onChange={(on) => void choose(kind, on)}>
          {t(`kind.${kind}`)}
        </CheckboxField>
      ))}
    </details>
  );
}
