/**
 * Failures that are known to go away by themselves, each with what it is. Only such as left nothing behind that a further
 * attempt would make twice, and such as nobody has to mend: no missing provider, no wrong credentials, no resource that
 * the provider lost sight of right after making it ("Root object was present, but now absent": it exists, unknown to the
 * state). Add your own to them: `errors: { ...defaultRetryableErrors, 'my pattern': 'what it is' }`.
 */
export const defaultRetryableErrors: Readonly<Record<string, string>> = {
  'connection reset by peer': 'the connection was cut',
  'broken pipe': 'the connection was cut',
  'unexpected EOF': 'the connection was cut in the middle of an answer',
  'http2: (client connection lost|server sent GOAWAY)': 'the connection was cut',
  'TLS handshake timeout': 'a server did not answer in time',
  'Client\\.Timeout exceeded': 'a server did not answer in time',
  'dial tcp [^]*(i/o timeout|connection timed out)': 'a server could not be reached in time',
  'read tcp [^]*(i/o timeout|connection timed out)': 'a server did not answer in time',
  'Temporary failure in name resolution|lookup \\S+( on \\S+)?: (server misbehaving|.*i/o timeout)':
    'a name could not be looked up',
  'transport is closing': 'the connection to an API or a provider was cut',

  '(discovery document|(provider|module) registry|provider packages|install provider|download module)[^]*context deadline exceeded':
    'the registry did not answer in time',
  '(discovery document|(provider|module) registry|provider packages|install provider|download module)[^]*connection refused':
    'the registry did not answer',
  'registry service is unreachable': 'the registry did not answer',
  '\\b(429 Too Many Requests|500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)\\b':
    'a server is overloaded',
  'returned error: (429|50[0234])\\b': 'a server is overloaded',
  'download module[^]*(early EOF|RPC failed|remote end hung up|Could not resolve host|Connection timed out)':
    'a module could not be downloaded just now',
  '(ssh|kex)_exchange_identification[^]*closed by remote host': 'a module could not be downloaded just now',
  'timeout while waiting for plugin to start|timed out waiting for server handshake': 'a provider did not start in time',

  'ThrottlingException|Throttling:|Rate exceeded|RequestLimitExceeded|TooManyRequestsException|ThrottledException':
    'AWS throttles',
  'SlowDown|PriorRequestNotComplete|BandwidthLimitExceeded|ProvisionedThroughputExceededException': 'AWS throttles',
  'OperationAborted[^]*conflicting conditional operation': 'AWS is still busy with an earlier change',
  'ConcurrentModificationException|TooManyUpdates': 'AWS is still busy with another change',
};
