/** The linear model as it was fitted, read once for all who ask it. */
import { readModel } from './linear-model.ts';
import { model as written } from './model.generated.ts';

export const fittedModel = readModel(written);
