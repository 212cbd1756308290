import { Square } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import { composerId } from './composer.tsx';
import styles from './tutor.module.css';

const StopTutorTurnDocument = graphql(`
  mutation StopTutorTurn($input: StopTutorTurnInput!) {
    stopTutorTurn(input: $input) {
      __typename
      ... on StopTutorTurnSuccess {
        turn {
          id
          ...TutorTurnFields
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Ends the answer that is being made, also by Escape anywhere in the conversation; the focus goes on to the next question. */
export function StopAnswer({ turnId }: { turnId: string }) {
  const t = useTranslations('tutor');
  const { run, busy, problem } = useAction(StopTutorTurnDocument, 'stopTutorTurn');
  const place = useRef<HTMLDivElement>(null);

  async function stop() {
    // Before it is answered: with the answer the button is gone, and a focus in it would be lost.
    document.getElementById(composerId)?.focus();
    await run({ input: { turnId } });
  }
  const latestStop = useRef(stop);
  useEffect(() => {
    latestStop.current = stop;
  });
  useEffect(() => {
    const conversation = place.current?.closest('[data-conversation]');
    const listen = (event: Event) => {
      const { key, isComposing } = event as KeyboardEvent;
      if (key !== 'Escape' || isComposing || event.defaultPrevented) return;
      // A document that is open beside the conversation stays open.
      event.preventDefault();
      void latestStop.current();
    };
    conversation?.addEventListener('keydown', listen);
    return () => conversation?.removeEventListener('keydown', listen);
  }, []);

  return (
    <div ref={place} className={styles.stop}>
      <Button look="secondary" small busy={busy} aria-keyshortcuts="Escape" onPress={() => void stop()}>
        <Square aria-hidden /> {t('stop')}
      </Button>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
    </div>
  );
}
