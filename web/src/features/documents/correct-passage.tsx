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
import { changedWords } from './domain/changed-words.ts';
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
      ... on PassageConflictProblem {
        passage {
          id
          start
          end
          text
          isCorrected
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
  /** As it is by now: what is answered about a conflict arrives here. */
  passage: Passage;
  onClose(): void;
  /** The words of the page are other ones now: by this correction, or by somebody else's meanwhile. */
  onChanged(): void;
}

/** Puts a misread passage right, with the page that it was read from beside it. */
export function CorrectPassage({ material, words, passage, onClose, onChanged }: CorrectPassageProps) {
  const t = useTranslations('documents');
  // The page beside it shows what stood there when this was opened.
  const [opened] = useState(passage);
  const [text, setText] = useState(passage.text);
  const { run, busy, problem } = useAction(CorrectPassageDocument, 'correctPassage');
  const changed = text.trim() !== '' && text !== passage.text;
  const isContested = passage.text !== opened.text;
  async function save(event: FormEvent) {
    event.preventDefault();
    if (!changed || busy) return;
    const done = await run({ input: { passageId: passage.id, text, textBefore: passage.text } });
    if (!done) return;
    showToast({ message: t('passages.saved') });
    onChanged();
    onClose();
  }
  // The document was replaced or deleted meanwhile: what was typed can still be copied.
  const isStale = problem?.kind === 'NotFoundProblem';
  function leave() {
    if (isContested || isStale) onChanged();
    onClose();
  }
  return (
    <Dialog
      title={t('passages.correctTitle', { number: passage.ordinal + 1 })}
      isOpen
      onClose={leave}
      width="wide"
    >
      <form className={styles.correcting} onSubmit={(event) => void save(event)}>
        <div className={styles.original}>
          <PageView
            material={material}
            look={lookOf(material, words)}
            page={passage.page}
            words={words}
            mark={opened}
            zoom={1.5}
            focusesMark={false}
          >
            {null}
          </PageView>
        </div>
        <div className={styles.words}>
          {isContested && <StandingWords standing={passage.text} own={text} />}
          <TextField
            label={t(isContested ? 'passages.ownWords' : 'passages.words')}
            hint={t('passages.wordsHint')}
            value={text}
            onChange={setText}
            rows={12}
            autoFocus
            isInvalid={text.trim() === ''}
          />
          {problem && problem.kind !== 'PassageConflictProblem' && (
            <Notice tone="danger">{problem.message}</Notice>
          )}
          <DialogActions>
            <Button look="secondary" onPress={leave}>
              {t(isStale ? 'passages.reload' : isContested ? 'passages.keepStanding' : 'passages.cancel')}
            </Button>
            <Button type="submit" busy={busy} isDisabled={!changed}>
              {t(busy ? 'passages.saving' : isContested ? 'passages.saveOwn' : 'passages.save')}
            </Button>
          </DialogActions>
        </div>
      </form>
    </Dialog>
  );
}

/** What another teacher has put there meanwhile, with the words marked that one's own wording has not. */
function StandingWords({ standing, own }: { standing: string; own: string }) {
  const t = useTranslations('documents');
  const { before, changed, after } = changedWords(standing, own);
  return (
    <>
      <Notice tone="warning">{t('passages.contested')}</Notice>
      <section className={styles.standing} aria-labelledby="standing-words">
        <h3 id="standing-words">{t('passages.standing')}</h3>
        <p className={styles.passageText} dir="auto">
          {before}
          <mark>{changed}</mark>
          {after}
        </p>
      </section>
    </>
  );
}
