/** The documents of the class come first; links that its teachers chose are looked at only where those do not answer. */
import { chooseReading, type Reading, type ReadingDeps, type ReadingRequest } from './choose-reading.ts';
import type { SourcePolicy, Tone } from './domain/settings.ts';
import type { ClassSources, CuratedLinks, SettingsStore } from './class-ports.ts';

/** What the teachers of a class have decided, as it is when a question is taken up. */
export interface ClassRules {
  tone: Tone;
  policy: SourcePolicy;
  curated: CuratedLinks;
}
export interface ClassRulesDeps {
  tutorSettings: SettingsStore;
  classSources: ClassSources;
}

export async function readClassRules(
  { tutorSettings, classSources }: ClassRulesDeps,
  classroomId: string,
): Promise<ClassRules> {
  const [{ tone, sources: policy }, curated] = await Promise.all([
    tutorSettings.of(classroomId),
    classSources.curatedIn(classroomId),
  ]);
  return { tone, policy, curated };
}

/** As `chooseReading`. Without rules nothing is left out. */
export async function chooseSources(
  deps: ReadingDeps,
  request: ReadingRequest & { rules?: ClassRules },
): Promise<Reading> {
  const { rules } = request;
  if (!rules || rules.curated.materialIds.length === 0) return chooseReading(deps, request);
  const own = await chooseReading(deps, { ...request, leftOut: rules.curated });
  if (rules.policy === 'CLASSROOM' || (await own.extract()).judgement.answered) return own;
  const wider = await chooseReading(deps, request);
  return (await wider.extract()).judgement.answered ? wider : own;
}
