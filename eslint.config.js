/** Lint rules; the import boundaries of ARCHITECTURE.md are rules here, not habits. */
import prettier from 'eslint-config-prettier';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const drivers = [
  'postgres',
  'drizzle-orm',
  'drizzle-orm/*',
  'ioredis',
  'openai',
  'onnxruntime-node',
  'lru-cache',
];
const nodeModules = ['node:*', 'fs', 'fs/*', 'path', 'crypto', 'http', 'net', 'child_process'];
const forbid = (...patterns) => ({
  'no-restricted-imports': [
    'error',
    { patterns: patterns.map(([group, message, extra]) => ({ group, message, ...extra })) },
  ],
});
const boundary = (name, files, rules, ignores = []) => ({ name: `boundary/${name}`, files, ignores, rules });
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.contract.ts'];
const subgraph = (name, others) =>
  boundary(`subgraph ${name}`, [`subgraphs/${name}/**/*.ts`], {
    'no-restricted-syntax': [
      'error',
      ...environmentOnlyInMain,
      {
        selector: `ImportDeclaration[source.value=/@ensure-study\\u002F(${others.join('|')}|gateway|web|infra)(\\u002F|$)/]`,
        message: 'A subgraph imports shared packages only, never another subgraph or the gateway.',
      },
    ],
  });
const environmentOnlyInMain = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only main.ts reads process.env; hand the parsed value down.',
  },
];

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
  subgraph('core', ['ai', 'analytics']),
  subgraph('ai', ['core', 'analytics']),
  subgraph('analytics', ['core', 'ai']),
  boundary(
    'domain is pure',
    ['**/domain/**/*.ts'],
    {
      ...forbid(
        [
          [
            ...nodeModules,
            ...drivers,
            'graphql',
            'fastify',
            '@apollo/*',
            '@ensure-study/stores/*/*',
            '!@ensure-study/stores/vectors/*',
          ],
          'A domain module takes data and returns data: no I/O, stores, graphql or environment.',
        ],
        [['**/adapters/**', '**/graphql/**'], 'A domain module knows no adapter and no resolver.'],
      ),
      'no-restricted-globals': ['error', 'fetch', 'setTimeout', 'setInterval', 'process'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is handed in.' },
        { object: 'Math', property: 'random', message: 'Chance is handed in.' },
      ],
    },
    tests,
  ),
  boundary(
    'resolvers call use cases',
    ['subgraphs/*/src/**/resolvers.ts'],
    forbid([
      [...drivers, '**/adapters/**', '@ensure-study/stores/**'],
      'A resolver parses, calls a use case and maps; it knows no store.',
    ]),
  ),
  boundary(
    'gateway knows no subgraph',
    ['gateway/src/**/*.ts'],
    forbid([
      [
        '**/subgraphs/**',
        '@ensure-study/core/**',
        '@ensure-study/ai/**',
        '@ensure-study/analytics/**',
        '@ensure-study/stores/**',
      ],
      'The gateway imports kit and contracts only.',
    ]),
  ),
  boundary(
    'page knows no server',
    ['web/src/**/*.{ts,tsx}'],
    forbid([
      ['node:*', '@ensure-study/kit/**', '@ensure-study/stores/**', '**/subgraphs/**', '**/gateway/**'],
      'The page imports its generated client and types of contracts only.',
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
    name: 'programs read the environment and speak to people',
    files: [
      '**/main.ts',
      'infra/local/{reset,doctor}.ts',
      'infra/build/**',
      'infra/local/build-product.ts',
      'infra/{product,test,bench,e2e,models}/**/*.ts',
      'infra/**/*.e2e.ts',
      'gateway/scripts/**',
      '*.config.ts',
      'web/vite.config.ts',
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
