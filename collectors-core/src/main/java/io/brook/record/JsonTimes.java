package io.brook.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// Dates and times as the landing writes them, digit by digit: `2010-12-01T08:26:00.000000Z`.
final class JsonTimes {
    private static final int SECONDS_OF_DAY = 86_400;

    private JsonTimes() {}

    static void timestamp(JsonBytes json, Instant value) {
        long day = Math.floorDiv(value.getEpochSecond(), (long) SECONDS_OF_DAY);
        int second = (int) Math.floorMod(value.getEpochSecond(), (long) SECONDS_OF_DAY);
        json.put('"');
        day(json, day);
        json.put('T');
        timeOfDay(json, second, value.getNano());
        json.put('Z');
        json.put('"');
    }

    static void date(JsonBytes json, LocalDate value) {
        json.put('"');
        date(json, value.getYear(), value.getMonthValue(), value.getDayOfMonth());
        json.put('"');
    }

    static void time(JsonBytes json, LocalTime value) {
        long nanos = value.toNanoOfDay();
        json.put('"');
        timeOfDay(json, (int) (nanos / 1_000_000_000), (int) (nanos % 1_000_000_000));
        json.put('"');
    }

    /// From days since 1970 to the calendar, by counting in eras of 400 years that start in March, so that the leap day
    /// is the last of its year.
    private static void day(JsonBytes json, long epochDay) {
        int shifted = Math.toIntExact(epochDay + 719_468);
        int era = Math.floorDiv(shifted, 146_097);
        int dayOfEra = Math.floorMod(shifted, 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        date(json, year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1);
    }

    private static void date(JsonBytes json, int year, int month, int day) {
        if (year < 1 || year > 9_999) {
            throw new IllegalArgumentException("a date in a row must be of the years 1 to 9999, was of " + year);
        }
        json.digits(year, 4);
        json.put('-');
        json.digits(month, 2);
        json.put('-');
        json.digits(day, 2);
    }

    private static void timeOfDay(JsonBytes json, int second, int nano) {
        json.digits(second / 3_600, 2);
        json.put(':');
        json.digits(second / 60 % 60, 2);
        json.put(':');
        json.digits(second % 60, 2);
        json.put('.');
        json.digits(nano / 1_000, 6);
    }
}
