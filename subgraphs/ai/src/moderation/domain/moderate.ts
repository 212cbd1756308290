/**
 * Judges what a person writes to the tutor. Rules over concepts are precise, and say why; the linear model catches what they do
 * not foresee and overrules them where the rest of the text speaks against them. A text of several sentences is as bad as the
 * worst of them.
 */
import { featuresOf } from './features.ts';
import { byDecision, classify, likeliestReason, type LinearModel } from './linear-model.ts';
import { fittedModel } from './fitted-model.ts';
import { toUnits, type Unit } from './units.ts';
import { decisionOf, decisions, type Decision, type Reason, type Verdict } from './verdict.ts';

/** From this weight on a rule decides, unless the model finds its decision next to impossible. */
const certain = 8;
const impossible = { escalate: 0.05, block: 0.3 };
/** So likely need danger be for somebody to look: to miss it is worse than to look in vain. */
const dangerous = 0.33;
/** Words from which on a text is also judged sentence by sentence, and how sure the model has to be of one of them. */
const longFrom = 35;
const sureOfPart = 0.7;
/** A sentence of fewer words says too little by itself. */
const partMin = 4;

export const moderate = (text: string): Verdict => moderateWith(fittedModel, text);

/** With another model than the one that was written, to see what that is worth. */
export function moderateWith(model: LinearModel, text: string): Verdict {
  const { parts, whole } = toUnits(text);
  let worst = judgeUnit(model, whole, parts);
  if (whole.tagged.words.length < longFrom) return worst;
  for (const part of parts) {
    if (part.sentences.length > 1 || part.tagged.words.length < partMin) continue;
    const verdict = judgeUnit(model, part, [part]);
    if (verdict.score >= sureOfPart && gravity(verdict) > gravity(worst)) worst = verdict;
  }
  return worst;
}

const gravity = ({ decision }: Verdict) => decisions.indexOf(decision);

/** `parts`: where the rules were tried, to name the sentences that led to the decision. */
function judgeUnit(model: LinearModel, unit: Unit, parts: readonly Unit[]): Verdict {
  // Nothing that could be read.
  if (unit.tagged.words.length === 0) return { decision: 'allow', class: 'study', score: 1, sentences: [] };
  const likely = classify(model, featuresOf(unit.tagged, unit.fired));
  const shares = byDecision(likely);
  const decision = decide(unit, shares);
  if (decision === 'allow') return { decision, class: 'study', score: shares.allow, sentences: [] };
  const byRule = strongest(unit, decision);
  const named = byRule ?? likeliestReason(likely, decision);
  const sentences = byRule ? sentencesOf(parts, byRule) : worstSentences(model, unit, parts, decision);
  return { decision, class: named, score: Math.max(shares[decision], byRule ? certain / 10 : 0), sentences };
}

function decide(unit: Unit, shares: Readonly<Record<Decision, number>>): Decision {
  const [likeliest] = [...decisions].sort((a, b) => shares[b] - shares[a]);
  if (strongest(unit, 'escalate') && shares.escalate > impossible.escalate) return 'escalate';
  if (shares.escalate >= dangerous) return 'escalate';
  if (strongest(unit, 'block') && shares.block > impossible.block) return 'block';
  return likeliest ?? 'allow';
}

/** The reason of the strongest rule that decides so by itself. */
function strongest({ fired }: Unit, decision: Decision): Reason | undefined {
  const fitting = [...fired].filter(
    ([reason, weight]) => decisionOf[reason] === decision && weight >= certain,
  );
  return fitting.sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The shortest part in which the rule fires. */
function sentencesOf(parts: readonly Unit[], reason: Reason): readonly string[] {
  const [first] = parts
    .filter(({ fired }) => (fired.get(reason) ?? 0) >= certain)
    .sort((a, b) => a.sentences.length - b.sentences.length);
  return first?.sentences ?? [];
}

/** The sentence that the model finds worst; all of them where none stands out. */
function worstSentences(
  model: LinearModel,
  unit: Unit,
  parts: readonly Unit[],
  decision: Decision,
): readonly string[] {
  const single = parts.filter(({ sentences }) => sentences.length === 1);
  const shareOf = (part: Unit) => byDecision(classify(model, featuresOf(part.tagged, part.fired)))[decision];
  const [worst] = single.map((part) => ({ part, share: shareOf(part) })).sort((a, b) => b.share - a.share);
  return worst && worst.share > 0.4 ? worst.part.sentences : unit.sentences;
}
