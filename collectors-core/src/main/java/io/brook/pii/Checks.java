package io.brook.pii;

/// The check digits of the world, over digits as numbers 0 to 9. Pure.
final class Checks {
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String VIN_VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

    private Checks() {}

    /// ISO/IEC 7812: cards, IMEI, ICCID.
    static boolean luhn(byte[] digits, int count) {
        return luhnSum(digits, count) % 10 == 0;
    }

    private static int luhnSum(byte[] digits, int count) {
        int sum = 0;
        for (int i = count - 1, place = 0; i >= 0; i--, place++) {
            int digit = digits[i];
            if ((place & 1) == 1) {
                digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            }
            sum += digit;
        }
        return sum;
    }

    /// A provider's number: Luhn with the prefix 80840, which adds 24.
    static boolean npi(byte[] digits) {
        return (luhnSum(digits, 10) + 24) % 10 == 0;
    }

    /// A bank's routing number: weights 3, 7, 1.
    static boolean routing(byte[] digits) {
        int sum = 0;
        for (int i = 0; i < 9; i += 3) {
            sum += 3 * digits[i] + 7 * digits[i + 1] + digits[i + 2];
        }
        return sum % 10 == 0 && sum > 0;
    }

    /// A prescriber's number: the last of seven digits.
    static boolean prescriber(byte[] digits) {
        int sum = digits[0] + digits[2] + digits[4] + 2 * (digits[1] + digits[3] + digits[5]);
        return sum % 10 == digits[6];
    }

    static boolean allSame(byte[] digits, int count) {
        for (int i = 1; i < count; i++) {
            if (digits[i] != digits[0]) {
                return false;
            }
        }
        return true;
    }

    /// ISO 7064 mod 97-10 over letters and digits, as an IBAN has it: the first four come last.
    static boolean iban(byte[] characters, int count) {
        int rest = 0;
        for (int i = 0; i < count; i++) {
            int c = Chars.upper(characters[(i + 4) % count]);
            rest = c <= '9' ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
        }
        return rest == 1;
    }

    /// A North American vehicle's ninth place.
    static boolean vin(byte[] text, int start) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = VIN_VALUES.indexOf(Chars.upper(text[start + i])) % 10;
            sum += value * VIN_WEIGHTS[i];
        }
        int expected = sum % 11;
        int given = Chars.upper(text[start + 8]);
        return expected == 10 ? given == 'X' : given == '0' + expected;
    }
}
