import { BlockList, connect as connectTcp, isIPv4, isIPv6, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { ImapTransport, ImapTransportOptions } from 'imapflow';
import type { Account } from '../accounts/account.ts';
import { ImapError } from './imap-error.ts';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** A host was found, connected to, and the connection encrypted (or need not be, on this machine). */
export type Reached = 'find' | 'connect' | 'encrypt';

/** Whether a host is this machine: the name `localhost`, 127.0.0.0/8 or ::1. Anything else may leave it. */
export function isLoopback(host: string): boolean {
  if (isIPv4(host)) return loopback.check(host, 'ipv4');
  if (isIPv6(host)) return loopback.check(host, 'ipv6');
  return host.toLowerCase() === 'localhost';
}

/**
 * Opens the sockets of one account. The certificate is judged here, before the first octet of IMAP is sent over TLS:
 * as usual when nothing is pinned, else by the pinned fingerprint alone, so that exactly this certificate is accepted
 * (expired or made for another name included) and no other, not even a valid one.
 * @param ca additional root certificates in PEM, for servers with a certificate authority of their own
 * @param onReached told how far it has come; of a host that needs no looking up only that it is connected
 */
export function accountTransport(
  account: Pick<Account, 'tls' | 'pinnedFingerprint'>,
  ca: readonly string[],
  onReached: (reached: Reached) => void = () => undefined,
): ImapTransport {
  const watch = (socket: Socket): void => {
    socket.once('lookup', (error: unknown) => {
      if (error === null) onReached('find');
    });
    socket.once('connect', () => onReached('connect'));
  };

  const secure = (options: ImapTransportOptions, plain: Socket | null, onSecure: () => void): TLSSocket => {
    const { host, port, servername } = options;
    const socket = connectTls({
      host,
      port,
      ...(servername === undefined ? {} : { servername }),
      ...(plain === null ? {} : { socket: plain }),
      ...(ca.length === 0 ? {} : { ca: [...ca] }),
      // Judged by `certificateRefusal` below: the library's own refusal would not show the certificate it refused.
      rejectUnauthorized: false,
    });
    if (plain === null) watch(socket);
    socket.once('secureConnect', () => {
      const error = certificateRefusal(socket, account.pinnedFingerprint, host);
      if (error === null) {
        onReached('encrypt');
        onSecure();
      } else socket.destroy(error);
    });
    return socket;
  };
  return {
    connect: (options, onConnect) => {
      if (options.secure) return secure(options, null, onConnect);
      const socket = connectTcp({ host: options.host, port: options.port });
      watch(socket);
      socket.once('connect', () => {
        // What `localhost` means is decided by this machine's resolver, so the address is looked at as well.
        if (account.tls === 'plain' && !isLoopback(socket.remoteAddress ?? '')) {
          socket.destroy(plainNotAllowed(options.host));
        } else {
          if (account.tls === 'plain') onReached('encrypt');
          onConnect();
        }
      });
      return socket;
    },
    upgrade: (socket, options, onSecure) => {
      if (isSocket(socket)) return secure(options, socket, onSecure);
      throw new ImapError('protocol', `Could not encrypt the connection to ${options.host}: it is no TCP connection.`);
    },
  };
}

/** The error for an unencrypted connection that would leave this machine. */
export function plainNotAllowed(host: string): ImapError {
  return new ImapError(
    'plain-not-allowed',
    `Could not connect to ${host}: an unencrypted connection is only made to this computer itself, since anybody on the way could read the password. Choose TLS or STARTTLS.`,
  );
}

function isSocket(socket: object): socket is Socket {
  return 'connecting' in socket && 'remoteAddress' in socket;
}

/** Why the certificate of a connection is not accepted, null when it is. */
export function certificateRefusal(socket: TLSSocket, pinned: string | null, host: string): ImapError | null {
  const fingerprint = socket.getPeerX509Certificate()?.fingerprint256 ?? '';
  const isTrusted = pinned === null ? socket.authorized : fingerprint !== '' && fingerprint === pinned.toUpperCase();
  if (isTrusted) return null;
  const reason = pinned === null ? describe(socket.authorizationError) : 'it is not the one accepted for this account';
  return new ImapError(
    'certificate-not-trusted',
    `The certificate of ${host} is not trusted: ${reason}. Its SHA-256 fingerprint is ${fingerprint}. Accept it for this account only if your provider names the same fingerprint.`,
    { fingerprint, ...(pinned === null ? { cause: socket.authorizationError } : {}) },
  );
}

const reasons: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself and not by an authority this computer knows',
  SELF_SIGNED_CERT_IN_CHAIN: 'it is signed by an authority this computer does not know',
  UNABLE_TO_GET_ISSUER_CERT: 'it is signed by an authority this computer does not know',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'it is signed by an authority this computer does not know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it is signed by an authority this computer does not know',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet, or the clock of this computer is wrong',
  CERT_REVOKED: 'it was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it was made for another server',
};

function describe(reason: unknown): string {
  // Typed as an Error, in fact OpenSSL's code as a string.
  const code = typeof reason === 'string' ? reason : reason instanceof Error && 'code' in reason ? reason.code : '';
  return typeof code === 'string' && Object.hasOwn(reasons, code)
    ? (reasons[code] ?? code)
    : `it could not be verified (${String(code)})`;
}
