import type { BrokenInputs } from '../broken-inputs';

export const budget: BrokenInputs = {
  good: { name: 'shop', limitAmount: 400, subscriberEmails: ['operations@example.com'] },
  broken: [
    [{ name: 'shop:all' }, 'name must have 1 to 100 characters, none of them a colon or backslash.'],
    [{ limitAmount: 0 }, 'limit_amount must be at least 1.'],
    [{ notifications: { never: { threshold: 0 } } }, 'notifications[*].threshold must be at least 0.1.'],
    [{ notifications: { never: { threshold: 1_000_001 } } }, 'notifications[*].threshold must be at most 1000000.'],
    [
      { notifications: { half: { threshold: 50, type: 'GUESSED' } } },
      'notifications[*].type must be one of ACTUAL, FORECASTED.',
    ],
    [
      { subscriberEmails: Array<string>(11).fill('operations@example.com') },
      'subscriber_emails must have at most 10 elements.',
    ],
    [{ subscriberEmails: ['operations'] }, 'subscriber_emails[*] must be an e-mail address.'],
    [
      { subscriberTopicArns: Array<string>(2).fill('arn:aws:sns:ap-south-1:498735610795:alarms') },
      'subscriber_topic_arns must have at most 1 element.',
    ],
    [{ subscriberTopicArns: ['alarms'] }, 'subscriber_topic_arns[*] must be the ARN of a topic.'],
  ],
  together: [
    [
      { subscriberEmails: [] },
      'notifications must have somebody to tell: subscriber_emails or subscriber_topic_arns.',
    ],
  ],
};
