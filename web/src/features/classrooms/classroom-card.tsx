import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import styles from './classroom-card.module.css';
import { nextStep, spineOf, type NextAct } from './domain/next-step.ts';

export const ClassroomCardFragment = graphql(`
  fragment ClassroomCard on Classroom {
    id
    name
    subject
    viewerRole
    materials(first: 50) {
      nodes {
        id
      }
      pageInfo {
        hasNextPage
      }
    }
    assessments(first: 10) {
      nodes {
        id
        title
        myAttempts(first: 5) {
          nodes {
            id
            state
          }
        }
      }
    }
  }
`);

const spines = ['pine', 'plum', 'ochre', 'slate', 'brick', 'olive'] as const;

interface ClassroomCardProps {
  classroom: FragmentType<typeof ClassroomCardFragment>;
  /** How many of its documents can be read; undefined until that is told, null when it cannot be and all are counted. */
  readable: number | null | undefined;
}

/** A class as a book on the shelf, with the one thing to do next. */
export function ClassroomCard({ classroom, readable }: ClassroomCardProps) {
  const t = useTranslations('classrooms');
  const { id, name, subject, viewerRole, materials, assessments } = readFragment(
    ClassroomCardFragment,
    classroom,
  );
  const next = nextStep({
    id,
    viewerRole: viewerRole ?? null,
    materialCount: materials.nodes.length,
    assessments: assessments.nodes.map(({ id, title, myAttempts }) => ({
      id,
      title,
      attempts: myAttempts.nodes.map(({ state }) => state),
    })),
  });
  const documents = readable === null ? materials.nodes.length : readable;
  return (
    <article className={`${styles.card} ${styles[spines[spineOf(name, spines.length)] ?? 'pine']}`}>
      <p className={styles.subject}>{subject}</p>
      <h2>
        <Link to={`/classrooms/${id}`} className={styles.open}>
          {name}
        </Link>
      </h2>
      <p className={styles.facts}>
        {viewerRole === 'TEACHER' ? t('youTeach') : t('youLearn')}
        {documents !== undefined &&
          ` · ${t(materials.pageInfo.hasNextPage ? 'documentsAtLeast' : 'documents', { count: documents })}`}
      </p>
      <Link to={next.to} className={`${styles.next} ${next.waiting ? styles.waiting : ''}`}>
        <span>
          <NextWords next={next} />
        </span>
        <ArrowRight aria-hidden />
      </Link>
    </article>
  );
}

function NextWords({ next }: { next: NextAct }) {
  const t = useTranslations('classrooms.next');
  return 'title' in next ? t(next.act, { title: next.title }) : t(next.act);
}
