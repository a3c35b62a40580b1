package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.model.BrandId;
import earshot.model.Contribution;
import earshot.model.Span;
import earshot.ui.kit.Mark;
import earshot.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The full words of a mention with matches and scored words marked.
record DetailText(String title, List<Mark> titleMarks, String body, List<Mark> bodyMarks) {
  DetailText {
    titleMarks = List.copyOf(titleMarks);
    bodyMarks = List.copyOf(bodyMarks);
  }

  static DetailText of(MentionDetail detail, Optional<BrandId> lookedAt, Messages words) {
    String title = detail.mention().content().title();
    String body = detail.mention().content().body();
    List<Mark> inTitle = new ArrayList<>();
    List<Mark> inBody = new ArrayList<>();
    for (MentionDetail.Match match : detail.matches()) {
      match.inTitle().forEach(span -> within(span, 0, title).ifPresent(s -> found(s, inTitle)));
      match.inBody().forEach(span -> within(span, 0, body).ifPresent(s -> found(s, inBody)));
    }
    // Contributions count from the start of title and body joined by a line end.
    int shift = title.isEmpty() ? 0 : title.length() + 1;
    Explanation.of(detail, lookedAt)
        .ifPresent(
            why -> {
              for (Contribution reason : why.score().reasons()) {
                if (reason.valence() == 0 || reason.to() <= reason.from()) continue;
                Span span = new Span(reason.from(), reason.to());
                within(span, 0, title).ifPresent(s -> inTitle.add(scored(s, reason, words)));
                within(span, -shift, body).ifPresent(s -> inBody.add(scored(s, reason, words)));
              }
            });
    return new DetailText(title, inTitle, body, inBody);
  }

  private static void found(Span span, List<Mark> marks) {
    Mark mark = Mark.of(span, Mark.Kind.MATCH);
    if (!marks.contains(mark)) marks.add(mark);
  }

  private static Mark scored(Span span, Contribution reason, Messages words) {
    return new Mark(
        span,
        reason.valence() > 0 ? Mark.Kind.POSITIVE : Mark.Kind.NEGATIVE,
        words.formats().signed(reason.valence(), 1));
  }

  private static Optional<Span> within(Span span, int shift, String text) {
    int from = span.from() + shift;
    int to = span.to() + shift;
    return from < 0 || to > text.length() ? Optional.empty() : Optional.of(new Span(from, to));
  }
}
