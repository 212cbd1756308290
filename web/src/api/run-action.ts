/** Sends a mutation whose answer is a union of one success and several problems. */
import type { ApolloCache, ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';

/** What the server answered, success or problem. */
export interface Payload {
  __typename?: string;
  message?: string;
  path?: readonly string[];
}

export type SuccessOf<Data, Field extends keyof Data> = Extract<
  Data[Field],
  { __typename: `${string}Success` }
>;

/** Where a wrong guess does no harm: what is shown as done at once, and taken back when it was not. */
export interface Guess<Success> {
  success: Success;
  /** Writes what follows from the success: first from the guessed one, then from the real one. */
  write(cache: ApolloCache, success: Success): void;
}

export interface Action<Data, Variables, Field extends keyof Data & string> {
  document: TypedDocumentNode<Data, Variables>;
  field: Field;
  variables: Variables;
  guess?: Guess<SuccessOf<Data, Field>> | undefined;
}

/** Throws when there is no answer; `payload` is undefined when there is an empty one. */
export async function runAction<
  Data,
  Variables extends OperationVariables,
  Field extends keyof Data & string,
>(client: ApolloClient, { document, field, variables, guess }: Action<Data, Variables, Field>) {
  type Success = SuccessOf<Data, Field>;
  const payloadOf = (data: unknown) => (data as Data | null | undefined)?.[field] as Payload | undefined;
  const { data } = await client.mutate<Data, OperationVariables>({
    ...{ mutation: document, variables },
    ...(guess && {
      optimisticResponse: { [field]: guess.success } as never,
      update: (cache, result) => {
        const payload = payloadOf(result.data);
        if (isSuccess(payload)) guess.write(cache, payload as Success);
      },
    }),
  });
  const payload = payloadOf(data);
  return isSuccess(payload) ? { success: payload as Success, payload } : { success: undefined, payload };
}

const isSuccess = (payload: Payload | undefined) => payload?.__typename?.endsWith('Success') === true;
