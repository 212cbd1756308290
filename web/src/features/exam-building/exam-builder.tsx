import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button, LinkButton } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { BuiltAssessmentFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { say } from '../../sentences/said.tsx';
import styles from './building.module.css';
import { lacksConsent, settingsGaps } from './domain/settings.ts';
import {
  BuiltAssessmentFragment as Fragment,
  PublishAssessmentDocument,
  UnpublishAssessmentDocument,
} from './operations.ts';
import { QuestionsEditor } from './questions-editor.tsx';
import { SaveWords } from './save-words.tsx';
import { SettingsEditor } from './settings-editor.tsx';
import { useBuilder } from './use-builder.ts';
import { useGapWords } from './use-gap-words.ts';

interface ExamBuilderProps {
  begin: BuiltAssessmentFragment;
  classroomName: string;
  /** Address of all quizzes of the class. */
  listPath: string;
  /** What the server has now, asked for anew. */
  readAgain(): Promise<BuiltAssessmentFragment | null>;
}

/** An exam while it is made: its questions, its settings, what it lacks, and its way to the students. */
export function ExamBuilder({ begin, classroomName, listPath, readAgain }: ExamBuilderProps) {
  const t = useTranslations('exam-building');
  const builder = useBuilder(begin);
  const { built, list, changeQuestions, settings, edit, saveState, saveNow, reload, restart } = builder;
  const isLocked = built.isLocked ?? false;
  const gapWords = useGapWords();
  const gapsOf = useMemo(() => gapWords(built.gaps ?? []), [built.gaps, gapWords]);
  const held = settingsGaps(settings).length > 0;
  const lacks = lacksConsent(settings);
  const isSaved = saveState.kind === 'saved' && !held;
  useEffect(() => {
    if (isSaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isSaved]);

  async function takeTheirs() {
    const fresh = await readAgain().catch(() => null);
    if (fresh) reload(fresh);
  }
  return (
    <>
      <PageHeading
        title={settings.title.trim() || t('untitled')}
        of={classroomName}
        eyebrow={<Link to={listPath}>{t('back', { name: classroomName })}</Link>}
        actions={
          <>
            <LinkButton to={`${listPath}/${built.id}/preview`} look="secondary">
              {t('preview.open')}
            </LinkButton>
            <PublishButton
              built={built}
              saveNow={saveNow}
              isReady={!held && !lacks && (built.gaps?.length ?? 0) === 0}
              lacksConsent={lacks}
              onChanged={(fresh) => restart(fresh, list.version)}
            />
          </>
        }
      >
        <span className={styles.standing}>
          <Badge tone={built.state === 'DRAFT' ? 'neutral' : 'accent'}>
            {built.state === 'DRAFT' ? t('list.stage.draft') : t('published')}
          </Badge>
          <SaveWords state={saveState} held={held} />
        </span>
      </PageHeading>
      {saveState.kind === 'refused' && (
        <Notice
          tone="danger"
          action={
            saveState.reason.isConflict && (
              <Button look="secondary" small onPress={() => void takeTheirs()}>
                {t('save.takeTheirs')}
              </Button>
            )
          }
        >
          {say(saveState.reason.message)}
        </Notice>
      )}
      <Tabs className={styles.tabs}>
        <TabList aria-label={t('parts')} className={styles.tabList}>
          <Tab id="questions" className={styles.tab}>
            {t('questions.tab', { count: list.questions.length })}
          </Tab>
          <Tab id="settings" className={styles.tab}>
            {t('settings.tab')}
          </Tab>
        </TabList>
        <TabPanel id="questions" className={styles.panel}>
          <QuestionsEditor list={list} gapsOf={gapsOf} isLocked={isLocked} onChange={changeQuestions} />
        </TabPanel>
        <TabPanel id="settings" className={styles.panel}>
          <SettingsEditor settings={settings} isLocked={isLocked} onEdit={edit} />
        </TabPanel>
      </Tabs>
    </>
  );
}

interface PublishButtonProps {
  built: BuiltAssessmentFragment;
  isReady: boolean;
  /** It would watch without anything to agree to. */
  lacksConsent: boolean;
  saveNow(): Promise<boolean>;
  onChanged(fresh: BuiltAssessmentFragment): void;
}

/** Shows the exam to the students after a last question, or takes it back while nobody has begun. */
function PublishButton({ built, isReady, lacksConsent: lacks, saveNow, onChanged }: PublishButtonProps) {
  const t = useTranslations('exam-building.publish');
  const publishing = useAction(PublishAssessmentDocument, 'publishAssessment');
  const takingBack = useAction(UnpublishAssessmentDocument, 'unpublishAssessment');
  const [asking, setAsking] = useState(false);
  const problem = publishing.problem ?? takingBack.problem;
  const busy = publishing.busy || takingBack.busy;
  useEffect(() => {
    if (problem) showToast({ message: problem.message, tone: 'danger' });
  }, [problem]);

  async function publish() {
    setAsking(false);
    if (!(await saveNow())) return;
    const done = await publishing.run({ input: { assessmentId: built.id } });
    if (!done) return;
    onChanged(readFragment(Fragment, done.assessment));
    showToast({ message: t('done') });
  }
  async function takeBack() {
    const done = await takingBack.run({ input: { assessmentId: built.id } });
    if (done) onChanged(readFragment(Fragment, done.assessment));
  }
  if (built.state === 'PUBLISHED') {
    return built.isLocked ? null : (
      <Button look="secondary" busy={busy} onPress={() => void takeBack()}>
        {t('takeBack')}
      </Button>
    );
  }
  return (
    <>
      <Button busy={busy} onPress={() => setAsking(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('heading')} isOpen={asking} onClose={() => setAsking(false)} decision>
        {isReady && <p>{t('ready', { count: built.questionCount, points: built.points })}</p>}
        {!isReady && !lacks && <p>{t('notReady')}</p>}
        {lacks && <p>{t('noConsent')}</p>}
        <DialogActions>
          <Button look="quiet" onPress={() => setAsking(false)}>
            {t('cancel')}
          </Button>
          {isReady && <Button onPress={() => void publish()}>{t('now')}</Button>}
        </DialogActions>
      </Dialog>
    </>
  );
}
