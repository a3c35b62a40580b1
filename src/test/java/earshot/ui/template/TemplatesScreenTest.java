package earshot.ui.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Brand;
import earshot.model.Mention;
import earshot.model.Template;
import earshot.replies.template.Phrasebook;
import earshot.ui.Fx;
import earshot.ui.Sample;
import earshot.ui.SamplePhrases;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@UiTest
class TemplatesScreenTest {
  private static final String[] SHEETS = {TemplatesScreen.sheet()};

  private final SamplePhrases phrases = new SamplePhrases();
  private final UndoHistory history = new UndoHistory();
  private String file = "";

  @SuppressWarnings("NullAway.Init") // made on the FX thread before each test
  private TemplatesViewModel model;

  @SuppressWarnings("NullAway.Init") // likewise
  private TemplatesScreen screen;

  @SuppressWarnings("NullAway.Init") // likewise
  private Parent root;

  /// Templates in memory, and one file.
  private final class Desk implements TemplateDesk {
    @Override
    public Phrasebook phrases() {
      return phrases;
    }

    @Override
    public List<Brand> brands() {
      return List.of();
    }

    @Override
    public Optional<Mention> sample() {
      return Optional.of(Sample.mentions().getFirst());
    }

    @Override
    public String read(Path from) {
      return file;
    }

    @Override
    public void write(Path to, String words) {
      file = words;
    }
  }

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          Messages words =
              Messages.of(TemplatesScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
          model =
              new TemplatesViewModel(
                  new Desk(),
                  EnumSet.of(
                      Template.Kind.TEMPLATE, Template.Kind.SNIPPET, Template.Kind.SIGNATURE),
                  new Threads(Runnable::run, Runnable::run),
                  history,
                  words);
          screen =
              new TemplatesScreen(
                  model,
                  words,
                  new TemplatesScreen.Around(
                      "templates",
                      (title, kind, endings) -> Optional.of(Path.of("list.json")),
                      (title, kind, name) -> Optional.of(Path.of("list.json"))));
          root = screen.root();
          Theme.dress(new Scene(root, 1_360, 780), SHEETS);
          screen.shown();
          root.applyCss();
          root.layout();
        });
  }

  private ListView<?> list() {
    return (ListView<?>) Objects.requireNonNull(root.lookup("#templates-list"));
  }

  private void press(String id) {
    ((ButtonBase) Objects.requireNonNull(root.lookup("#templates-" + id), id)).fire();
  }

  @Test
  void whatIsWrittenIsTriedOnAMentionAndKept() {
    Fx.run(
        () -> {
          press("new");
          ((TextField) root.lookup("#templates-name")).setText("Hello");
          model.look("Hi {{author}}, {{#if sunny}}");
          assertEquals(15, model.preview().get().error().orElseThrow().position());
          model.look("Hi {{author}}");
          assertEquals("Hi grindsize22", model.preview().get().text());
          model.save(
              new Written(Template.Kind.SNIPPET, Optional.empty(), "en", "Hello", "Hi {{author"));
          assertTrue(model.problem().get().contains("character 4"), model.problem().get());
          model.save(
              new Written(Template.Kind.SNIPPET, Optional.empty(), "en", "Hello", "Hi {{author}}"));
          assertEquals("", model.problem().get());
          assertEquals(4, list().getItems().size());
          assertEquals("Hello", model.open().get().orElseThrow().terms().name());
        });
  }

  @Test
  void whatIsRemovedComesBackWithUndo() {
    Fx.run(
        () -> {
          list().getSelectionModel().select(0);
          press("remove");
          assertEquals(2, list().getItems().size());
          history.undo();
          assertEquals(3, list().getItems().size());
          history.redo();
          assertEquals(2, list().getItems().size());
        });
  }

  @Test
  void aListIsWrittenAndTakenInWholeOrNotAtAll() {
    Fx.run(
        () -> {
          press("export");
          press("import");
          assertEquals(6, list().getItems().size());
          file = "[{\"name\":\"a\",\"body\":\"b\"},{}]";
          press("import");
          assertEquals(6, list().getItems().size());
          assertFalse(model.problem().get().isEmpty());
        });
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void pictures() {
    Fx.run(
        () -> {
          list().getSelectionModel().select(0);
          root.layout();
          for (int[] size : new int[][] {{1_364, 780}, {948, 520}}) {
            for (Look look : List.of(Look.LIGHT, Look.DARK)) {
              String name =
                  "templates-%d-%s.png".formatted(size[0], look.name().toLowerCase(Locale.ROOT));
              Path at = Path.of(System.getProperty("earshot.pictures"), name);
              Snap.png(root, size[0], size[1], look, at, SHEETS);
            }
          }
        });
  }
}
