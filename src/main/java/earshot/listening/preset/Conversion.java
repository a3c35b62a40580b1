package earshot.listening.preset;

import earshot.listening.CanonicalUrl;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.jsoup.Jsoup;

/// A step that turns the text of an expression into another, written after `|>`.
///
/// A step that cannot read its text gives nothing, so that the next alternative is tried.
sealed interface Conversion {
  /// A text on its way, with the instant it names where a step has found one.
  record Value(String text, Optional<Instant> instant) {
    static Value of(String text) {
      return new Value(text, Optional.empty());
    }

    static Value of(Instant instant) {
      return new Value(instant.toString(), Optional.of(instant));
    }
  }

  /// Does the step.
  Optional<Value> apply(Value value, Lookup item);

  /// Seconds since 1970, with or without a fraction; or milliseconds.
  record Epoch(boolean millis) implements Conversion {
    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    @Override
    public Optional<Value> apply(Value value, Lookup item) {
      return Numbers.read(value.text(), false)
          .map(number -> millis ? number.movePointLeft(3) : number)
          .filter(seconds -> seconds.abs().compareTo(LATEST) <= 0)
          .map(seconds -> Value.of(Instant.ofEpochMilli(seconds.movePointRight(3).longValue())));
    }
  }

  /// A figure as people see it becomes plain digits.
  record Figure(boolean decimalComma) implements Conversion {
    @Override
    public Optional<Value> apply(Value value, Lookup item) {
      return Numbers.read(value.text(), decimalComma)
          .map(number -> Value.of(Numbers.written(number)));
    }
  }

  /// A date by a pattern of [DateTimeFormatter]; fields out of range make it unreadable.
  record Date(DateTimeFormatter pattern, ZoneId zone) implements Conversion {
    @Override
    public Optional<Value> apply(Value value, Lookup item) {
      try {
        TemporalAccessor read =
            pattern.parseBest(
                value.text().strip(), ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        return Optional.of(Value.of(instant(read)));
      } catch (DateTimeException unreadable) {
        return Optional.empty();
      }
    }

    private Instant instant(TemporalAccessor read) {
      if (read instanceof ZonedDateTime zoned) return zoned.toInstant();
      if (read instanceof LocalDateTime local) return local.atZone(zone).toInstant();
      return LocalDate.from(read).atStartOfDay(zone).toInstant();
    }
  }

  /// The part after the last occurrence; everything when there is none.
  record Last(String mark) implements Conversion {
    @Override
    public Optional<Value> apply(Value value, Lookup item) {
      int at = value.text().lastIndexOf(mark);
      return Optional.of(at < 0 ? value : Value.of(value.text().substring(at + mark.length())));
    }
  }

  /// The part before the last occurrence; everything when there is none or the mark itself is not
  /// known.
  record Before(Term mark) implements Conversion {
    @Override
    public Optional<Value> apply(Value value, Lookup item) {
      int at = mark.text(item).map(text -> value.text().lastIndexOf(text)).orElse(-1);
      return Optional.of(at < 0 ? value : Value.of(value.text().substring(0, at)));
    }
  }

  /// The name or code of a language becomes its BCP 47 tag.
  record Lang() implements Conversion {
    @Override
    public Optional<Value> apply(Value value, Lookup item) {
      return Languages.tag(value.text()).map(Value::of);
    }
  }

  /// The address behind known redirectors, without its tracking parameters.
  record Unwrap() implements Conversion {
    @Override
    public Optional<Value> apply(Value value, Lookup item) {
      try {
        return Optional.of(Value.of(CanonicalUrl.unwrapped(new URI(value.text())).toString()));
      } catch (URISyntaxException odd) {
        return Optional.of(value);
      }
    }
  }

  /// Markup removed, entities decoded, blanks folded.
  record Strip() implements Conversion {
    @Override
    public Optional<Value> apply(Value value, Lookup item) {
      return Optional.of(Value.of(Jsoup.parseBodyFragment(value.text()).text()));
    }
  }
}
