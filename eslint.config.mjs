import tseslint from 'typescript-eslint';

const conditions = { allowNullableBoolean: false, allowNumber: false, allowString: true };

export default tseslint.config(
  { ignores: ['node_modules/', 'cdktf.out/', 'dist/', '.groundplan/', '**/*.js', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/strict-boolean-expressions': ['error', { ...conditions, allowNullableObject: true }],
    },
  },
  {
    // A reference to a value that only Terraform knows is an object: code that has such references must not branch on one.
    files: ['modules/**', 'src/systems/**'],
    rules: { '@typescript-eslint/strict-boolean-expressions': ['error', { ...conditions, allowNullableObject: false }] },
  },
  {
    // Jest's types are extended by merging into its namespace.
    files: ['src/testkit/**/register.ts', 'src/testkit/**/declarations.ts'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
);
