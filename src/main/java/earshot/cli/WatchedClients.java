package earshot.cli;

import earshot.alerts.AlertNews;
import earshot.intake.LiveEvent;
import earshot.model.Client;
import earshot.model.Mention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Prints what is heard for many clients, each line with the client it is for.
final class WatchedClients {
  private final Terminal terminal;
  private final boolean alerts;
  private final boolean json;

  /// @param alerts prints alerts instead of mentions
  WatchedClients(Terminal terminal, boolean alerts, boolean json) {
    this.terminal = terminal;
    this.alerts = alerts;
    this.json = json;
  }

  /// Hears one client from now on, until its workspace is closed.
  void hear(ClientBook.Listening one) {
    Desk desk = one.desk();
    MentionLines lines = new MentionLines(desk.brands().all(), desk.zone());
    AlertLines alertLines = new AlertLines(desk);
    AlertsOnce once = new AlertsOnce();
    var _ = desk.alerts().desk().subscribe(news -> print(one.client(), once.of(news), alertLines));
    var _ = desk.live().subscribe(event -> print(one.client(), event, lines));
  }

  private void print(Client client, LiveEvent event, MentionLines lines) {
    if (event instanceof LiveEvent.MentionsAdded added && !alerts) {
      for (Mention mention : added.mentions().reversed()) {
        if (json) terminal.json(with(client, lines.json(mention)));
        else terminal.say(of(client, lines.line(mention)));
      }
    } else if (event instanceof LiveEvent.SourceInTrouble trouble) {
      tell(of(client, trouble.source().name() + ": " + trouble.sentence()));
    }
  }

  private void print(Client client, List<AlertNews.Raised> news, AlertLines lines) {
    for (AlertNews.Raised raised : news) {
      if (json && alerts) terminal.json(with(client, lines.json(raised.alert())));
      else tell(of(client, lines.line(raised.alert(), raised.evidence())));
    }
  }

  private void tell(String line) {
    if (json) terminal.complain(line);
    else terminal.say(line);
  }

  private static String of(Client client, String line) {
    return "[" + client.name() + "] " + line;
  }

  private static Map<String, Object> with(Client client, Map<String, Object> object) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("client", client.name());
    named.putAll(object);
    return named;
  }
}
