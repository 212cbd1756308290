/** Fields with arguments of meetings. */
import { list, outsider, type FieldRow, type FieldRows } from './field-row.ts';

const inTranscript = (field: string, good: string, bad: string): FieldRows => {
  const selection = (args: string) => `transcript { ${field}(${args}) { text } }`;
  const found = { transcript: { [field]: [{ text: 'The moon pulls the sea.' }] } };
  const rows: FieldRow[] = [
    { case: 'success', as: 'student', selection: selection(good), answers: found },
    { case: 'invalid', as: 'student', selection: selection(bad), answers: 'BAD_USER_INPUT' },
    { case: 'unauthenticated', as: 'nobody', selection: selection(good), answers: null },
    { case: 'forbidden', as: 'parent', selection: selection(good), answers: null },
  ];
  return { node: 'Meeting', rows };
};

export const meetingFieldRows: Record<string, FieldRows> = {
  'Classroom.meetings': list('Classroom', 'meetings', { reader: 'student', refused: outsider }),
  'Meeting.attendance': list('Meeting', 'attendance', { reader: 'student', refused: outsider }),
  'Meeting.chat': list('Meeting', 'chat', { reader: 'student', refused: outsider }),
  'MeetingTranscript.cues': inTranscript('cues', 'from: 0', 'from: -1'),
  'MeetingTranscript.search': inTranscript('search', 'query: "MOON sea"', 'query: "?"'),
};
