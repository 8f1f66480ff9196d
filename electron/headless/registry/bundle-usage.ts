/** How the commands about bundles are used. */
export const bundleUsage = `       vouchsafe registry keygen FILE
       vouchsafe registry build FILE [--from FOLDER] [--version DAY.NUMBER] [--next-key KEY]
       vouchsafe registry sign FILE --key PRIVATE
       vouchsafe registry verify FILE [--key KEY] [--data FOLDER]
       vouchsafe registry diff FILE [OTHER] [--data FOLDER]
       vouchsafe registry trust KEY [--data FOLDER]
       vouchsafe registry import FILE [--data FOLDER]
       vouchsafe registry back [--data FOLDER]
       vouchsafe registry state [--data FOLDER]
`;

export const bundleHelp = `keygen   makes a key pair: the private half into FILE, which only you can read; prints the public half
build    makes a bundle of the registry's data, not signed yet
sign     signs a bundle with a private key
verify   with FILE: checks that a bundle is signed with an accepted key, is whole and follows the rules
diff     what a bundle says otherwise than the registry in use, or than another bundle; asks for no signature
trust    accepts bundles signed with a key from now on
import   installs a bundle; Vouchsafe must not be running meanwhile, its window does the same
back     returns to the registry before the one in use
state    which registry is in use, and whose bundles are accepted

  FILE      a bundle
  KEY       a public key: a PEM file, or its 32 octets in base64
  PRIVATE   a private key: a PEM file, as keygen or "openssl genpkey -algorithm ed25519" makes it
  --from    the registry's data (default: those of this checkout)
  --version the day and a number that tells bundles of one day apart (default: today and 1)
  --next-key  the key that signs from the next bundle on
  --data    the program's data folder (default: the usual place)
`;
