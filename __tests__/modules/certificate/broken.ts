import type { BrokenInputs } from '../broken-inputs';

const long = `${'x'.repeat(50)}.`.repeat(5);

export const certificate: BrokenInputs = {
  good: { domainName: 'shop.example.com', zoneId: 'Z0123456789ABCDEFGHIJ' },
  broken: [
    [{ domainName: `${long}example.com` }, 'domain_name must have at most 253 characters.'],
    [{ domainName: 'shop.example.com.' }, 'domain_name must be a full name in small letters, such as api.example.com.'],
    [
      { subjectAlternativeNames: [`${long}example.com`] },
      'subject_alternative_names[*] must have at most 253 characters.',
    ],
    [
      { subjectAlternativeNames: ['shop'] },
      'subject_alternative_names[*] must be a full name in small letters, such as api.example.com.',
    ],
    [{ zoneId: 'example.com' }, 'zone_id must be the id of a hosted zone such as Z0123456789ABCDEFGHIJ.'],
  ],
};
