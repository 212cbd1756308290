/** Scalars of the schema, by their names in it. */
import { dateTimeScalar } from '@ensure-study/kit/date-time';
import GraphQLUpload from 'graphql-upload/GraphQLUpload.mjs';

export const scalars = { DateTime: dateTimeScalar, Upload: GraphQLUpload };
