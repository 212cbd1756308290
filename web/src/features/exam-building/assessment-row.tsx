import { Copy, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { serverNow } from '../../api/server-clock.ts';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { Button, LinkButton } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import styles from './building.module.css';
import { stageOf, type Stage } from './domain/stage.ts';
import { useKeeping } from './use-keeping.ts';

export const AssessmentRowFragment = graphql(`
  fragment AssessmentRow on Assessment {
    id
    title
    state
    opensAt
    closesAt
    questionCount
    points
    isLocked
    ungradedCount
    unreleasedCount
  }
`);

const tones: Record<Stage, BadgeTone> = {
  draft: 'neutral',
  scheduled: 'info',
  open: 'accent',
  closed: 'neutral',
  toGrade: 'warning',
  toRelease: 'warning',
  released: 'info',
};

interface AssessmentRowProps {
  assessment: FragmentType<typeof AssessmentRowFragment>;
  classroomId: string;
  /** The list is no longer what it was. */
  onChanged(): void;
}

export function AssessmentRow({ assessment, classroomId, onChanged }: AssessmentRowProps) {
  const t = useTranslations('exam-building.list');
  const row = readFragment(AssessmentRowFragment, assessment);
  const { id, title, questionCount, points, opensAt, closesAt } = row;
  const { duplicate, remove, busy } = useKeeping(row, onChanged);
  const stage = stageOf(row, serverNow());
  const path = `/classrooms/${classroomId}/quizzes/${id}`;
  const isDraft = stage === 'draft';
  const ungraded = row.ungradedCount ?? 0;
  return (
    <li>
      <div className={styles.rowHead}>
        <h2>{title}</h2>
        <Badge tone={tones[stage]}>{t(`stage.${stage}`)}</Badge>
      </div>
      <p className={styles.soft}>
        {t('facts', { count: questionCount, points })}
        {opensAt && <> · {t.rich('opens', { time: () => <Time at={opensAt} /> })}</>}
        {closesAt && <> · {t.rich('closes', { time: () => <Time at={closesAt} /> })}</>}
        {ungraded > 0 && <> · {t('ungraded', { count: ungraded })}</>}
      </p>
      <div className={styles.rowActions}>
        {!isDraft && (
          <LinkButton to={`${path}/live`} look="secondary" small aria-label={t('watchOf', { title })}>
            {t('watch')}
          </LinkButton>
        )}
        {!isDraft && (
          <LinkButton
            to={`${path}/grading`}
            look={ungraded > 0 ? 'primary' : 'secondary'}
            small
            aria-label={t('gradeOf', { title })}
          >
            {t('grade')}
          </LinkButton>
        )}
        <LinkButton
          to={`${path}/edit`}
          look={isDraft ? 'primary' : 'secondary'}
          small
          aria-label={t('editOf', { title })}
        >
          {t('edit')}
        </LinkButton>
        <Button look="quiet" small busy={busy} aria-label={t('duplicateOf', { title })} onPress={duplicate}>
          <Copy aria-hidden /> {t('duplicate')}
        </Button>
        <Button look="quiet" small busy={busy} aria-label={t('deleteOf', { title })} onPress={remove}>
          <Trash2 aria-hidden /> {t('delete')}
        </Button>
      </div>
    </li>
  );
}
