/** The first tasks of an execution plan, by use case: three phases for each of the five modules, to be split and dated by the team. */
import { rows } from '../../sheet/rows';
import type { Scene } from '../../sheet/answers';
import type { Rows } from '../../sheet/template';

export const scenes: Record<Scene, Rows> = {
  launch: rows`
    id  | pid | ph    | task                                        | s         | e        | dep
    W01 | P1  | prep  | Brief, personas and creator list            | {day 0}   | {day 13} |
    W02 | P1  | exec  | First wave of notes and live shows          | {day 14}  | {day 27} | W01
    W03 | P1  | close | Where the new users came from               | {last 13} | {last 0} | W02
    W04 | P2  | prep  | Media list and content calendar             | {day 0}   | {day 13} |
    W05 | P2  | exec  | First articles, topic and media reviews     | {day 14}  | {day 27} | W04
    W06 | P2  | close | Reach and cost of every channel             | {last 13} | {last 0} | W05
    W07 | P3  | prep  | Offer rules, codes and stock check          | {day 0}   | {day 13} |
    W08 | P3  | exec  | First offer live in all shops               | {day 14}  | {day 27} | W07
    W09 | P3  | close | Offer results and price after the promotion | {last 13} | {last 0} | W08
    W10 | P4  | prep  | Daily data sheet and sources                | {day 0}   | {day 6}  |
    W11 | P4  | exec  | First four Friday reviews                   | {day 14}  | {day 27} | W10
    W12 | P4  | close | Final report and standard steps             | {last 13} | {last 0} | W11
    W13 | P5  | prep  | Store and channel kits                      | {day 0}   | {day 13} |
    W14 | P5  | exec  | Kits in place, staff briefed                | {day 14}  | {day 27} | W13
    W15 | P5  | close | User feedback collected                     | {last 13} | {last 0} | W14
  `,
  brand: rows`
    id  | pid | ph    | task                              | s         | e        | dep
    W01 | P1  | prep  | Audience study and brand story    | {day 0}   | {day 13} |
    W02 | P1  | exec  | First chapter on all own accounts | {day 14}  | {day 27} | W01
    W03 | P1  | close | Brand search and followers won    | {last 13} | {last 0} | W02
    W04 | P2  | prep  | Media and summit list             | {day 0}   | {day 13} |
    W05 | P2  | exec  | First interviews and features     | {day 14}  | {day 27} | W04
    W06 | P2  | close | Share of voice against rivals     | {last 13} | {last 0} | W05
    W07 | P3  | prep  | Trial offer for newcomers         | {day 0}   | {day 13} |
    W08 | P3  | exec  | Trial offer live                  | {day 14}  | {day 27} | W07
    W09 | P3  | close | From trial to purchase            | {last 13} | {last 0} | W08
    W10 | P4  | prep  | Daily data sheet and sources      | {day 0}   | {day 6}  |
    W11 | P4  | exec  | First four Friday reviews         | {day 14}  | {day 27} | W10
    W12 | P4  | close | Final report and standard steps   | {last 13} | {last 0} | W11
    W13 | P5  | prep  | Store and channel kits            | {day 0}   | {day 13} |
    W14 | P5  | exec  | Kits in place, staff briefed      | {day 14}  | {day 27} | W13
    W15 | P5  | close | User feedback collected           | {last 13} | {last 0} | W14
  `,
  holiday: rows`
    id  | pid | ph    | task                                | s         | e        | dep
    W01 | P1  | prep  | Member list and gift guide          | {day 0}   | {day 13} |
    W02 | P1  | exec  | Gift notes and live shows           | {last 20} | {last 7} | W01
    W03 | P1  | close | Newcomers of the holiday            | {last 6}  | {last 0} | W02
    W04 | P2  | prep  | Teaser posters and media slots      | {day 0}   | {day 13} |
    W05 | P2  | exec  | Countdown topic                     | {last 20} | {last 7} | W04
    W06 | P2  | close | Reach and cost of the holiday       | {last 6}  | {last 0} | W05
    W07 | P3  | prep  | Bundles, stock and delivery promise | {day 0}   | {day 13} |
    W08 | P3  | exec  | Pre-sale and opening hour           | {last 20} | {last 7} | W07
    W09 | P3  | close | Returns, margin and stock left      | {last 6}  | {last 0} | W08
    W10 | P4  | prep  | Daily data sheet and sources        | {day 0}   | {day 6}  |
    W11 | P4  | exec  | First four Friday reviews           | {last 20} | {last 7} | W10
    W12 | P4  | close | Final report and standard steps     | {last 6}  | {last 0} | W11
    W13 | P5  | prep  | Store and channel kits              | {day 0}   | {day 13} |
    W14 | P5  | exec  | Kits in place, staff briefed        | {last 20} | {last 7} | W13
    W15 | P5  | close | User feedback collected             | {last 6}  | {last 0} | W14
  `,
  expansion: rows`
    id  | pid | ph    | task                            | s         | e        | dep
    W01 | P1  | prep  | City list and store partners    | {day 0}   | {day 13} |
    W02 | P1  | exec  | First stores and local groups   | {day 14}  | {day 27} | W01
    W03 | P1  | close | Customers won by city           | {last 13} | {last 0} | W02
    W04 | P2  | prep  | Local media and creators        | {day 0}   | {day 13} |
    W05 | P2  | exec  | Opening topic in each city      | {day 14}  | {day 27} | W04
    W06 | P2  | close | Awareness by city               | {last 13} | {last 0} | W05
    W07 | P3  | prep  | Opening offers and dealer terms | {day 0}   | {day 13} |
    W08 | P3  | exec  | Opening weeks in stores         | {day 14}  | {day 27} | W07
    W09 | P3  | close | Revenue by store and dealer     | {last 13} | {last 0} | W08
    W10 | P4  | prep  | Daily data sheet and sources    | {day 0}   | {day 6}  |
    W11 | P4  | exec  | First four Friday reviews       | {day 14}  | {day 27} | W10
    W12 | P4  | close | Final report and standard steps | {last 13} | {last 0} | W11
    W13 | P5  | prep  | Store and channel kits          | {day 0}   | {day 13} |
    W14 | P5  | exec  | Kits in place, staff briefed    | {day 14}  | {day 27} | W13
    W15 | P5  | close | User feedback collected         | {last 13} | {last 0} | W14
  `,
  growth: rows`
    id  | pid | ph    | task                               | s        | e        | dep
    W01 | P1  | prep  | Invite ladder and tracking links   | {day 0}  | {day 6}  |
    W02 | P1  | exec  | First invite wave in groups        | {day 7}  | {day 20} | W01
    W03 | P1  | close | Cost and quality of new users      | {last 6} | {last 0} | W02
    W04 | P2  | prep  | Creators and landing pages         | {day 0}  | {day 6}  |
    W05 | P2  | exec  | First ads and A/B tests            | {day 7}  | {day 20} | W04
    W06 | P2  | close | Reach by channel and test          | {last 6} | {last 0} | W05
    W07 | P3  | prep  | Welcome offer and first-order path | {day 0}  | {day 6}  |
    W08 | P3  | exec  | First-order reminder               | {day 7}  | {day 20} | W07
    W09 | P3  | close | Repeat orders of new users         | {last 6} | {last 0} | W08
    W10 | P4  | prep  | Daily data sheet and sources       | {day 0}  | {day 6}  |
    W11 | P4  | exec  | First four Friday reviews          | {day 7}  | {day 20} | W10
    W12 | P4  | close | Final report and standard steps    | {last 6} | {last 0} | W11
    W13 | P5  | prep  | Store and channel kits             | {day 0}  | {day 6}  |
    W14 | P5  | exec  | Kits in place, staff briefed       | {day 7}  | {day 20} | W13
    W15 | P5  | close | User feedback collected            | {last 6} | {last 0} | W14
  `,
};
