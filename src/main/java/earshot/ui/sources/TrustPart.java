package earshot.ui.sources;

import earshot.listening.HostCertificate;
import earshot.model.SourceEdit;
import earshot.ui.kit.Asking;
import earshot.ui.kit.Facts;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The certificate that a host shows, and the question whether its key is trusted for one source.
final class TrustPart {
  private final SourcesViewModel model;
  private final Messages words;
  private final StringProperty looking = new SimpleStringProperty("");
  private final VBox sheet = new VBox();
  private final VBox node;
  private Optional<SourceRow> row = Optional.empty();

  TrustPart(SourcesViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    CertificateLook look = model.certificateLook();
    sheet.getStyleClass().add("side-part");
    sheet.setId("source-certificate");
    sheet.managedProperty().bind(sheet.visibleProperty());
    look.seenProperty()
        .subscribe(
            seen -> {
              sheet.getChildren().clear();
              seen.ifPresent(this::fill);
              sheet.setVisible(seen.isPresent());
            });
    node =
        new VBox(
            Asking.of(look.busyProperty(), looking, "certificate-stop", look::clear),
            Sentence.showing(look.wordsProperty(), "es-secondary"),
            sheet);
    node.getStyleClass().add("side-part");
  }

  Node node() {
    return node;
  }

  void of(SourceRow next) {
    boolean other = row.filter(now -> now.id().equals(next.id())).isEmpty();
    row = Optional.of(next);
    if (other) model.certificateLook().clear();
  }

  void look() {
    row.ifPresent(
        open -> {
          looking.set(words.get("cert.busy", open.host()));
          model.certificateLook().look(open);
        });
  }

  private void fill(CertificateLook.Seen seen) {
    HostCertificate shown = seen.certificate();
    Facts facts = new Facts();
    facts.add(words.get("cert.subject"), shown.subject());
    facts.add(
        words.get("cert.issuer"),
        shown.issuer().equals(shown.subject()) ? words.get("cert.itself") : shown.issuer());
    facts.add(
        words.get("cert.valid"),
        words.get(
            "cert.span", words.formats().date(shown.from()), words.formats().date(shown.until())));
    facts.add(words.get("cert.key"), grouped(shown.key()));
    seen.before().ifPresent(key -> facts.add(words.get("cert.before"), grouped(key.sha256())));
    boolean same = seen.before().filter(key -> key.sha256().equals(shown.key())).isPresent();
    if (!isSaid(shown) || same) {
      sheet.getChildren().add(Sentence.of(what(seen, same), "source-loss"));
    }
    sheet.getChildren().add(facts.node());
    if (same) return;
    sheet
        .getChildren()
        .addAll(Sentence.of(words.get("cert.compare", shown.host()), "source-advice"), acts(seen));
  }

  /// Whether the advice above says the same of it already.
  private boolean isSaid(HostCertificate shown) {
    return row.flatMap(open -> open.status().last())
        .filter(last -> last.result().sentence().startsWith(shown.sentence()))
        .isPresent();
  }

  private String what(CertificateLook.Seen seen, boolean same) {
    HostCertificate shown = seen.certificate();
    if (same) return words.get("cert.trusted", shown.host());
    if (seen.before().isPresent()) return words.get("cert.changed", shown.host());
    String doubt = shown.doubt().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.get("cert." + doubt, shown.host(), words.formats().date(shown.until()));
  }

  private FlowPane acts(CertificateLook.Seen seen) {
    Button trust = new Button(words.get("cert.trust"));
    trust.setId("certificate-trust");
    trust.setOnAction(press -> row.ifPresent(open -> trust(open, seen)));
    Button leave = new Button(words.get("cert.leave"));
    leave.setId("certificate-leave");
    leave.setOnAction(press -> model.certificateLook().clear());
    FlowPane both = new FlowPane(trust, leave);
    both.getStyleClass().add("side-deeds");
    return both;
  }

  private void trust(SourceRow open, CertificateLook.Seen seen) {
    var key = model.certificateLook().key(seen);
    model.certificateLook().clear();
    model.deeds().change(List.of(open), new SourceEdit.Trust(Optional.of(key)));
  }

  /// In fours, as they are read out to each other.
  static String grouped(String key) {
    return String.join(" ", key.split("(?<=\\G.{4})", -1)).strip();
  }
}
