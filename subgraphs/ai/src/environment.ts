/** Variables of the ai service. Parsed once, in main.ts; `description` feeds the table in the README. */
import { z } from 'zod';
import {
  databaseVariables,
  flag,
  httpUrl,
  kafkaVariables,
  limitVariable,
  mongodbVariables,
  port,
  qdrantVariables,
  redisVariables,
  refuseOpenLimits,
  replicaUrls,
  serviceVariables,
} from '@ensure-study/kit/environment';
import { routerVariables } from '@ensure-study/kit/router-variables';
import { refuseHalfAccess } from '@ensure-study/kit/store-access';
import { tracingVariables } from '@ensure-study/kit/tracing-variables';
import { denseWeightUnlessTold, relativeWeightUnlessTold } from '@ensure-study/stores/vectors/blend';
import { bytesMaxUnlessTold } from '@ensure-study/stores/vectors/embedded-index';
import type { AiConfig } from './server.ts';

const mebibyte = 2 ** 20;

export const AiEnvironment = z
  .object({
    ...serviceVariables,
    ...routerVariables,
    ...tracingVariables,
    PORT_AI: port().default(8001).meta({ description: 'port of ai; 0 takes any free one' }),
    ...databaseVariables,
    ...redisVariables,
    ...kafkaVariables,
    ...mongodbVariables,
    DATA_DIR: z.string().meta({ description: 'folder of the embedded database, uploads, models and logs' }),
    CORE_URL: replicaUrls().meta({
      description: 'addresses of the replicas of core, by commas; handed over by `npm start`',
    }),
    LLM_BASE_URL: httpUrl().optional().meta({
      description:
        'an OpenAI-compatible endpoint that writes answers; without it they are extracted from the passages',
    }),
    LLM_API_KEY: z.string().optional().meta({ description: 'key of that endpoint' }),
    LLM_MODEL: z.string().optional().meta({ description: 'model asked there; required with LLM_BASE_URL' }),
    LLM_FALLBACK_MODEL: z
      .string()
      .optional()
      .meta({ description: 'model asked there when the first one fails' }),
    EMBEDDING_MODEL: z.string().optional().meta({
      description:
        'embedding model for search by meaning: a folder, an .onnx or .whl file, or a name; when absent, what `npm run models` has prepared; computed on a CUDA device where the runtime has its library (`ONNXRUNTIME_NODE_INSTALL=cuda12 npm rebuild onnxruntime-node --ignore-scripts=false`)',
    }),
    CROSS_ENCODER_MODEL: z.string().optional().meta({
      description:
        'cross-encoder that reads the 16 best passages again together with the question and orders them, within a second: a folder as its authors publish it, or an .onnx file with its tokenizer.json beside it; when absent, they stand as they are found',
    }),
    RETRIEVAL_DENSE_WEIGHT: z.coerce
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({
        description: `share of meaning, against words, in the order of the passages found, 0 to 1; counts where there is an embedding model; when absent, as measured to be best: ${denseWeightUnlessTold}, in Qdrant ${relativeWeightUnlessTold}`,
      }),
    RETRIEVAL_INDEX_MB: z.coerce
      .number()
      .int()
      .positive()
      .default(bytesMaxUnlessTold / mebibyte)
      .meta({
        description:
          'memory for the passages of the classes searched last, in MiB: about 9 a thousand passages with meaning; other classes are loaded anew',
      }),
    LIMIT_TUTOR_PER_MINUTE: limitVariable(20, 'questions to the tutor per person and minute'),
    LIMIT_TUTOR_PER_DAY: limitVariable(300, 'questions to the tutor per person and day'),
    LIMIT_MODEL_TOKENS_PER_DAY: limitVariable(
      300_000,
      'tokens of the language model per person and day; beyond it answers are quoted',
    ),
    SKIP_MODERATION: flag().default(false).meta({
      description: 'switches the moderation of questions off; refused in production',
    }),
    ABCR_ENABLED: flag().default(true).meta({
      description:
        'tells follow-ups from new topics by signs, by a model that reads them together, and with an embedding model by meaning; 0: by pronouns and openers only',
    }),
    ...qdrantVariables,
  })
  .superRefine((given, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (given.LLM_BASE_URL && !given.LLM_MODEL) refuse('LLM_MODEL', 'is required with LLM_BASE_URL');
    refuseOpenLimits(given, context);
    refuseHalfAccess(given, context);
    if (given.NODE_ENV === 'production' && given.SKIP_MODERATION)
      refuse('SKIP_MODERATION', 'must not be set in production');
  });
export type AiEnvironment = z.infer<typeof AiEnvironment>;

/** What the service is told of its variables. */
export function toAiConfig(environment: AiEnvironment): AiConfig {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model } = environment;
  return {
    retrieval: {
      denseWeight: environment.RETRIEVAL_DENSE_WEIGHT,
      indexBytesMax: environment.RETRIEVAL_INDEX_MB * mebibyte,
    },
    isRouting: environment.ABCR_ENABLED,
    tutorLimits: {
      perMinute: environment.LIMIT_TUTOR_PER_MINUTE,
      perDay: environment.LIMIT_TUTOR_PER_DAY,
    },
    skipModeration: environment.SKIP_MODERATION,
    ...(baseUrl &&
      model && {
        languageModel: {
          baseUrl,
          model,
          apiKey: environment.LLM_API_KEY,
          fallbackModel: environment.LLM_FALLBACK_MODEL,
          tokensPerDay: environment.LIMIT_MODEL_TOKENS_PER_DAY,
        },
      }),
  };
}
