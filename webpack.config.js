/**
 * Three bundles that share one runtime page: functions (no DOM needed), commands and the task pane.
 * Also written here, from the function cards: Excel's metadata and the help pages in every language. And the manifest, with its addresses.
 */
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const webpack = require('webpack');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const typescript = require('tsx/cjs/api');

const DEVELOPMENT_URL = 'https://localhost:3000/';
const FUNCTIONS = /^functions/;

/** Runs a TypeScript file of ours now, as it is on disk. */
const load = (file) => typescript.require(file, __filename);

class FunctionMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionMetadata', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'FunctionMetadata', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { metadata } = load('./src/functions/metadata.ts');
          const { helpPages } = load('./src/functions/helpPage.ts');
          const { functionWords } = load('./src/locales/functions.ts');
          for (const [language, words] of Object.entries(functionWords)) {
            const json = JSON.stringify(metadata(words, { baseUrl: baseUrl() }), null, 1);
            compilation.emitAsset(`functions.${language}.json`, new webpack.sources.RawSource(json));
            for (const [file, html] of Object.entries(helpPages(words)))
              compilation.emitAsset(file, new webpack.sources.RawSource(html));
          }
        },
      );
    });
  }
}

/** The size that matters to someone who waits: compressed, per bundle. */
class SizesPlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('Sizes', (compilation) => {
      if (compiler.options.mode !== 'production' || compiler.watchMode) return;
      for (const name of Object.keys(compilation.assets).filter((file) => file.endsWith('.js'))) {
        const code = fs.readFileSync(path.join(compilation.outputOptions.path, name));
        const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
        console.log(`${name.padEnd(28)}${kilobytes(code.length)}${kilobytes(zlib.gzipSync(code).length)} gzip`);
      }
    });
  }
}

const baseUrl = () => (process.env.PLANSHEET_BASE_URL ?? DEVELOPMENT_URL).replace(/\/?$/, '/');

module.exports = async (env, { mode }) => ({
  mode,
  target: ['web', 'es2022'],
  entry: {
    functions: './src/functions.ts',
    commands: './src/commands/commands.ts',
    taskpane: './src/taskpane/index.tsx',
  },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
    // Beside the page; found without asking the page, which functions.js must not need.
    publicPath: '',
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
      { test: /\.svg$/, type: 'asset/source' },
    ],
  },
  plugins: [
    new FunctionMetadataPlugin(),
    new SizesPlugin(),
    new HtmlWebpackPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane.html',
      chunks: ['functions', 'commands', 'taskpane'],
      chunksSortMode: 'manual',
      scriptLoading: 'defer',
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
        { from: 'src/commands/shortcuts.json', to: 'shortcuts.json' },
        {
          from: 'manifest.xml',
          to: 'manifest.xml',
          // Every address, not only the first.
          transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, baseUrl()),
        },
      ],
    }),
  ],
  devtool: 'source-map',
  optimization: {
    minimizer: [
      new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, exclude: FUNCTIONS }),
      // Slower, and smaller where every kilobyte is loaded with the workbook.
      new MinimizerPlugin({
        minify: MinimizerPlugin.terserMinify,
        include: FUNCTIONS,
        minimizerOptions: { compress: { passes: 2 } },
      }),
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  ...(env.WEBPACK_SERVE && {
    devServer: {
      port: new URL(DEVELOPMENT_URL).port,
      server: { type: 'https', options: await require('office-addin-dev-certs').getHttpsServerOptions() },
      headers: { 'Access-Control-Allow-Origin': '*' },
      hot: false,
    },
  }),
});
