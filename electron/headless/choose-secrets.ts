import { openEncryptedFileStore } from '../backend/accounts/encrypted-file-store.ts';
import { environmentSecretStore, type SecretStore, SecretStoreError } from '../backend/accounts/secret-store.ts';

/** The variable that holds the passphrase of the file of passwords. */
export const passphraseVariable = 'VOUCHSAFE_PASSPHRASE';

/**
 * Where `vouchsafe serve` finds passwords: in the named file, or in the environment.
 * @param environment `process.env`; the passphrase is taken out of it, so that nothing that is started inherits it
 * @throws SecretStoreError with a sentence for people
 */
export async function chooseSecrets(file: string | undefined, environment: NodeJS.ProcessEnv): Promise<SecretStore> {
  if (file === undefined) return environmentSecretStore(environment);
  const passphrase = environment[passphraseVariable];
  delete environment[passphraseVariable];
  if (passphrase === undefined || passphrase === '') {
    throw new SecretStoreError(`Set ${passphraseVariable} to the passphrase of ${file}; it is read from there only.`);
  }
  return openEncryptedFileStore(file, passphrase);
}
