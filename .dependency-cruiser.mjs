// @ts-check
/*
 * The rooms of src (docs/architecture.md): what each may import of the others. `npm run lint:rooms` holds it, for types
 * as well: who needs a room's types knows it.
 */

/** Known to all views. */
const shared = ['guide', 'ui'];

/** @type {Record<string, string[]>} */
const mayImport = {
  guide: [],
  ui: ['guide'],
  run: ['guide'],
  exports: ['run', ...shared],
  plan: ['exports', 'run', ...shared],
  day: ['plan', 'exports', 'run', ...shared],
  assistant: ['day', 'plan', 'exports', 'run', ...shared],
  support: ['assistant', 'day', 'plan', 'exports', 'run', ...shared],
  search: shared,
  theme: shared,
  offline: shared,
  styles: [],
  build: ['assistant', 'exports', 'guide', 'run', 'search', 'offline'],
  components: ['.+'],
  pages: ['.+'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(mayImport).map(([room, others]) => ({
      name: `room-${room}`,
      comment: `src/${room} may import only of: ${[room, ...others, 'styles'].join(', ')}, and files of src itself`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^src/${room}/` },
      to: { path: '^src/[^/]+/', pathNot: `^src/(${[room, ...others, 'styles'].join('|')})/` },
    })),
    {
      name: 'no-room-unknown',
      comment: 'A folder of src that .dependency-cruiser.mjs says nothing of',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(mayImport).join('|')})/` },
      to: {},
    },
    {
      name: 'guide-is-pure',
      comment:
        'The rules of the guide know neither Astro, XState, Preact nor Node; only what reads the files does',
      severity: 'error',
      from: { path: '^src/guide/', pathNot: '^src/guide/author/' },
      to: { path: 'node_modules/(astro|@astrojs|xstate|preact|yaml|vite)/|^(node:|fs|path|crypto)' },
    },
    {
      name: 'author-only-at-build',
      comment: 'What reads and checks the files of the guide stays out of the browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(guide/author/|build/|site[.]ts|content[.]config[.]ts)' },
      to: { path: '^src/guide/author/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-view-in-run',
      comment: 'The machine, record and storage of the day have no view',
      severity: 'error',
      from: { path: '^src/run/' },
      to: { path: 'node_modules/preact/' },
    },
    {
      name: 'src-without-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
