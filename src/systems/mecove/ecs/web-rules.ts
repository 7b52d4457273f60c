/** What people write to each other may look like an attack: Meta would get a 403, and the message would be lost. */
const inBodies = [
  'CrossSiteScripting_BODY',
  'EC2MetaDataSSRF_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'SizeRestrictions_BODY',
];

/** Rule groups of AWS in front of the API; those that look into bodies only count. */
export const managedRules = {
  AWSManagedRulesAmazonIpReputationList: { priority: 100 },
  AWSManagedRulesCommonRuleSet: { priority: 110, countedRules: inBodies },
  AWSManagedRulesKnownBadInputsRuleSet: { priority: 120, countedRules: ['Log4JRCE_BODY', 'JavaDeserializationRCE_BODY'] },
};
