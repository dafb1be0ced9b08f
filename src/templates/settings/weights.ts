/** Shares of the criteria of every weighted score; `use` says which criterion each share belongs to. */
import { rows } from '../../sheet/rows';

export const weights = rows`
  set    | w1   | w2   | w3   | w4   | w5   | use
  Mkt    | 0.4  | 0.35 | 0.25 |      |      | content, social, promotion
  Cap    | 0.2  | 0.25 | 0.2  | 0.2  | 0.15 | R&D, channel coverage, supply chain, service, loyalty
  Vendor | 0.4  | 0.3  | 0.3  |      |      | delivery quality, response, cost
  R360   | 0.4  | 0.3  | 0.2  | 0.1  |      | manager, peers, partners, self
  Kol    | 0.25 | 0.25 | 0.35 | 0.15 |      | exposure, engagement, conversion, sentiment
  Site   | 0.35 | 0.25 | 0.2  | 0.2  |      | footfall, audience fit, access, low rival density
  Fit    | 0.4  | 0.35 | 0.25 |      |      | tone match, audience overlap, resources
  Prio   | 0.6  | 0.4  |      |      |      | strategic fit, historical ROI
`;
