/**
 * IANA keywords (RFC 5788) for condemned mail. Mail programs warn only when both are set.
 */
export const condemnedKeywords = ['$Phishing', '$Junk'] as const;
