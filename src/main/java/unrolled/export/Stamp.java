package unrolled.export;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/// The time that files say they were made at: `SOURCE_DATE_EPOCH` in seconds where it is set, else always the same, so
/// that the same settings give the same bytes.
final class Stamp {
  private static final Instant ALWAYS = Instant.parse("2026-01-01T00:00:00Z");

  private Stamp() {}

  /// The time of the moment's environment.
  static Instant now() {
    return of(System.getenv("SOURCE_DATE_EPOCH"));
  }

  static Instant of(@Nullable String seconds) {
    return seconds == null || !seconds.matches("\\d{1,11}")
        ? ALWAYS
        : Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  static Date date() {
    return Date.from(now());
  }

  static Calendar calendar() {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(now().toEpochMilli());
    return calendar;
  }
}
