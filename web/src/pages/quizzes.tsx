import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { QuizList } from '../features/quiz/quiz-list.tsx';

export default function QuizzesPage() {
  const { id, name, viewerRole } = useOpenClassroom();
  return (
    <Page>
      <ClassroomTabs current="quizzes" />
      <PageHeading title="Quizzes" of={name} small />
      <QuizList classroomId={id} teaches={viewerRole === 'TEACHER'} />
    </Page>
  );
}
