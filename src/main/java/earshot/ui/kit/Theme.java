package earshot.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Gives every window its typeface and its colours, and changes them while the program runs.
///
/// All methods belong to the FX thread.
public final class Theme {
  /// The smallest text size, in percent of 13 px.
  public static final int SMALLEST = 85;

  /// The largest text size, in percent of 13 px.
  public static final int LARGEST = 200;

  private static final double ROOT_PX = 13;
  private static final List<String> FACES =
      List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold", "Inter-Italic");

  // One program has one look: the user agent stylesheet is the toolkit's, not a window's.
  private static final Map<Scene, List<String>> DRESSED = new WeakHashMap<>();
  private static final ReadOnlyObjectWrapper<Look> WORN = new ReadOnlyObjectWrapper<>(Look.LIGHT);
  private static Look chosen = Look.LIGHT;
  private static int percent = 100;
  private static boolean ready;

  private Theme() {}

  /// Wears a look at once, in all dressed windows; SYSTEM follows the computer from then on.
  public static void apply(Look look) {
    prepare();
    chosen = look;
    wear();
  }

  /// The look on screen now, LIGHT or DARK.
  public static ReadOnlyObjectProperty<Look> worn() {
    return WORN.getReadOnlyProperty();
  }

  /// Adds the kit's stylesheets to a scene and keeps them right when the look changes.
  ///
  /// @param sheets further stylesheets of the screens, as from [#sheet(Class, String)]
  public static void dress(Scene scene, String... sheets) {
    prepare();
    if (Application.getUserAgentStylesheet() == null) wear();
    DRESSED.put(scene, List.of(sheets));
    scene.getStylesheets().setAll(all(List.of(sheets)));
  }

  /// The address of a stylesheet that lies beside a class.
  ///
  /// @throws IllegalArgumentException when there is none of that name
  public static String sheet(Class<?> beside, String name) {
    URL found = beside.getResource(name);
    if (found == null) throw new IllegalArgumentException("no " + name + " beside " + beside);
    return found.toExternalForm();
  }

  /// Makes all text, and with it every size given in em, larger or smaller.
  ///
  /// @param size in percent of 13 px; kept within [85, 200]
  public static void textSize(int size) {
    percent = Math.clamp(size, SMALLEST, LARGEST);
    dressAgain();
  }

  /// The text size in percent.
  public static int textSize() {
    return percent;
  }

  private static void prepare() {
    if (ready) return;
    ready = true;
    FACES.forEach(Theme::load);
    Icon.load();
    Platform.getPreferences().colorSchemeProperty().subscribe(Theme::followSystem);
    Comfort.whenChanged(Theme::dressAgain);
  }

  private static void followSystem() {
    if (chosen == Look.SYSTEM) wear();
  }

  private static void wear() {
    boolean dark =
        switch (chosen) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    Look next = dark ? Look.DARK : Look.LIGHT;
    if (next == WORN.get() && Application.getUserAgentStylesheet() != null) return;
    WORN.set(next);
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    dressAgain();
  }

  private static void dressAgain() {
    DRESSED.forEach((scene, further) -> scene.getStylesheets().setAll(all(further)));
  }

  // The colours of strong contrast stand after the others, whose names they give other values.
  private static List<String> all(List<String> further) {
    List<String> all = new ArrayList<>(List.of(tokens(), sheet(Theme.class, "kit.css"), size()));
    if (Comfort.contrast()) all.add(sheet(Theme.class, "high-" + worn().get().word() + ".css"));
    if (Comfort.still()) all.add(sheet(Theme.class, "still.css"));
    all.addAll(further);
    return all;
  }

  private static String tokens() {
    return sheet(Theme.class, WORN.get().word() + ".css");
  }

  // A stylesheet of one rule, so that a root keeps its own inline style.
  private static String size() {
    String rule =
        String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", ROOT_PX * percent / 100);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
  }

  private static void load(String face) {
    try (InputStream font = Theme.class.getResourceAsStream("fonts/" + face + ".woff")) {
      if (font == null || Font.loadFont(font, ROOT_PX) == null) {
        throw new IllegalStateException("the typeface " + face + " is missing from the program");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
