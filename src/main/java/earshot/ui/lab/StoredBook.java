package earshot.ui.lab;

import earshot.intake.Backfill;
import earshot.intake.Brands;
import earshot.intake.Questions;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Mention;
import earshot.model.QueryExample;
import earshot.model.QueryVersion;
import earshot.model.SavedSearch;
import earshot.search.Watch;
import java.util.Comparator;
import java.util.List;

/// Keeps queries, searches and examples in the opened workspace.
public final class StoredBook implements LabBook {
  private final Brands brands;
  private final Questions questions;
  private final String user;

  /// @param user under whose name things are kept
  public StoredBook(Brands brands, Questions questions, String user) {
    this.brands = brands;
    this.questions = questions;
    this.user = user;
  }

  @Override
  public List<Brand> brands() {
    return brands.all().stream()
        .sorted(Comparator.comparing((Brand brand) -> brand.role() != BrandRole.OWN))
        .toList();
  }

  @Override
  public List<QueryVersion> versions(BrandId brand) {
    return brands.versions(brand);
  }

  @Override
  public List<SavedSearch> searches() {
    return questions.searches().all();
  }

  // The person was asked about broken examples before.
  @Override
  public Brand keep(BrandId brand, String query) {
    return brands.changeQueryAnyway(brand, query, user);
  }

  @Override
  public SavedSearch add(String name, String query) {
    return questions.searches().keep(name, query, false, user);
  }

  @Override
  public SavedSearch change(SavedSearch search, String name, String query) {
    return questions
        .searches()
        .change(search.id(), search.rev(), name, query, search.feed().alerting());
  }

  @Override
  public Runnable remove(SavedSearch search) {
    SavedSearch removed = questions.searches().remove(search.id());
    return () -> {
      SavedSearch unused = questions.searches().putBack(removed);
    };
  }

  @Override
  public List<QueryExample> examples(BrandId brand) {
    return questions.examples().of(brand);
  }

  @Override
  public QueryExample addExample(BrandId brand, Specimen specimen, boolean must) {
    return switch (specimen) {
      case Specimen.Stored(Mention mention) ->
          questions.examples().add(brand, must, mention.id(), user);
      case Specimen.Pasted(String title, String body) ->
          questions.examples().add(brand, must, (title + "\n" + body).strip(), user);
    };
  }

  @Override
  public Runnable removeExample(QueryExample example) {
    QueryExample removed = questions.examples().remove(example.id());
    return () -> questions.examples().putBack(removed);
  }

  @Override
  public Filled fill(BrandId id, Watch watch) {
    Brand brand =
        brands.all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    Backfill.Filled filled = questions.backfill().run(brand, watch);
    return new Filled(filled.added(), filled.found(), filled.stopped());
  }
}
