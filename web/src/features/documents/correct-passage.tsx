import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './desk.module.css';
import { lookOf, PageView } from './page-view.tsx';
import type { DocumentHead, DocumentWords } from './use-document.ts';
import type { Passage } from './use-passages.ts';

const CorrectPassageDocument = graphql(`
  mutation CorrectPassage($input: CorrectPassageInput!) {
    correctPassage(input: $input) {
      __typename
      ... on CorrectPassageSuccess {
        passage {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface CorrectPassageProps {
  material: DocumentHead;
  words: DocumentWords | null;
  passage: Passage;
  onClose(): void;
  /** The words of the page are other ones now: by this correction, or by somebody else's meanwhile. */
  onChanged(): void;
}

/** Puts a misread passage right, with the page that it was read from beside it. */
export function CorrectPassage({ material, words, passage, onClose, onChanged }: CorrectPassageProps) {
  const t = useTranslations('documents');
  const [text, setText] = useState(passage.text);
  const { run, busy, problem } = useAction(CorrectPassageDocument, 'correctPassage');
  const changed = text.trim() !== '' && text !== passage.text;
  async function save(event: FormEvent) {
    event.preventDefault();
    if (!changed || busy) return;
    const done = await run({ input: { passageId: passage.id, text } });
    if (!done) return;
    showToast({ message: t('passages.saved') });
    onChanged();
    onClose();
  }
  // The document was replaced or deleted meanwhile: what was typed can still be copied.
  const isStale = problem?.kind === 'NotFoundProblem';
  return (
    <Dialog title={t('passages.correctTitle', { number: passage.ordinal + 1 })} isOpen onClose={onClose} wide>
      <form className={styles.correcting} onSubmit={(event) => void save(event)}>
        <div className={styles.original}>
          <PageView
            material={material}
            look={lookOf(material, words)}
            page={passage.page}
            words={words}
            mark={passage}
            zoom={1.5}
            focusesMark={false}
          >
            {null}
          </PageView>
        </div>
        <div className={styles.words}>
          <TextField
            label={t('passages.words')}
            hint={t('passages.wordsHint')}
            value={text}
            onChange={setText}
            rows={12}
            autoFocus
            isInvalid={text.trim() === ''}
          />
          {problem && <Notice tone="danger">{problem.message}</Notice>}
          <DialogActions>
            <Button look="secondary" onPress={onClose}>
              {t('passages.cancel')}
            </Button>
            {isStale && (
              <Button
                look="secondary"
                onPress={() => {
                  onChanged();
                  onClose();
                }}
              >
                {t('passages.reload')}
              </Button>
            )}
            <Button type="submit" busy={busy} isDisabled={!changed}>
              {t(busy ? 'passages.saving' : 'passages.save')}
            </Button>
          </DialogActions>
        </div>
      </form>
    </Dialog>
  );
}
