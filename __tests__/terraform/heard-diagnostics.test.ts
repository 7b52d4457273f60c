import { eventInLine } from '../../src/terraform/event';
import { HeardDiagnostics } from '../../src/terraform/heard-diagnostics';

function heard(...events: object[]): HeardDiagnostics {
  const diagnostics = new HeardDiagnostics();
  for (const event of events) {
    const read = eventInLine(JSON.stringify({ '@level': 'error', ...event }));
    if (read !== undefined) diagnostics.isNew(read);
  }
  return diagnostics;
}

const invalid = { type: 'diagnostic', diagnostic: { severity: 'error', summary: 'Invalid quoted type constraints' } };
const announcement = {
  type: 'diagnostic',
  diagnostic: { severity: 'error', summary: 'Terraform encountered problems during initialisation, including problems\nwith …' },
};

test('what is told twice is kept once, and what only announces it is left out', () => {
  expect(heard(invalid, invalid, announcement).all.map(({ summary }) => summary)).toEqual(['Invalid quoted type constraints']);
});

test('errors that OpenTofu tells without a type count where nothing else says what is wrong', () => {
  const untyped = { '@message': 'Error refreshing state: 2 problems:\n\n- it is damaged' };
  expect(heard(untyped).all).toMatchObject([{ severity: 'error', summary: 'Error refreshing state: 2 problems:', detail: '- it is damaged' }]);
  expect(heard(untyped, invalid).all).toHaveLength(1);
});
