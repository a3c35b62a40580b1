package earshot.ui.sources.paste;

import earshot.ui.kit.Formats;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Writes a day as `19 Nov 2026`, and reads it as people type it; what cannot be read leaves the
/// day as it was.
final class TypedDay extends StringConverter<LocalDate> {
  private static final List<String> FORMS = List.of("d MMM uuuu", "uuuu-M-d", "d.M.uuuu");

  private final Formats formats;
  private final ObservableValue<LocalDate> now;

  TypedDay(Formats formats, ObservableValue<LocalDate> now) {
    this.formats = formats;
    this.now = now;
  }

  @Override
  public String toString(@Nullable LocalDate day) {
    return day == null ? "" : form(FORMS.getFirst()).format(day);
  }

  @Override
  public LocalDate fromString(@Nullable String typed) {
    for (String pattern : FORMS) {
      try {
        return LocalDate.parse(typed == null ? "" : typed.strip(), form(pattern));
      } catch (DateTimeParseException other) {
        // The next form may fit.
      }
    }
    return now.getValue();
  }

  private DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, formats.locale());
  }
}
