/** Addresses of the page. Each page's code comes when it is opened. */
import { lazy } from 'react';
import { Outlet, Route, Routes, useOutletContext } from 'react-router';
import { ClassroomLayout } from './features/classrooms/classroom-layout.tsx';
import { RequireSession } from './features/session/require-session.tsx';
import { AppShell } from './features/shell/app-shell.tsx';
import { StaffWords } from './messages/staff-words.tsx';

const Home = lazy(() => import('./pages/home.tsx'));
const SignIn = lazy(() => import('./pages/sign-in.tsx'));
const SignUp = lazy(() => import('./pages/sign-up.tsx'));
const Material = lazy(() => import('./pages/material.tsx'));
const StudyDesk = lazy(() => import('./pages/study-desk.tsx'));
const Quizzes = lazy(() => import('./pages/quizzes.tsx'));
const Quiz = lazy(() => import('./pages/quiz.tsx'));
const QuizEdit = lazy(() => import('./pages/quiz-edit.tsx'));
const QuizPreview = lazy(() => import('./pages/quiz-preview.tsx'));
const QuizGrading = lazy(() => import('./pages/quiz-grading.tsx'));
const QuizLive = lazy(() => import('./pages/quiz-live.tsx'));
const TutorInsights = lazy(() => import('./pages/tutor-insights.tsx'));
const Knowledge = lazy(() => import('./pages/knowledge.tsx'));
const TurnTrace = lazy(() => import('./pages/turn-trace.tsx'));
const Meetings = lazy(() => import('./pages/meetings.tsx'));
const Meeting = lazy(() => import('./pages/meeting.tsx'));
const People = lazy(() => import('./pages/people.tsx'));
const ClassroomSettings = lazy(() => import('./pages/classroom-settings.tsx'));
const SetPassword = lazy(() => import('./pages/set-password.tsx'));
const Account = lazy(() => import('./pages/account.tsx'));
const AccessTokens = lazy(() => import('./pages/access-tokens.tsx'));
const Family = lazy(() => import('./pages/family.tsx'));
const Child = lazy(() => import('./pages/child.tsx'));
const Safeguarding = lazy(() => import('./pages/safeguarding.tsx'));
const SafeguardingReport = lazy(() => import('./pages/safeguarding-report.tsx'));
const Admin = lazy(() => import('./pages/admin.tsx'));
const Notifications = lazy(() => import('./pages/notifications.tsx'));
const Search = lazy(() => import('./pages/search.tsx'));
const NotFound = lazy(() => import('./pages/not-found.tsx'));

/** Pages that few come to, most of them teachers and admins, with their words; the class that is open is handed on. */
function ForStaff() {
  return (
    <StaffWords>
      <Outlet context={useOutletContext<unknown>()} />
    </StaffWords>
  );
}

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<AppShell />}>
        <Route path="sign-in" element={<SignIn />} />
        <Route path="sign-up" element={<SignUp />} />
        <Route path="set-password" element={<SetPassword />} />
        <Route element={<RequireSession />}>
          <Route index element={<Home />} />
          <Route path="notifications" element={<Notifications />} />
          <Route path="search" element={<Search />} />
          <Route path="account" element={<Account />} />
          <Route path="family" element={<Family />} />
          <Route path="children/:childId" element={<Child />} />
          <Route element={<ForStaff />}>
            <Route path="admin/:tab?" element={<Admin />} />
            <Route path="safeguarding" element={<Safeguarding />} />
            <Route path="safeguarding/:reportId" element={<SafeguardingReport />} />
            <Route path="account/tokens" element={<AccessTokens />} />
          </Route>
          <Route path="classrooms/:classroomId" element={<ClassroomLayout />}>
            <Route index element={<Material />} />
            <Route element={<StudyDesk />}>
              <Route path="tutor/:sessionId?" element={null} />
              <Route path="materials/:materialId" element={null} />
            </Route>
            <Route path="quizzes" element={<Quizzes />} />
            <Route path="quizzes/:assessmentId" element={<Quiz />} />
            <Route element={<ForStaff />}>
              <Route path="quizzes/:assessmentId/edit" element={<QuizEdit />} />
              <Route path="quizzes/:assessmentId/preview" element={<QuizPreview />} />
              <Route path="quizzes/:assessmentId/grading" element={<QuizGrading />} />
              <Route path="quizzes/:assessmentId/live" element={<QuizLive />} />
            </Route>
            <Route element={<ForStaff />}>
              <Route path="tutor/turns/:turnId" element={<TurnTrace />} />
              <Route path="tutor/insights/:part?" element={<TutorInsights />} />
              <Route path="knowledge" element={<Knowledge />} />
              <Route path="meetings" element={<Meetings />} />
              <Route path="meetings/:meetingId" element={<Meeting />} />
            </Route>
            <Route path="people" element={<People />} />
            <Route path="settings" element={<ClassroomSettings />} />
          </Route>
          {/* Who is signed out is offered to sign in here too: the address may lead somewhere once they are. */}
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Routes>
  );
}
