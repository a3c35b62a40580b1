package earshot.ui.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Fields for a day, written as everywhere in the window: `3 Nov 2026`.
public final class Days {
  private static final List<String> FORMS = List.of("d MMM uuuu", "uuuu-M-d", "d.M.uuuu");

  private Days() {}

  /// A field that may be empty. It reads days as people type them; what cannot be read leaves the
  /// day as it was.
  public static DatePicker optional(Formats formats) {
    return picker(formats, true);
  }

  /// The same, which also keeps its day when it is emptied.
  public static DatePicker required(Formats formats) {
    return picker(formats, false);
  }

  private static DatePicker picker(Formats formats, boolean mayBeEmpty) {
    DatePicker picker = new DatePicker();
    picker.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate day) {
            return day == null ? "" : form(formats, FORMS.getFirst()).format(day);
          }

          @Override
          public @Nullable LocalDate fromString(@Nullable String typed) {
            boolean empty = typed == null || typed.isBlank();
            return empty && mayBeEmpty ? null : read(typed, picker.getValue(), formats);
          }
        });
    return picker;
  }

  private static @Nullable LocalDate read(
      @Nullable String typed, @Nullable LocalDate before, Formats formats) {
    for (String pattern : FORMS) {
      try {
        return LocalDate.parse(typed == null ? "" : typed.strip(), form(formats, pattern));
      } catch (DateTimeParseException other) {
        // The next form may fit.
      }
    }
    return before;
  }

  private static DateTimeFormatter form(Formats formats, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, formats.locale());
  }
}
