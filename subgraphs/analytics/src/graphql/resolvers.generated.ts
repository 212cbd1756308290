import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC, ISO 8601 with milliseconds. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What one person did on one day. */
export type ActivityDay = {
  __typename?: 'ActivityDay';
  /** Attempts handed in. */
  attemptsSubmitted: Scalars['Int']['output'];
  /** Day in UTC, YYYY-MM-DD. */
  date: Scalars['String']['output'];
  /** Documents opened. */
  materialsOpened: Scalars['Int']['output'];
  /** Questions put to the tutor. */
  questionsAsked: Scalars['Int']['output'];
};

/** A class: people, their material and their assessments. */
export type Classroom = {
  __typename?: 'Classroom';
  /** What the class did, by day (UTC), at most 366 days; for teachers of the class and admins: null, with FORBIDDEN, for others. */
  engagement?: Maybe<Array<EngagementDay>>;
  /** The moment up to which `engagement` counts. */
  engagementAsOf?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
};


/** A class: people, their material and their assessments. */
export type ClassroomEngagementArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** One thing that somebody did, which counts once. */
export type Deed = {
  __typename?: 'Deed';
  /** In which class. */
  classroom: Classroom;
  /** Day in UTC, YYYY-MM-DD. */
  date: Scalars['String']['output'];
  /** Id of its event. */
  id: Scalars['ID']['output'];
  /** What was done. */
  kind: DeedKind;
  /** Who did it. */
  person: User;
};

/** What is counted. */
export type DeedKind =
  /** An attempt was handed in. */
  | 'ATTEMPT_SUBMITTED'
  /** A document was opened. */
  | 'MATERIAL_OPENED'
  /** A question was put to the tutor. */
  | 'QUESTION_ASKED';

/** A stretch of the deeds of an organisation. */
export type DeedPage = {
  __typename?: 'DeedPage';
  /** Whether there are more by now. */
  hasMore: Scalars['Boolean']['output'];
  /** For `after` of the next page; deeds that are done later come after it, too. */
  next: Scalars['String']['output'];
  /** Deeds of this page; those of one aggregate in their order, all others in no order of time. */
  nodes: Array<Deed>;
};

/** What one class, or one organisation, did on one day. */
export type EngagementDay = {
  __typename?: 'EngagementDay';
  /** People who did any of the things counted here. */
  activePeople: Scalars['Int']['output'];
  /** Attempts handed in. */
  attemptsSubmitted: Scalars['Int']['output'];
  /** Day in UTC, YYYY-MM-DD. */
  date: Scalars['String']['output'];
  /** Documents opened. */
  materialsOpened: Scalars['Int']['output'];
  /** Questions put to the tutor. */
  questionsAsked: Scalars['Int']['output'];
};

/** A school or other body that people and classes belong to. */
export type Organisation = {
  __typename?: 'Organisation';
  /**
   * What was done in it, deed by deed from the first one, as the event log holds it: what all counts can be counted anew from.
   * A page has at most `first` deeds (1 to 100), and may have none while there are more. For its admins: null, with FORBIDDEN,
   * for others.
   */
  deeds?: Maybe<DeedPage>;
  /** What everybody in it did, by day (UTC), at most 366 days; for its admins: null, with FORBIDDEN, for others. */
  engagement?: Maybe<Array<EngagementDay>>;
  /** The moment up to which `engagement` counts. */
  engagementAsOf?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
};


/** A school or other body that people and classes belong to. */
export type OrganisationDeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A school or other body that people and classes belong to. */
export type OrganisationEngagementArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** The moment up to which analytics has counted; null before the first event. */
  analyticsAsOf?: Maybe<Scalars['DateTime']['output']>;
};

/** A person or program with an account. */
export type User = {
  __typename?: 'User';
  /**
   * What this person did, by day (UTC), from the day of `from` to the day of `to`, at most 366 days; days without anything
   * are left out. For the person, their teachers and admins: null, with FORBIDDEN, for others; null, with an error, while
   * analytics cannot be reached.
   */
  activity?: Maybe<Array<ActivityDay>>;
  /** The moment up to which `activity` counts; older than a minute while a store is down. */
  activityAsOf?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
};


/** A person or program with an account. */
export type UserActivityArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Classroom: Classroom;
  Organisation: Organisation;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Classroom:
    ( { __typename: 'Classroom' }
    & GraphQLRecursivePick<FederationTypes['Classroom'], {"id":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityDay: ResolverTypeWrapper<Partial<ActivityDay>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Classroom: ResolverTypeWrapper<Partial<Classroom>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Deed: ResolverTypeWrapper<Partial<Deed>>;
  DeedKind: ResolverTypeWrapper<Partial<DeedKind>>;
  DeedPage: ResolverTypeWrapper<Partial<DeedPage>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  EngagementDay: ResolverTypeWrapper<Partial<EngagementDay>>;
  Organisation: ResolverTypeWrapper<Partial<Organisation>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<Partial<User>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityDay: Partial<ActivityDay>;
  Int: Partial<Scalars['Int']['output']>;
  String: Partial<Scalars['String']['output']>;
  Classroom: Partial<Classroom | FederationReferenceTypes['Classroom']>;
  ID: Partial<Scalars['ID']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Deed: Partial<Deed>;
  DeedPage: Partial<DeedPage>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  EngagementDay: Partial<EngagementDay>;
  Organisation: Partial<Organisation | FederationReferenceTypes['Organisation']>;
  Query: Record<PropertyKey, never>;
  User: Partial<User | FederationReferenceTypes['User']>;
};

export type ActivityDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityDay'] = ResolversParentTypes['ActivityDay']> = {
  attemptsSubmitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  materialsOpened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  questionsAsked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClassroomResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Classroom'] = ResolversParentTypes['Classroom'], FederationReferenceType extends FederationReferenceTypes['Classroom'] = FederationReferenceTypes['Classroom']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Classroom']> | FederationReferenceType, FederationReferenceType, ContextType>;
  engagement?: Resolver<Maybe<Array<ResolversTypes['EngagementDay']>>, ParentType, ContextType, RequireFields<ClassroomEngagementArgs, 'from' | 'to'>>;
  engagementAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deed'] = ResolversParentTypes['Deed']> = {
  classroom?: Resolver<ResolversTypes['Classroom'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeedKind'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type DeedPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeedPage'] = ResolversParentTypes['DeedPage']> = {
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  next?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Deed']>, ParentType, ContextType>;
};

export type EngagementDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EngagementDay'] = ResolversParentTypes['EngagementDay']> = {
  activePeople?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attemptsSubmitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  materialsOpened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  questionsAsked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  deeds?: Resolver<Maybe<ResolversTypes['DeedPage']>, ParentType, ContextType, RequireFields<OrganisationDeedsArgs, 'first'>>;
  engagement?: Resolver<Maybe<Array<ResolversTypes['EngagementDay']>>, ParentType, ContextType, RequireFields<OrganisationEngagementArgs, 'from' | 'to'>>;
  engagementAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  analyticsAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<Maybe<Array<ResolversTypes['ActivityDay']>>, ParentType, ContextType, RequireFields<UserActivityArgs, 'from' | 'to'>>;
  activityAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ActivityDay?: ActivityDayResolvers<ContextType>;
  Classroom?: ClassroomResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Deed?: DeedResolvers<ContextType>;
  DeedPage?: DeedPageResolvers<ContextType>;
  EngagementDay?: EngagementDayResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

