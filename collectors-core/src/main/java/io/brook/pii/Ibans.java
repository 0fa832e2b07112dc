package io.brook.pii;

/// International bank account numbers, together or in groups of four. Belongs to one scan.
final class Ibans {
    private static final int LONGEST = 34;
    private static final int SURE = 99;

    /// Countries and their lengths.
    private static final String LENGTHS =
            "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18"
                    + "FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22"
                    + "MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28"
                    + "TL23TN24TR26UA29VA22VG24XK20YE30";

    private static final byte[] BY_COUNTRY = new byte[26 * 26];

    static {
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            BY_COUNTRY[country(LENGTHS.charAt(i), LENGTHS.charAt(i + 1))] =
                    (byte) Integer.parseInt(LENGTHS, i + 2, i + 4, 10);
        }
    }

    private final Scan scan;
    private final byte[] characters = new byte[LONGEST];

    Ibans(Scan scan) {
        this.scan = scan;
    }

    private static int country(int first, int second) {
        return (first - 'A') * 26 + second - 'A';
    }

    /// The place behind the number that begins with this token; the start when none does.
    int match(int start, int end) {
        if (end - start < 4
                || !scan.isAt(start, Chars.LETTER)
                || !scan.isAt(start + 1, Chars.LETTER)
                || !Chars.isDigit(scan.text[start + 2])
                || !Chars.isDigit(scan.text[start + 3])) {
            return start;
        }
        int length = BY_COUNTRY[country(Chars.upper(scan.text[start]), Chars.upper(scan.text[start + 1]))];
        int stop = length == 0 ? -1 : collect(start, length);
        if (stop < 0 || !scan.ends(stop) || !Checks.iban(characters, length)) {
            return start;
        }
        scan.found(Entity.IBAN, start, stop, SURE);
        return stop;
    }

    /// Takes as many letters and digits as the country has; a space or a dash may stand behind each four.
    private int collect(int start, int length) {
        int at = start;
        int count = 0;
        while (count < length) {
            byte c = scan.at(at);
            if ((c == ' ' || c == '-') && count % 4 == 0) {
                at++;
                c = scan.at(at);
            }
            if (!Chars.is(c, Chars.ALNUM)) {
                return -1;
            }
            characters[count++] = c;
            at++;
        }
        return at;
    }
}
