package earshot.replies.playbook;

import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes a snapshot as JSON whose fields stand in the same order each time, and reads it back.
final class SnapshotText {
  private static final int VERSION = 1;

  private SnapshotText() {}

  static String write(Snapshot snapshot) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("version", VERSION);
    object.put("at", snapshot.at());
    Snapshot.Raised raised = snapshot.raised();
    Map<String, Object> alert = new LinkedHashMap<>();
    alert.put("at", raised.at());
    alert.put("from", raised.bucket().from());
    alert.put("to", raised.bucket().to());
    alert.put("what", raised.what());
    alert.put("expected", raised.expected());
    alert.put("evidence", raised.evidence());
    object.put("alert", alert);
    object.put("figures", figures(snapshot.figures()));
    List<Object> said = new ArrayList<>();
    for (Snapshot.Said each : snapshot.said()) {
      Map<String, Object> mention = new LinkedHashMap<>();
      mention.put("id", each.mention().value());
      mention.put("at", each.at());
      mention.put("sha256", each.sha256());
      said.add(mention);
    }
    object.put("mentions", said);
    return Json.write(object);
  }

  private static Map<String, Object> figures(Figures figures) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("from", figures.window().from());
    object.put("to", figures.window().to());
    object.put("bucketSeconds", figures.bucket().toSeconds());
    object.put("n", figures.mentions());
    object.put("covered", figures.covered());
    object.put("sources", figures.sources());
    List<Object> buckets = new ArrayList<>();
    for (Figures.Bucket each : figures.buckets()) {
      Map<String, Object> bucket = new LinkedHashMap<>();
      bucket.put("from", each.from());
      bucket.put("watched", each.watched());
      for (Label label : Label.values()) {
        int count = each.counts().getOrDefault(label, 0);
        if (count > 0) bucket.put(name(label), count);
      }
      buckets.add(bucket);
    }
    object.put("buckets", buckets);
    return object;
  }

  private static String name(Label label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  static Snapshot read(String text) {
    Json.Part object = Json.read(text);
    Json.Part alert = object.at("alert");
    return new Snapshot(
        time(object.at("at")),
        new Snapshot.Raised(
            time(alert.at("at")),
            new TimeRange(time(alert.at("from")), time(alert.at("to"))),
            alert.at("what").text(),
            alert.at("expected").text(),
            alert.at("evidence").text()),
        figures(object.at("figures")),
        object.at("mentions").list().stream()
            .map(
                said ->
                    new Snapshot.Said(
                        new MentionId(said.at("id").whole()),
                        time(said.at("at")),
                        said.at("sha256").text()))
            .toList());
  }

  private static Figures figures(Json.Part figures) {
    return new Figures(
        new TimeRange(time(figures.at("from")), time(figures.at("to"))),
        Duration.ofSeconds(figures.at("bucketSeconds").whole()),
        figures.at("buckets").list().stream().map(SnapshotText::bucket).toList(),
        figures.at("covered").real(),
        Math.toIntExact(figures.at("sources").whole()));
  }

  private static Figures.Bucket bucket(Json.Part bucket) {
    Map<Label, Integer> counts = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      if (bucket.has(name(label))) {
        counts.put(label, Math.toIntExact(bucket.at(name(label)).whole()));
      }
    }
    return new Figures.Bucket(time(bucket.at("from")), counts, bucket.at("watched").truth());
  }

  private static Instant time(Json.Part part) {
    return Instant.parse(part.text());
  }
}
