import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import { sharedKinds, type SharedKind } from './domain/shared-kinds.ts';
import styles from './family.module.css';

const SharedKindsFragment = graphql(`
  fragment SharedKinds on Sharing {
    activity {
      isChosen
      rule
      isShared
    }
    results {
      isChosen
      rule
      isShared
    }
    classes {
      isChosen
      rule
      isShared
    }
    alerts {
      isChosen
      rule
      isShared
    }
  }
`);

const SetSharingDocument = graphql(`
  mutation SetSharing($input: SetSharingInput!) {
    setSharing(input: $input) {
      __typename
      ... on SetSharingSuccess {
        user {
          id
          sharing {
            ...SharedKinds
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** What parents see: the student's choice, where the school leaves it open; else what the school has decided. */
export function SharingChoices(props: { sharing: FragmentType<typeof SharedKindsFragment> }) {
  const sharing = readFragment(SharedKindsFragment, props.sharing);
  const t = useTranslations('family');
  const { run, problem } = useAction(SetSharingDocument, 'setSharing');
  // Shown as chosen at once; what the answer says then stands, and a refusal takes it back.
  const [saving, setSaving] = useState<Partial<Record<SharedKind, boolean>>>({});
  async function choose(kind: SharedKind, shown: boolean) {
    setSaving((others) => ({ ...others, [kind]: shown }));
    await run({ input: { [kind]: shown } });
    setSaving(({ [kind]: _, ...others }) => others);
  }
  return (
    <section className={styles.section} aria-labelledby="sharing">
      <h2 id="sharing">{t('sharing')}</h2>
      <p className={styles.soft}>{t('sharingLead')}</p>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {sharedKinds.map((kind) => {
        const { rule, isChosen, isShared } = sharing[kind];
        return (
          <div key={kind} className={styles.choice}>
            {rule === 'STUDENT_DECIDES' ? (
              <CheckboxField
                isSelected={saving[kind] ?? isChosen}
                onChange={(shown) => void choose(kind, shown)}
              >
                {t(`kind.${kind}`)}
              </CheckboxField>
            ) : (
              <p>
                {t(`kind.${kind}`)}
                <br />
                <span className={styles.soft}>{isShared ? t('schoolShows') : t('schoolHides')}</span>
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
