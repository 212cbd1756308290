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
  const { data, refetch } = useQuery(NotificationSettingsDocument);
  const { run, problem } = useAction(SetNotificationSettingsDocument, 'setNotificationSettings');
  const settings = data?.viewer?.notificationSettings;
  if (!settings) return null;
  return (
    <details className={styles.settings}>
      <summary>{t('settings')}</summary>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {settings.map(({ kind, isOn }) => (
        <CheckboxField
          key={kind}
          isSelected={isOn}
          onChange={(on) =>
            void run({ input: { settings: [{ kind, isOn: on }] } }).then(() =>
              refetch().catch(() => undefined),
            )
          }
        >
          {t(`kind.${kind}`)}
        </CheckboxField>
      ))}
    </details>
  );
}
