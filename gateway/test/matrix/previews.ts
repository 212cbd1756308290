/** Who may preview what the tutor does: the fields of `Query` that are named so, with what is asked and what is refused. */
const question = 'What pulls the sea?';
const previews = [
  ['previewAnswer', { question }, { question: ' ' }],
  ['previewModeration', { texts: [question] }, { texts: [] }],
  [
    'previewRouting',
    { rows: [{ history: [{ question, answer: 'The moon.' }], next: 'and why?' }] },
    { rows: [] },
  ],
] as const;

const others = ['parent', 'integrator', 'otherStudent', 'otherTeacher', 'otherAdmin'] as const;

/** Field, who asks, input beside the class, and the code or type that answers. */
export const previewRows = previews.flatMap(([field, asked, bad]) => {
  const success = `${field.slice(0, 1).toUpperCase()}${field.slice(1)}Success`;
  return [
    [field, 'teacher', asked, success],
    [field, 'teacher', bad, 'InvalidInputProblem'],
    [field, 'student', asked, 'NotAllowedProblem'],
    ...others.map((who) => [field, who, asked, 'NotFoundProblem'] as const),
    [field, 'nobody', asked, 'UNAUTHENTICATED'],
  ] as const;
});
