import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import { failures } from '../../../shared/contract/failure.ts';
import { streamEvents } from './event-stream.ts';
import { ServiceError, type Services } from './services.ts';

const never = new AbortController().signal;

/**
 * The contract, carried out by `services`. A `ServiceError` becomes the contract's failure of the same code, with its
 * sentence; whatever else is thrown reaches the window as an internal error without its words or stack.
 */
export function createRouter(services: Services) {
  const api = implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { status } = failures[error.code];
      throw new ORPCError(error.code, { defined: true, status, message: error.message, cause: error });
    }
  });

  return api.router({
    mail: {
      list: api.mail.list.handler(({ input }) => services.listMail(input)),
      get: api.mail.get.handler(({ input }) => services.getMail(input.id)),
      content: api.mail.content.handler(({ input }) => services.getContent(input.id)),
      html: api.mail.html.handler(({ input }) => services.getHtml(input.id)),
      source: api.mail.source.handler(({ input }) => services.getSource(input.id)),
      release: api.mail.release.handler(({ input }) => services.releaseMail(input.id, { trust: input.trust })),
      quarantine: api.mail.quarantine.handler(({ input }) => services.quarantineMail(input.id)),
      keep: api.mail.keep.handler(({ input }) => services.keepMail(input.id)),
      undo: api.mail.undo.handler(({ input }) => services.undoMail(input.id)),
    },
    report: {
      preview: api.report.preview.handler(({ input }) => services.previewReport(input)),
      send: api.report.send.handler(({ input }) => services.sendReport(input)),
      draft: api.report.draft.handler(({ input }) => services.draftReport(input)),
      answer: api.report.answer.handler(({ input }) => services.answerReport(input)),
      list: api.report.list.handler(({ input }) => services.listReports(input)),
    },
    channel: {
      check: api.channel.check.handler(({ input }) => services.checkChannels(input)),
    },
    brand: {
      get: api.brand.get.handler(({ input }) => services.getBrand(input.id)),
      list: api.brand.list.handler(({ input }) => services.listBrands(input)),
    },
    registry: {
      state: api.registry.state.handler(() => services.getRegistryState()),
      readBundle: api.registry.readBundle.handler(({ input }) => services.readBundle(input.bundle)),
      fetchFeed: api.registry.fetchFeed.handler(() => services.fetchFeed()),
      install: api.registry.install.handler(({ input }) => services.installBundle(input.offer)),
      back: api.registry.back.handler(() => services.goBack()),
    },
    ownBrand: {
      list: api.ownBrand.list.handler(() => services.listOwnBrands()),
      put: api.ownBrand.put.handler(({ input }) => services.putOwnBrand(input)),
      remove: api.ownBrand.remove.handler(({ input }) => services.removeOwnBrand(input.id)),
      export: api.ownBrand.export.handler(() => services.exportOwnBrands()),
      import: api.ownBrand.import.handler(({ input }) => services.importOwnBrands(input.text)),
      correctable: api.ownBrand.correctable.handler(({ input }) => services.getCorrectable(input.id)),
    },
    knowledge: {
      list: api.knowledge.list.handler(({ input }) => services.listKnowledge(input)),
      remove: api.knowledge.remove.handler(({ input }) => services.removeKnowledge(input.id)),
      rejudged: api.knowledge.rejudged.handler(() => services.getRejudged()),
      dismiss: api.knowledge.dismiss.handler(({ input }) => services.dismissRejudged(input.id)),
      accept: api.knowledge.accept.handler(({ input }) => services.acceptRejudged(input.id)),
    },
    account: {
      list: api.account.list.handler(() => services.listAccounts()),
      get: api.account.get.handler(({ input }) => services.getAccount(input.id)),
      propose: api.account.propose.handler(({ input }) => services.proposeAccounts(input.address)),
      test: api.account.test.handler(async ({ input, signal }) => services.testAccount(input, signal ?? never)),
      add: api.account.add.handler(({ input }) => services.addAccount(input)),
      update: api.account.update.handler(({ input }) => services.updateAccount(input)),
      pause: api.account.pause.handler(({ input }) => services.pauseAccount(input.id, input.until)),
      resume: api.account.resume.handler(({ input }) => services.resumeAccount(input.id)),
      remove: api.account.remove.handler(({ input }) => services.removeAccount(input)),
    },
    settings: {
      get: api.settings.get.handler(() => services.getSettings()),
      put: api.settings.put.handler(({ input }) => services.putSettings(input)),
    },
    activity: {
      get: api.activity.get.handler(() => services.getActivity()),
      changes: api.activity.changes.handler(({ input }) => services.listChanges(input)),
      connections: api.activity.connections.handler(() => services.listConnections()),
    },
    storage: {
      get: api.storage.get.handler(() => services.getStorage()),
      erase: api.storage.erase.handler(({ input }) => services.erase(input.what)),
    },
    overview: { get: api.overview.get.handler(() => services.getOverview()) },
    events: { live: api.events.live.handler(async ({ signal }) => streamEvents(services, signal ?? never)) },
  });
}
