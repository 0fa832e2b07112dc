package io.brook.pii;

import java.nio.charset.StandardCharsets;

/// The words that give a value its context. A word is up to twelve letters, packed five bits each into one number, so
/// that looking it up compares no text. Immutable.
final class Vocabulary {
    /// Letters of a word that count.
    static final int LONGEST = 12;

    private static final int SLOTS = 2048;
    private static final long[] WORDS = new long[SLOTS];
    private static final int[] TOPICS = new int[SLOTS];

    static {
        say(
                Topic.PHONE,
                "phone phones telephone tel telefon mobile cell cellphone cellular call calls calling callback");
        say(Topic.PHONE, "dial fax telefax whatsapp sms text texting voicemail landline contact msisdn ring reach");
        say(Topic.PHONE, "answering message messages desk office hotline helpline pager");
        say(
                Topic.CARD,
                "card cards cc ccn pan visa mastercard amex discover maestro jcb diners creditcard debit credit");
        say(Topic.CVV, "cvv cvc cid csc cav");
        say(Topic.EXPIRY, "exp expiry expiration expires expire valid");
        say(Topic.SSN, "ssn ssns social security sss socsec");
        say(Topic.TAX, "itin taxpayer tax tin");
        say(Topic.EMPLOYER, "ein employer fein");
        say(Topic.PROVIDER, "npi provider physician practitioner");
        say(Topic.PRESCRIBER, "dea prescriber");
        say(Topic.MEDICARE, "medicare mbi hicn");
        say(Topic.PLAN, "member policy subscriber beneficiary plan insurance group insured");
        say(Topic.RECORD, "mrn medical chart record patient");
        say(Topic.DIAGNOSIS, "dx icd icdten diagnosis diagnoses diagnosed");
        say(Topic.LAB, "loinc lab observation");
        say(Topic.ROUTING, "routing aba rtn transit");
        say(Topic.ACCOUNT, "account acct accounts iban bank checking savings deposit");
        say(Topic.PASSPORT, "passport passports");
        say(Topic.LICENSE, "license licence licenses driver drivers driving dl dln permit");
        say(Topic.VEHICLE, "vin vehicle chassis");
        say(Topic.PLATE, "plate plates registration tag");
        say(Topic.DEVICE, "imei meid device handset");
        say(Topic.SIM, "iccid sim simcard");
        say(Topic.SUBSCRIBER, "imsi");
        say(Topic.ADDRESS, "ip ipv ips addr address host client remote peer server from");
        say(Topic.BIRTH, "dob birth born birthday birthdate bday");
        say(Topic.AGE, "age aged old");
        say(Topic.ZIP, "zip zipcode postal postcode plz");
        say(Topic.GEO, "lat latitude lon lng long longitude geo gps coordinates coords location");
        say(Topic.SECRET, "password passwd pwd secret token apikey credential credentials passphrase bearer");
        say(Topic.COIN, "bitcoin btc eth ethereum wallet crypto");
        say(
                Topic.THING,
                "order orders tracking track mtcn transfer invoice reference ref serial sku part item product");
        say(
                Topic.THING,
                "batch trace span request session transaction txn upc ean isbn issn epoch timestamp hash checksum");
        say(Topic.THING, "offset sequence seq ticket shipment parcel booking lot uuid guid build commit port pid");
        say(Topic.VERSION, "version ver release build v mozilla chrome safari firefox webkit edge gecko opera");
    }

    private Vocabulary() {}

    private static void say(Topic topic, String words) {
        for (String word : words.split(" ", -1)) {
            long packed = pack(word);
            int slot = slotOf(packed);
            while (WORDS[slot] != 0 && WORDS[slot] != packed) {
                slot = (slot + 1) & (SLOTS - 1);
            }
            WORDS[slot] = packed;
            TOPICS[slot] |= topic.bit();
        }
    }

    static long pack(String word) {
        long packed = 0;
        for (byte letter : word.getBytes(StandardCharsets.US_ASCII)) {
            packed = add(packed, letter);
        }
        return packed;
    }

    /// A packed word with one more letter, of either case.
    static long add(long packed, byte letter) {
        return (packed << 5) | (letter & 31);
    }

    private static int slotOf(long packed) {
        return (int) ((packed * 0x9E3779B97F4A7C15L) >>> 53);
    }

    /// What a word is about; 0 for most words.
    ///
    /// @param packed letters by [#add], at most [#LONGEST] of them
    static int topicsOf(long packed) {
        int slot = slotOf(packed);
        while (WORDS[slot] != 0) {
            if (WORDS[slot] == packed) {
                return TOPICS[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return 0;
    }

    /// What a field's name is about: `customerPhone`, `card_number` and `SSN` alike.
    static int topicsOfName(String name) {
        int topics = 0;
        long word = 0;
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c < 128 && Character.isLetter(c);
            boolean begins = letter && Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || begins) {
                topics |= topicsOf(word, letters);
                word = 0;
                letters = 0;
            }
            if (letter) {
                word = add(word, (byte) c);
                letters++;
            }
        }
        return topics | topicsOf(word, letters);
    }

    private static int topicsOf(long word, int letters) {
        return letters == 0 || letters > LONGEST ? 0 : topicsOf(word);
    }
}
