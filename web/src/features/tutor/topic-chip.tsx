import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import { composerId } from './composer.tsx';
import styles from './tutor.module.css';

const ReleaseTopicDocument = graphql(`
  mutation ReleaseTopic($input: ReleaseTopicInput!) {
    releaseTopic(input: $input) {
      __typename
      ... on ReleaseTopicSuccess {
        session {
          id
          ...SessionTopic
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const SessionTopicFragment = graphql(`
  fragment SessionTopic on TutorSession {
    id
    anchor {
      label
      heading
      material {
        id
        name
      }
    }
  }
`);

interface TopicChipProps {
  sessionId: string;
  label: string;
  /** The document it stands in; null where that is gone. */
  documentName: string | null;
}

/** What the conversation is about, by which follow-ups are understood, and the way to let go of it. */
export function TopicChip({ sessionId, label, documentName }: TopicChipProps) {
  const t = useTranslations('tutor.topic');
  const { run, busy, problem } = useAction(ReleaseTopicDocument, 'releaseTopic');
  async function release() {
    if (!(await run({ input: { sessionId } }))) return;
    // The button is gone with the topic.
    document.getElementById(composerId)?.focus();
    showToast({ message: t('released') });
  }
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      <div className={styles.topic}>
        <span dir="auto" title={documentName === null ? undefined : t('isIn', { name: documentName })}>
          {t('is', { label })}
        </span>
        <Button
          look="quiet"
          small
          busy={busy}
          aria-label={t('releaseOf', { label })}
          onPress={() => void release()}
        >
          <X aria-hidden /> {t('release')}
        </Button>
      </div>
    </>
  );
}
