/** Before the tests that talk to the stand-in for Excel: the headless engine is bundled once, not by every worker. */
const { enginePath } = require('../../src/preview/engine/bundle.js');

module.exports = async () => {
  enginePath();
};
