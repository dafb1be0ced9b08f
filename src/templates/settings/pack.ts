/** The settings: no plan of its own, but the sheet every plan leans on. */
import type { PackTemplate } from '../../sheet/template';

export const settingsPack: PackTemplate = {
  code: 'settings',
  prefix: 'SET',
  name: 'Settings',
  tabColor: '#6B7280',
  facts: {},
  meta: '=~frame.asOf&" "&TEXT(SET_AsOf,"yyyy-mm-dd")',
};
