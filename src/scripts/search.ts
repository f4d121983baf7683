import { startSearchPage } from '#search/client/page.ts';

startSearchPage();
