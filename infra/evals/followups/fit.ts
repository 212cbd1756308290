/** Fits follow-up routing and looks at how it does on conversations that it has not seen. */
import { wordVectors } from '../../../subgraphs/ai/src/embedding/fixtures/word-vectors.ts';
import {
  contentEvidence,
  formEvidence,
  type EvidenceName,
  type RoutingEvidence,
} from '../../../subgraphs/ai/src/tutor/domain/routing/evidence.ts';
import { inputCounts, inputsOf } from '../../../subgraphs/ai/src/tutor/domain/routing/inputs.ts';
import type { MessageMeaning } from '../../../subgraphs/ai/src/tutor/domain/routing/meaning.ts';
import {
  networkOdds,
  readNetworks,
  type WrittenNetworks,
} from '../../../subgraphs/ai/src/tutor/domain/routing/network.ts';
import type { RoutingModel } from '../../../subgraphs/ai/src/tutor/domain/routing/weights.ts';
import { conversationOf, type LabelledRow } from './labelled-rows.ts';
import { fitLogistic } from './logistic.ts';
import { scoreDecisions, type Score } from './score.ts';
import { trainNetwork, type NetworkExample } from './train-network.ts';

export interface Gathered {
  row: LabelledRow;
  evidence: RoutingEvidence;
  meaning?: MessageMeaning;
}

const folds = 10;
/** Chosen once by cross-validation among 0.5, 1, 2 and 4, which differ by less than 0.01 of F1. */
const evidencePenalty = 2;
/** Chosen by cross-validation: fewer units, more epochs and other penalties differ by about 0.005 of F1. */
const training = { units: 24, epochs: 25, penalty: 1 };
const seeds = [1, 2, 3, 4, 5, 6];

/** What each sign is worth, to say why. */
export function fitEvidence(gathered: readonly Gathered[], withMeaning: boolean): RoutingModel {
  const names: EvidenceName[] = [
    ...formEvidence,
    ...contentEvidence,
    ...(withMeaning ? ['meaning' as const] : []),
  ];
  const examples = gathered.map(({ row, evidence }) => ({
    isPositive: row.label === 'follow_up',
    values: evidence.values as Record<string, number>,
  }));
  const { start, weights } = fitLogistic(examples, names, evidencePenalty);
  const rounded = Object.entries(weights).map(([name, weight]) => [name, round(weight)]);
  return { start: round(start), weights: Object.fromEntries(rounded) };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The networks that decide. */
export const fitNetworks = (gathered: readonly Gathered[], withMeaning: boolean): WrittenNetworks =>
  trainOn(
    gathered.map((one) => toExample(one, withMeaning)),
    withMeaning,
  );

function trainOn(examples: readonly NetworkExample[], withMeaning: boolean): WrittenNetworks {
  const inputs = inputCounts[withMeaning ? 'withMeaning' : 'byWords'];
  return { inputs, networks: seeds.map((seed) => trainNetwork(examples, { ...training, inputs, seed })) };
}

function toExample({ row, evidence, meaning }: Gathered, withMeaning: boolean): NetworkExample {
  const known = { vectors: wordVectors, meaning: withMeaning ? meaning : undefined };
  return { inputs: inputsOf(row.next, evidence, known), isPositive: row.label === 'follow_up' };
}

/** Each conversation judged by networks fitted on the others. */
export function crossValidate(gathered: readonly Gathered[], withMeaning: boolean): Score {
  const groups = [...new Set(gathered.map(({ row }) => conversationOf(row)))];
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  const examples = gathered.map((one) => toExample(one, withMeaning));
  const foldsOf = gathered.map(({ row }) => foldOf.get(conversationOf(row)));
  const judged = Array.from({ length: folds }, (_, fold) => {
    const networks = readNetworks(
      trainOn(
        examples.filter((_one, i) => foldsOf[i] !== fold),
        withMeaning,
      ),
    );
    return gathered.flatMap(({ row: { label, kind } }, i) =>
      foldsOf[i] === fold
        ? [{ label, kind, isFollowUp: networkOdds(networks, (examples[i] as NetworkExample).inputs) > 0 }]
        : [],
    );
  });
  return scoreDecisions(judged.flat());
}
