package earshot.ui.clients;

import earshot.model.Client;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// How clients are told: by name and colour, with counts.
final class ClientWords {
  private static final int LONGEST = 40;

  private final Messages words;

  ClientWords(Messages words) {
    this.words = words;
  }

  String name(Client client) {
    return client.name().isEmpty() ? words.get("unnamed") : Shown.of(client.name(), LONGEST);
  }

  /// Everything that waits, in one line; why it is closed where it is.
  String standing(ClientLine line) {
    return switch (line.standing()) {
      case ClientLine.Open open -> counts(open);
      case ClientLine.Aside _ -> words.get("aside");
      case ClientLine.Closed _ -> words.get("opening");
      case ClientLine.Locked _ -> words.get("locked");
      case ClientLine.Refused refused -> Shown.of(refused.why());
    };
  }

  /// In two words.
  String state(ClientLine line) {
    return switch (line.standing()) {
      case ClientLine.Open _ -> words.get("state.open");
      case ClientLine.Aside _ -> words.get("state.aside");
      case ClientLine.Closed _ -> words.get("state.closed");
      case ClientLine.Locked _ -> words.get("state.locked");
      case ClientLine.Refused _ -> words.get("state.refused");
    };
  }

  private String counts(ClientLine.Open open) {
    List<String> parts = new ArrayList<>();
    if (open.waiting() > 0) parts.add(words.plural("waiting", open.waiting()));
    if (open.alerts() > 0) parts.add(words.plural("alerts", open.alerts()));
    if (open.troubled() > 0) parts.add(words.plural("troubled", open.troubled()));
    return parts.isEmpty() ? words.get("quiet") : String.join(" · ", parts);
  }

  /// A tile in the colour of the client, with at most two letters.
  static Label tile(String name, String colour) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.strip().split("[\\s\\-]+", 3)) {
      if (letters.length() >= 2 || word.isEmpty()) break;
      letters.append(new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT));
    }
    Label tile = new Label(Shown.of(letters.toString()));
    tile.getStyleClass().addAll("shell-tile", "client-" + colour);
    tile.setMinWidth(Region.USE_PREF_SIZE);
    return tile;
  }
}
