/** What else a text speaks of that has led to a report. */
import { excerptOf } from './excerpt.ts';
import { featuresOf } from './features.ts';
import { classify, reasonOfClass } from './linear-model.ts';
import { fittedModel } from './fitted-model.ts';
import { moderate } from './moderate.ts';
import { toUnits } from './units.ts';
import type { Verdict } from './verdict.ts';

export type ConcernClass = 'self-harm' | 'abuse' | 'threat';
const classes = ['self-harm', 'abuse', 'threat'] as const;
/** From this weight on a rule says so by itself. */
const certain = 8;
/**
 * How likely abuse has to be. It is looked for with a wide net, because who guards the child may be who hurts it: any rule that
 * speaks of it is enough, and so is a share of the model that would decide nothing.
 */
const abuseShareMin = 0.15;

/**
 * The classes of a report, the one that led to it first. `earlier`: what the person wrote before it, in which abuse counts as
 * well.
 */
export function concernsOf(
  led: ConcernClass,
  text: string,
  earlier: readonly string[] = [],
): [ConcernClass, ...ConcernClass[]] {
  const { fired } = toUnits(text).whole;
  const further = classes.filter((name) => (fired.get(name) ?? 0) >= certain);
  const isOfAbuse = [text, ...earlier].some(mentionsAbuse);
  const all = new Set([led, ...further, ...(isOfAbuse ? (['abuse'] as const) : [])]);
  all.delete(led);
  return [led, ...all];
}

/** What a person has to look at, by the verdict on `text`; undefined where it leads to no report. */
export function concernOf(
  text: string,
  { decision, class: name, sentences }: Pick<Verdict, 'decision' | 'class' | 'sentences'>,
  earlier: readonly string[],
): { categories: [ConcernClass, ...ConcernClass[]]; excerpt: string } | undefined {
  if (decision !== 'escalate') return undefined;
  return { categories: concernsOf(name as ConcernClass, text, earlier), excerpt: excerptOf(text, sentences) };
}

/** Whether a text may speak of abuse: more is caught than is reported, so that it is told to nobody who may be meant by it. */
export function mentionsAbuse(text: string): boolean {
  const { parts, whole } = toUnits(text);
  return [whole, ...parts].some(({ tagged, fired }) => {
    if (fired.has('abuse')) return true;
    if (tagged.words.length === 0) return false;
    const likely = classify(fittedModel, featuresOf(tagged, fired));
    return [...likely].some(([name, share]) => reasonOfClass(name) === 'abuse' && share >= abuseShareMin);
  });
}

/** Whether a text is for those who must look, and in no list of teachers: it would be reported, or it may speak of abuse. */
export const isForContacts = (text: string): boolean =>
  mentionsAbuse(text) || moderate(text).decision === 'escalate';
