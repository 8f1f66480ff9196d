/** RFC 5322 section 3.4.1 without quotes, comments, white space and brackets: nothing that could leave its header field. */
const plain = /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,186}[a-z0-9])?$/i;

/** Whether an address can stand in a header field and an SMTP command as it is. */
export function isPlainAddress(address: string): boolean {
  return address.length <= 254 && plain.test(address);
}
