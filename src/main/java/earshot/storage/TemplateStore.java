package earshot.storage;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.JournalAction;
import earshot.model.Template;
import earshot.model.TemplateId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Keeps words that are used again: templates, snippets, signatures, holding statements and known
/// answers.
public final class TemplateStore {
  private static final String ALL =
      """
      SELECT *
      FROM template
      WHERE removed = FALSE
      ORDER BY kind, name, id""";
  private static final String BY_ID = "SELECT * FROM template WHERE id = ?";
  private static final String ADD =
      """
      INSERT INTO template (id, kind, brand_id, language, name, body, used, removed, made_at,
        by_user, rev)
      VALUES (?, ?, ?, ?, ?, ?, 0, FALSE, ?, ?, 1)""";
  private static final String CHANGE =
      """
      UPDATE template
      SET kind = ?, brand_id = ?, language = ?, name = ?, body = ?, rev = rev + 1
      WHERE id = ? AND rev = ? AND removed = FALSE""";
  private static final String REMOVE =
      "UPDATE template SET removed = ?, rev = rev + 1 WHERE id = ? AND removed <> ?";
  private static final String USE = "UPDATE template SET used = used + 1, used_at = ? WHERE id = ?";

  private final Database database;

  TemplateStore(Database database) {
    this.database = database;
  }

  /// All of them, by kind and name.
  public List<Template> all() {
    return database.read(rows -> rows.list(ALL, TemplateStore::read));
  }

  /// Adds one.
  public Template add(Template.Terms terms, String byUser) {
    return database.write(
        rows -> {
          TemplateId id = new TemplateId(database.ids().nextSmall(rows, "template"));
          rows.change(
              ADD,
              id.value(),
              terms.kind(),
              terms.brand(),
              Wording.fitting(terms.language(), 35),
              Wording.fitting(terms.name().strip(), 200),
              terms.body().replace("\0", ""),
              database.clock().instant(),
              Wording.fitting(byUser, 200));
          return noted(rows, byId(rows, id), byUser);
        });
  }

  /// Changes one.
  ///
  /// @param rev of the template this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public Template change(TemplateId id, int rev, Template.Terms terms, String byUser) {
    return database.write(
        rows -> {
          int changed =
              rows.change(
                  CHANGE,
                  terms.kind(),
                  terms.brand(),
                  Wording.fitting(terms.language(), 35),
                  Wording.fitting(terms.name().strip(), 200),
                  terms.body().replace("\0", ""),
                  id.value(),
                  rev);
          if (changed == 0) throw new ChangedMeanwhile("This template");
          return noted(rows, byId(rows, id), byUser);
        });
  }

  /// Removes one; [#restore] brings it back.
  public Template remove(TemplateId id, String byUser) {
    return removed(id, true, byUser);
  }

  /// Brings one back that was removed.
  public Template restore(TemplateId id, String byUser) {
    return removed(id, false, byUser);
  }

  private Template removed(TemplateId id, boolean yes, String byUser) {
    return database.write(
        rows -> {
          int unused = rows.change(REMOVE, yes, id.value(), yes);
          return noted(rows, byId(rows, id), byUser);
        });
  }

  /// Counts that it was put into a draft.
  public void used(TemplateId id) {
    int unused = database.write(rows -> rows.change(USE, database.clock().instant(), id.value()));
  }

  private Template noted(Rows rows, Template template, String byUser) throws SQLException {
    JournalRows.append(
        rows,
        database.clock().instant(),
        byUser,
        JournalAction.TEMPLATE_CHANGED,
        "template:" + template.id(),
        template.terms().body());
    return template;
  }

  private static Template byId(Rows rows, TemplateId id) throws SQLException {
    return rows.first(BY_ID, TemplateStore::read, id.value())
        .orElseThrow(() -> new IllegalArgumentException("no template " + id));
  }

  private static Template read(Row row) throws SQLException {
    OptionalLong brand = row.integralIf("brand_id");
    return new Template(
        new TemplateId(row.small("id")),
        new Template.Terms(
            row.coded(Template.Kind.class, "kind"),
            brand.isPresent()
                ? Optional.of(new BrandId(Math.toIntExact(brand.getAsLong())))
                : Optional.empty(),
            row.text("language"),
            row.text("name"),
            row.text("body")),
        row.integral("used"),
        row.timeIf("used_at"),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }
}
