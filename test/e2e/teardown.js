module.exports = async () => globalThis.stopPreview();
