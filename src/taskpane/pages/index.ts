/** THE list of the pane's pages, in the order of the navigation. A page is one component and one row; its name stands in the words. */
import {
  AlertRegular,
  AppsListDetailRegular,
  ArrowImportRegular,
  ArchiveRegular,
  BeakerRegular,
  BranchForkRegular,
  ClipboardTaskListLtrRegular,
  HomeRegular,
  ChatHelpRegular,
  LightbulbFilamentRegular,
  PeopleStarRegular,
  MathFormulaRegular,
  MoneyCalculatorRegular,
  SettingsRegular,
  ShareRegular,
  TaskListAddRegular,
  TableInsertRowRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { lazy, type ComponentType } from 'react';
import type { PaneWords } from '../../locales/en/pane';

export interface PageRow {
  /** Also what stands after `#` in the address. */
  id: keyof PaneWords['pages'];
  /** Under which heading it stands in the menu of pages. */
  group: keyof PaneWords['pageGroups'];
  Icon: FluentIcon;
  /** Loaded when it is first shown. */
  Page: ComponentType;
}

export const pages: readonly PageRow[] = [
  {
    id: 'home',
    group: 'plan',
    Icon: HomeRegular,
    Page: lazy(() => import('./Home').then(({ Home }) => ({ default: Home }))),
  },
  {
    id: 'insert',
    group: 'plan',
    Icon: AppsListDetailRegular,
    Page: lazy(() => import('./Insert').then(({ Insert }) => ({ default: Insert }))),
  },
  {
    id: 'import',
    group: 'plan',
    Icon: ArrowImportRegular,
    Page: lazy(() => import('./Import').then(({ Import }) => ({ default: Import }))),
  },
  {
    id: 'check',
    group: 'watch',
    Icon: ClipboardTaskListLtrRegular,
    Page: lazy(() => import('./Check').then(({ Check }) => ({ default: Check }))),
  },
  {
    id: 'alerts',
    group: 'watch',
    Icon: AlertRegular,
    Page: lazy(() => import('./Alerts').then(({ Alerts }) => ({ default: Alerts }))),
  },
  {
    id: 'rows',
    group: 'plan',
    Icon: TableInsertRowRegular,
    Page: lazy(() => import('./Rows').then(({ Rows }) => ({ default: Rows }))),
  },
  {
    id: 'tasks',
    group: 'plan',
    Icon: TaskListAddRegular,
    Page: lazy(() => import('./Tasks').then(({ Tasks }) => ({ default: Tasks }))),
  },
  {
    id: 'budget',
    group: 'plan',
    Icon: MoneyCalculatorRegular,
    Page: lazy(() => import('./Budget').then(({ Budget }) => ({ default: Budget }))),
  },
  {
    id: 'archive',
    group: 'watch',
    Icon: ArchiveRegular,
    Page: lazy(() => import('./Archive').then(({ Archive }) => ({ default: Archive }))),
  },
  {
    id: 'functions',
    group: 'analyse',
    Icon: MathFormulaRegular,
    Page: lazy(() => import('./Functions').then(({ Functions }) => ({ default: Functions }))),
  },
  {
    id: 'explain',
    group: 'analyse',
    Icon: ChatHelpRegular,
    Page: lazy(() => import('./Explain').then(({ Explain }) => ({ default: Explain }))),
  },
  {
    id: 'rfm',
    group: 'analyse',
    Icon: PeopleStarRegular,
    Page: lazy(() => import('./Rfm').then(({ Rfm }) => ({ default: Rfm }))),
  },
  {
    id: 'attribution',
    group: 'analyse',
    Icon: BranchForkRegular,
    Page: lazy(() => import('./Attribution').then(({ Attribution }) => ({ default: Attribution }))),
  },
  {
    id: 'testLab',
    group: 'analyse',
    Icon: BeakerRegular,
    Page: lazy(() => import('./TestLab').then(({ TestLab }) => ({ default: TestLab }))),
  },
  {
    id: 'prompts',
    group: 'plan',
    Icon: LightbulbFilamentRegular,
    Page: lazy(() => import('./Prompts').then(({ Prompts }) => ({ default: Prompts }))),
  },
  {
    id: 'share',
    group: 'workbook',
    Icon: ShareRegular,
    Page: lazy(() => import('./Share').then(({ Share }) => ({ default: Share }))),
  },
  {
    id: 'settings',
    group: 'workbook',
    Icon: SettingsRegular,
    Page: lazy(() => import('./Settings').then(({ Settings }) => ({ default: Settings }))),
  },
];
