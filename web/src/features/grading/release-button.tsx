import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { ReleaseResultsDocument, ResultsDocument } from './operations.ts';

interface ReleaseButtonProps {
  assessmentId: string;
  ungraded: number;
  unreleased: number;
  onReleased(): void;
}

/** Lets students see their results, after saying for how many and what is not read yet. */
export function ReleaseButton({ assessmentId, ungraded, unreleased, onReleased }: ReleaseButtonProps) {
  const t = useTranslations('grading.release');
  const { run, busy, problem } = useAction(ReleaseResultsDocument, 'releaseResults');
  const client = useApolloClient();
  const [asking, setAsking] = useState(false);
  const [anyway, setAnyway] = useState(false);
  async function release() {
    const done = await run({ input: { assessmentId, allowUngraded: anyway } });
    if (!done) return;
    setAsking(false);
    showToast({ message: t('done', { count: done.released }) });
    onReleased();
    // The table beside it, where it is open, tells of each result whether its student sees it.
    await client.refetchQueries({ include: [ResultsDocument] }).catch(() => undefined);
  }
  return (
    <>
      <Button
        isDisabled={unreleased === 0}
        onPress={() => {
          setAnyway(false);
          setAsking(true);
        }}
      >
        {t('open')}
      </Button>
      <Dialog title={t('heading')} isOpen={asking} onClose={() => setAsking(false)} decision>
        <p>{t('text', { count: unreleased })}</p>
        {ungraded > 0 && (
          <>
            <Notice tone="warning">{t('ungraded', { count: ungraded })}</Notice>
            <CheckboxField isSelected={anyway} onChange={setAnyway}>
              {t('anyway')}
            </CheckboxField>
          </>
        )}
        {problem && <Notice tone="danger">{problem.message}</Notice>}
        <DialogActions>
          <Button look="quiet" onPress={() => setAsking(false)}>
            {t('cancel')}
          </Button>
          <Button busy={busy} isDisabled={ungraded > 0 && !anyway} onPress={() => void release()}>
            {t('now')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
