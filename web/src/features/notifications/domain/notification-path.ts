/** Where a notification leads. Pure. */
export interface NotificationPlace {
  kind: string;
  classroom?: { id: string } | null;
  material?: { id: string } | null;
  assessment?: { id: string } | null;
}

/** An address of the page; null where what it is about can be seen no more. */
export function notificationPath({
  kind,
  classroom,
  material,
  assessment,
}: NotificationPlace): string | null {
  if (kind === 'GUARDIAN_LINKED') return '/family';
  if (kind === 'ROLE_CHANGED') return '/account';
  if (kind === 'SAFEGUARDING_REPORTED') return '/safeguarding';
  // Told to admins, for whom the reports may not be open: there they see who should look, and may appoint somebody else.
  if (kind === 'SAFEGUARDING_OVERDUE') return '/admin/school';
  if (!classroom) return null;
  const base = `/classrooms/${classroom.id}`;
  if (assessment) return `${base}/quizzes/${assessment.id}${kind === 'ALERT_RAISED' ? '/live' : ''}`;
  return material ? `${base}/materials/${material.id}` : base;
}
