package earshot;

import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.Template;
import earshot.replies.template.KeptPhrasebook;
import earshot.replies.template.Phrasebook;
import earshot.storage.Durable;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.template.TemplateDesk;
import earshot.ui.template.TemplatesScreen;
import earshot.ui.template.TemplatesViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the pages on which words for answers are kept.
record PhrasePlaces(Workspace workspace, Threads threads, Formats formats, Places.Around around) {
  /// Templates, snippets, signatures and holding statements.
  TemplatesScreen templates() {
    return screen(
        "templates",
        Template.Kind.TEMPLATE,
        Template.Kind.SNIPPET,
        Template.Kind.SIGNATURE,
        Template.Kind.HOLDING);
  }

  /// Answers that proved good.
  TemplatesScreen answers() {
    return screen("answers", Template.Kind.ANSWER);
  }

  private TemplatesScreen screen(String id, Template.Kind... kinds) {
    Messages words = Messages.of(TemplatesScreen.class, formats);
    Set<Template.Kind> inOrder = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(kinds)));
    TemplatesViewModel model =
        new TemplatesViewModel(new Kept(), inOrder, threads, around.history(), words);
    return new TemplatesScreen(
        model, words, new TemplatesScreen.Around(id, around.files(), around.saves()));
  }

  /// Templates in the workspace, and files on this computer.
  private final class Kept implements TemplateDesk {
    private final Phrasebook phrases = new KeptPhrasebook(workspace.stores(), Machine.user());

    @Override
    public Phrasebook phrases() {
      return phrases;
    }

    @Override
    public List<Brand> brands() {
      return workspace.brands().all().stream()
          .filter(brand -> brand.role() == BrandRole.OWN)
          .toList();
    }

    @Override
    public Optional<Mention> sample() {
      return workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 1).mentions().stream()
          .findFirst();
    }

    @Override
    public String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException unreadable) {
        throw new IllegalStateException("the file cannot be read as text", unreadable);
      }
    }

    @Override
    public void write(Path file, String words) {
      try {
        Durable.replace(file, words);
      } catch (IOException unwritable) {
        throw new IllegalStateException("the file cannot be written there", unwritable);
      }
    }
  }
}
