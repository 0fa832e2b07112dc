package io.brook.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {
    private final Scanner scanner = new Scanner();
    private final Findings findings = new Findings();

    private List<String> found(String text) {
        return found(text, FieldLook.EVERYTHING);
    }

    private List<String> found(String text, FieldLook look) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        scanner.scan(bytes, 0, bytes.length, look, findings);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            int start = findings.start(i);
            found.add(findings.entity(i) + " "
                    + new String(bytes, start, findings.end(i) - start, StandardCharsets.UTF_8));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write to jane.o'hara+x@mail.example.co.uk, please | EMAIL jane.o'hara+x@mail.example.co.uk
            <ann@example.org>                        | EMAIL ann@example.org
            grüße an jörg@müller.de heute            | EMAIL jörg@müller.de
            paid with 4111 1111 1111 1111 today      | CARD 4111 1111 1111 1111
            amex 3782-822463-10005                   | CARD 3782-822463-10005
            5555555555554444                         | CARD 5555555555554444
            2223003122003222                         | CARD 2223003122003222
            card number 6304000000000000             | CARD 6304000000000000
            my ssn is 536 22 1234                    | SSN 536 22 1234
            536-22-1234                              | SSN 536-22-1234
            social security number: 536221234        | SSN 536221234
            936-71-1234                              | ITIN 936-71-1234
            employer 12-3456789                      | EIN 12-3456789
            +49 30 901820                            | PHONE +49 30 901820
            (212) 555-0147                           | PHONE (212) 555-0147
            212.555.0147                             | PHONE 212.555.0147
            1-212-555-0147 x45                       | PHONE 1-212-555-0147 x45
            call me at 0494 92 82 32                 | PHONE 0494 92 82 32
            Mobile: 03.93.92.16.85                   | PHONE 03.93.92.16.85
            from 203.0.113.9:443                     | IP 203.0.113.9
            at 2001:db8::8a2e:370:7334               | IP 2001:db8::8a2e:370:7334
            ip fe80:0:0:0:202:b3ff:fe1e:8329         | IP fe80:0:0:0:202:b3ff:fe1e:8329
            mac 00:1B:44:11:3A:B7                    | MAC 00:1B:44:11:3A:B7
            001b.4411.3ab7                           | MAC 001b.4411.3ab7
            DE89 3704 0044 0532 0130 00              | IBAN DE89 3704 0044 0532 0130 00
            gb82west12345698765432                   | IBAN gb82west12345698765432
            see https://example.com/a/b?c=d.         | URL https://example.com/a/b?c=d
            www.example.museum                       | URL www.example.museum
            our site is shop.example.com/x           | URL shop.example.com/x
            npi 1234567893                           | NPI 1234567893
            DEA AB1234563                            | DEA AB1234563
            medicare 1EG4TE5MK73                     | MBI 1EG4TE5MK73
            MRN: 0045673                             | MRN 0045673
            mrn A123456                              | MRN A123456
            routing number 021000021                 | ABA 021000021
            bank account 3847283911                  | BANK_ACCOUNT 3847283911
            passport number X1234567                 | PASSPORT X1234567
            driver's license number is F162823540116 | DRIVER_LICENSE F162823540116
            vin 1HGCM82633A004352                    | VIN 1HGCM82633A004352
            imei 490154203237518                     | IMEI 490154203237518
            born 12/31/1961                          | BIRTH_DATE 12/31/1961
            date of birth: March 5, 1980             | BIRTH_DATE March 5, 1980
            seen on 2021-03-04                       | DATE 2021-03-04
            cvv 123                                  | CVV 123
            expires 11/27                            | CARD_EXPIRY 11/27
            zip 94105-1234                           | ZIP 94105-1234
            aged 93                                  | AGE_OVER_89 93
            gps 52.520008, 13.404954                 | LAT_LONG 52.520008, 13.404954
            diagnosis E11.9                          | ICD10 E11.9
            1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2       | CRYPTO_ADDRESS 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2
            bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq | CRYPTO_ADDRESS bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq
            0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | CRYPTO_ADDRESS 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
            key AKIAIOSFODNN7EXAMPLE end             | SECRET AKIAIOSFODNN7EXAMPLE
            password=hunter2x                        | SECRET hunter2x
            eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln | SECRET eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln
            ;4111111111111111=25121010000012345678?  | TRACK ;4111111111111111=25121010000012345678?
            """)
    void findsWhatIsPersonal(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 550e8400-e29b-41d4-a716-446655440000",
                "at 2026-03-04T10:15:30.123Z",
                "2010-12-01 08:26:00",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36",
                "version 10.2.3.4",
                "1Z999AA10123456784",
                "4111111111111112",
                "4111 1111 1111 1112",
                "0000000000000000",
                "batch-4111111111111111",
                "000-12-3456 and 666-12-3456 and 123-00-4567",
                "078-05-1120",
                "51.5074 and 13.40",
                "17.99 EUR",
                "tracking number 212-555-0147",
                "part 123 456 7890",
                "1700000000000 1700000000",
                "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "Token: expired",
                "script.py and main.rs and README.md",
                "GB82WEST12345698765433",
                "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed",
                "a @ b and @home and x@y",
                "12:34:56",
                "00:00:00:00:00:00",
                "127 rows in 12 of 45 parts"
            })
    void leavesAloneWhatIsNot(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void aCardInTheQueryOfAnAddressIsFoundBesideTheAddress() {
        assertThat(found("https://pay.example/x?n=4111111111111111&m=joe@example.com"))
                .containsExactly(
                        "URL https://pay.example/x?n=4111111111111111&m=joe@example.com",
                        "CARD 4111111111111111",
                        "EMAIL joe@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "mrn,A1234567,MRN",
        "customerPhone,21 284 698 2548,PHONE",
        "ssn,536221234,SSN",
        "card_cvv,1234,CVV",
        "date_of_birth,1961-12-31,BIRTH_DATE",
        "zip_code,94105,ZIP",
        "providerNpi,1234567893,NPI"
    })
    void aFieldsNameGivesItsValueAContext(String field, String value, String entity) {
        assertThat(found(value, FieldLook.named(field))).containsExactly(entity + " " + value);
        assertThat(found(value, FieldLook.named("note"))).doesNotContain(entity + " " + value);
    }

    @Test
    void onlyWhatIsLookedForIsFound() {
        assertThat(found("joe@example.com 4111111111111111", FieldLook.EVERYTHING.only(List.of(Entity.CARD))))
                .containsExactly("CARD 4111111111111111");
    }

    @Test
    void aRangeIsScannedAndNothingOutsideOfIt() {
        byte[] bytes = "joe@example.com".getBytes(StandardCharsets.UTF_8);

        scanner.scan(bytes, 4, bytes.length, FieldLook.EVERYTHING, findings);

        assertThat(findings.size()).isOne();
        assertThat(findings.entity(0)).isEqualTo(Entity.URL);
    }
}
