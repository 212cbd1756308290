import { useTranslations } from 'use-intl';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { AssessmentList } from '../features/exam-building/assessment-list.tsx';
import { CreateAssessment } from '../features/exam-building/create-assessment.tsx';
import { QuizList } from '../features/quiz/quiz-list.tsx';
import { StaffWords } from '../messages/staff-words.tsx';

export default function QuizzesPage() {
  const t = useTranslations('quiz.page');
  const { id, name, viewerRole } = useOpenClassroom();
  const teaches = viewerRole === 'TEACHER';
  const page = (
    <Page>
      <ClassroomTabs current="quizzes" />
      <PageHeading
        title={t('title')}
        of={name}
        small
        actions={teaches && <CreateAssessment classroomId={id} />}
      />
      {teaches ? <AssessmentList classroomId={id} /> : <QuizList classroomId={id} />}
    </Page>
  );
  return teaches ? <StaffWords>{page}</StaffWords> : page;
}
