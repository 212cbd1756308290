/** A contact says what was done about a report. */
import { conflict, invalidInput, missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { isCleanText } from '../retrieval/domain/asked-text.ts';
import { noteLengthMax } from './domain/report.ts';
import { findToChange, type ChangeProblem, type ReportChange } from './find-to-change.ts';
import type { Report } from './ports.ts';
import type { ReportDeps } from './read-reports.ts';

/** The report as it is now. The same note again changes nothing. */
export async function handleReport(
  deps: ReportDeps,
  { note: given, ...change }: ReportChange & { note: string },
): Promise<Outcome<Report, ChangeProblem | 'ConflictProblem'>> {
  const note = given.normalize('NFC').trim();
  const path = ['input', 'note'];
  if (note === '') return invalidInput(path, 'A note says what was done: it must not be empty.');
  if (note.length > noteLengthMax)
    return invalidInput(path, `A note has at most ${noteLengthMax} characters.`);
  if (!isCleanText(note)) return invalidInput(path, 'A note has no control characters.');
  const found = await findToChange(deps, change);
  if (!found.ok) return found;
  const handled = await deps.reports.handle(found.value.id, change.viewer.userId, note);
  if (!handled) return missing('report');
  if (!handled.isNew && handled.note !== note)
    return conflict('The report is handled already: its log says by whom, and what was done.');
  return ok(handled.report);
}
