/** On a busy machine a browser loses a key now and then: a test that fails is tried once more, and what it said at first is shown. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
