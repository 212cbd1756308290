/** Variables of every process that can export spans; the names are OpenTelemetry's own. */
import { z } from 'zod';
import { httpUrl } from './environment.ts';

/** Which traces are exported, by OpenTelemetry's own names. */
export const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** `name=value` by commas, values percent-encoded. */
const toHeaders = (text: string) =>
  Object.fromEntries(
    text.split(',').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name.trim(), decodeURIComponent(value.join('=').trim())];
    }),
  );

export const tracingVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl().optional().meta({
    description:
      'base address of an OpenTelemetry collector, as `http://127.0.0.1:4318`, to which every process exports its traces over OTLP/HTTP',
  }),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(
      /^\s*[\w.-]+\s*=(?:[^%,]|%[0-9a-f]{2})*(?:,\s*[\w.-]+\s*=(?:[^%,]|%[0-9a-f]{2})*)*$/i,
      'must be name=value, by commas, values percent-encoded',
    )
    .transform(toHeaders)
    .optional()
    .meta({
      description: 'headers for that collector, as a key: `name=value`, by commas, values percent-encoded',
    }),
  OTEL_TRACES_SAMPLER: z
    .enum(samplers, `must be one of ${samplers.join(', ')}`)
    .default('parentbased_always_on')
    .meta({
      description: `which traces are exported: ${samplers.join(', ')}; a parent is who asks within the product`,
    }),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .transform(Number)
    .refine((ratio) => ratio >= 0 && ratio <= 1, 'must be a number from 0 to 1')
    .default(1)
    .meta({ description: 'share of traces that the two samplers by ratio export, from 0 to 1' }),
};
export type TracingVariables = z.infer<z.ZodObject<typeof tracingVariables>>;
