/** Variables of the Spark job: where events are read and rows are written is where the product does. */
import { cassandraVariables, kafkaVariables } from '@ensure-study/kit/environment';
import { keyspaceName, refuseHalfAccess } from '@ensure-study/kit/store-access';
import { z } from 'zod';

export const sparkKeyspace = {
  SPARK_KEYSPACE: keyspaceName()
    .default('ensure_spark')
    .meta({ description: 'keyspace of the Spark job in the same Cassandra, made where it is absent' }),
};

export const sparkVariables = z
  .object({
    DATA_DIR: z.string().default('.data').meta({ description: 'folder of everything the product keeps' }),
    ...kafkaVariables,
    ...cassandraVariables,
    ...sparkKeyspace,
  })
  .superRefine((given, context) => {
    refuseHalfAccess(given, context);
    const missing = (['KAFKA_BOOTSTRAP_SERVERS', 'CASSANDRA_CONTACT_POINTS'] as const).filter(
      (name) => given[name] === undefined,
    );
    for (const name of missing)
      context.addIssue({ code: 'custom', path: [name], message: 'is required by the Spark job' });
    if (given.SPARK_KEYSPACE === given.CASSANDRA_KEYSPACE)
      context.addIssue({
        code: 'custom',
        path: ['SPARK_KEYSPACE'],
        message: 'must be another keyspace than CASSANDRA_KEYSPACE',
      });
  });
export type SparkVariables = z.infer<typeof sparkVariables>;
