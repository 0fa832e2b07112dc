package io.brook.pii;

import org.jspecify.annotations.Nullable;

/// Tokens of letters and digits: accounts, vehicles, licences, wallets, and the ids that look like them and are not.
/// Belongs to one scan.
final class Codes {
    private static final int SURE = 98;
    private static final int LIKELY = 85;
    private static final int UUID_LENGTH = 36;
    private static final String MEDICARE = "CAXNAXNAANN";

    private final Scan scan;
    private final Ibans ibans;
    private final Wallets wallets;
    private final byte[] digits = new byte[7];

    Codes(Scan scan) {
        this.scan = scan;
        ibans = new Ibans(scan);
        wallets = new Wallets(scan);
    }

    /// The place behind a UUID that begins here; the start when none does.
    int uuid(int start) {
        if (start + UUID_LENGTH > scan.to || scan.at(start + 8) != '-' || scan.at(start + 13) != '-') {
            return start;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            byte c = scan.text[start + i];
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !Chars.isHex(c)) {
                return start;
            }
        }
        return scan.isAt(start + UUID_LENGTH, Chars.ALNUM) ? start : start + UUID_LENGTH;
    }

    /// Looks at a token that has both letters and digits.
    ///
    /// @return the place to go on at
    int mixed(int start, int end) {
        if (!scan.begins(start) || !scan.ends(end)) {
            return end;
        }
        int iban = ibans.match(start, end);
        if (iban > start) {
            return iban;
        }
        if (wallets.match(start, end) || isShipment(start, end)) {
            return end;
        }
        int topics = scan.nearby.before(start);
        int diagnosis = Topic.DIAGNOSIS.in(topics) ? diagnosis(start, end) : start;
        if (diagnosis > start) {
            return diagnosis;
        }
        Entity entity = shaped(start, end, topics);
        if (entity != null) {
            scan.found(entity, start, end, SURE);
        } else if (topics != 0) {
            told(start, end);
        }
        return end;
    }

    /// A carrier's number of a parcel.
    private boolean isShipment(int start, int end) {
        return end - start == 18 && scan.at(start) == '1' && (scan.at(start + 1) | 32) == 'z';
    }

    private @Nullable Entity shaped(int start, int end, int topics) {
        return switch (end - start) {
            case 9 -> isPrescriber(start, topics) ? Entity.DEA : null;
            case 11 -> isMedicare(start) && Topic.MEDICARE.in(topics) ? Entity.MBI : null;
            case 17 -> isVehicle(start, topics) ? Entity.VIN : null;
            default -> null;
        };
    }

    private boolean isPrescriber(int start, int topics) {
        if (!scan.isAt(start, Chars.LETTER) || !(scan.isAt(start + 1, Chars.LETTER) || scan.at(start + 1) == '9')) {
            return false;
        }
        for (int i = 0; i < digits.length; i++) {
            if (!Chars.isDigit(scan.at(start + 2 + i))) {
                return false;
            }
            digits[i] = (byte) (scan.at(start + 2 + i) - '0');
        }
        return Topic.PRESCRIBER.in(topics) && Checks.prescriber(digits);
    }

    /// The eleven places of a Medicare number: C is 1 to 9, N a digit, A a letter without S L O I B Z, X either.
    private boolean isMedicare(int start) {
        for (int i = 0; i < MEDICARE.length(); i++) {
            byte c = scan.text[start + i];
            boolean digit = Chars.isDigit(c);
            boolean letter = Chars.is(c, Chars.LETTER) && "SLOIBZ".indexOf(Chars.upper(c)) < 0;
            boolean fits =
                    switch (MEDICARE.charAt(i)) {
                        case 'C' -> digit && c != '0';
                        case 'N' -> digit;
                        case 'A' -> letter;
                        default -> digit || letter;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean isVehicle(int start, int topics) {
        for (int i = 0; i < 17; i++) {
            int c = Chars.upper(scan.text[start + i]);
            if (!Chars.is(scan.text[start + i], Chars.ALNUM) || c == 'I' || c == 'O' || c == 'Q') {
                return false;
            }
        }
        return Topic.VEHICLE.in(topics) && Checks.vin(scan.text, start);
    }

    private int diagnosis(int start, int end) {
        int length = end - start;
        boolean head = length == 3
                && scan.isAt(start, Chars.LETTER)
                && Chars.upper(scan.text[start]) != 'U'
                && Chars.isDigit(scan.at(start + 1));
        if (!head) {
            return start;
        }
        int at = end;
        if (scan.at(end) == '.' && scan.isAt(end + 1, Chars.ALNUM)) {
            at = end + 1;
            while (at - end <= 5 && scan.isAt(at, Chars.ALNUM)) {
                at++;
            }
        }
        if (at - end > 5 || !scan.ends(at)) {
            return start;
        }
        scan.found(Entity.ICD10, start, at, LIKELY);
        return at;
    }

    /// What only the word beside it makes somebody's.
    private void told(int start, int end) {
        int topics = scan.nearby.closest(start) | scan.nearby.field();
        int length = end - start;
        if (Topic.RECORD.in(topics) && length >= 5 && length <= 12) {
            scan.found(Entity.MRN, start, end, LIKELY);
        } else if (Topic.PASSPORT.in(topics) && length >= 7 && length <= 10) {
            scan.found(Entity.PASSPORT, start, end, LIKELY);
        } else if (Topic.LICENSE.in(topics) && length >= 6 && length <= 15) {
            scan.found(Entity.DRIVER_LICENSE, start, end, LIKELY);
        } else if (Topic.PLAN.in(topics) && length >= 6 && length <= 15) {
            scan.found(Entity.HEALTH_PLAN, start, end, LIKELY);
        } else if (Topic.PLATE.in(topics) && length >= 5 && length <= 8) {
            scan.found(Entity.PLATE, start, end, LIKELY);
        }
    }
}
