import * as fc from 'fast-check';

/*
 * Every random case of the tests comes from one seed, so that a run can be repeated on any machine. fast-check prints
 * the seed with a failure; `FAST_CHECK_SEED=7 npm run test:unit` tries other cases.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20261201) });
