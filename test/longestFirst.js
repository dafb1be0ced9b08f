/** Files that drive a browser begin, those that start the stand-in for Excel follow: at the end only short ones wait for each other. */
const Sequencer = require('@jest/test-sequencer').default;

const order = ['e2e', 'host', 'pane', 'unit'];
const rank = ({ context }) => order.indexOf(context.config.displayName.name);

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
