import { dropFile, forgetColumns, readAgain, useSample } from './choose-file';
import { copyContact } from './copy-contact';
import { saveExport } from './download';
import { focusHeading } from './focus-heading';
import { showColumns } from './show-columns';
import { journal, watchEgress } from './egress-journal';
import { BaseFile } from './elements/base-file';
import { BaseName } from './elements/base-name';
import { BasePreview } from './elements/base-preview';
import { BusinessContext } from './elements/business-context';
import { ClientContact } from './elements/client-contact';
import { ColumnMapping } from './elements/column-mapping';
import { ContactSearch } from './elements/contact-search';
import { EgressJournalList } from './elements/egress-journal-list';
import { watchOwnEvents } from './elements/own-events';
import { limitsOfPage, setLimits } from './intake/limits';
import { cancelUpload, forgetRun, markResult, startRun, watchPage } from './run';
import { saveRemarks } from './save-remarks';
import { followCurrentTab } from './current-tab';
import { tab, type DotNetReference } from './tab';
import { setTheme } from './theme';

setLimits(limitsOfPage());
watchEgress();
watchOwnEvents();
watchPage();
followCurrentTab();

customElements.define('base-file', BaseFile);
customElements.define('base-name', BaseName);
customElements.define('base-preview', BasePreview);
customElements.define('business-context', BusinessContext);
customElements.define('client-contact', ClientContact);
customElements.define('column-mapping', ColumnMapping);
customElements.define('contact-search', ContactSearch);
customElements.define('egress-journal', EgressJournalList);

/** What Blazor may call: docs/contract.md section 4. No call carries a contact, a cell or the file's name. */
const api = {
  attach: (circuit: DotNetReference) => tab.attach(circuit),
  detach: () => tab.detach(),
  state: () => ({ file: tab.base?.summary ?? null, run: tab.run?.run ?? null }),
  useSample,
  start: startRun,
  readAgain,
  forgetColumns,
  cancelUpload,
  resend: startRun,
  markResult,
  forgetRun,
  saveExport,
  saveRemarks,
  copyContact,
  forget: () => {
    dropFile();
    journal.forgetBodies();
  },
  focusHeading,
  showColumns,
  setTheme,
};

declare global {
  interface Window {
    AiReactivator: typeof api;
  }
}

window.AiReactivator = api;
