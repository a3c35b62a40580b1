package earshot.listening.preset;

import earshot.listening.preset.JsonTree.Row;
import earshot.listening.preset.JsonTree.Spot;
import earshot.listening.preset.Preset.Auth;
import earshot.listening.preset.Preset.Param;
import earshot.listening.preset.Preset.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Checks that every parameter of a preset does something, and that its recorded answers give it
/// values it would take.
final class UsesOfParams {
  private final Preset preset;
  private final Section top;

  UsesOfParams(Preset preset, Section top) {
    this.preset = preset;
    this.top = top;
  }

  // Where something else is wrong, a parameter may seem unused only because of that.
  void check() {
    if (!top.findings().none()) return;
    List<String> texts = texts();
    List<Param> params = preset.params();
    for (int i = 0; i < params.size(); i++) {
      String gap = "{" + params.get(i).name();
      boolean used = texts.stream().anyMatch(text -> text.contains(gap));
      if (!used && !params.get(i).name().isBlank()) {
        note("params", i, "{" + params.get(i).name() + "} is used nowhere");
      }
    }
    for (int i = 0; i < preset.recorded().size(); i++) recorded(i, preset.recorded().get(i));
  }

  private List<String> texts() {
    Preset.Request request = preset.request();
    Stream<String> login =
        request.auth() instanceof Auth.Session session
            ? Stream.concat(sources(session.body().values()), sources(List.of(session.url())))
            : Stream.empty();
    Stream<String> asked =
        Stream.of(
                sources(List.of(request.url())),
                sources(request.headers().values()),
                login,
                Stream.of(preset.mapping().items()))
            .flatMap(each -> each);
    return Stream.concat(asked, preset.mapping().fields().values().stream().map(Expression::source))
        .toList();
  }

  private static Stream<String> sources(Collection<UrlTemplate> templates) {
    return templates.stream().map(UrlTemplate::source);
  }

  private void recorded(int index, Recorded recorded) {
    if (PresetChoice.of(preset, recorded.params()) instanceof PresetChoice.Wrong wrong) {
      for (PresetChoice.Flaw flaw : wrong.flaws()) {
        note("tests", index, flaw.sentence());
      }
    }
  }

  private void note(String list, int index, String cause) {
    Spot spot =
        top.member(list)
            .map(
                found ->
                    found.value() instanceof Row row ? row.elements().get(index) : found.value())
            .map(JsonTree::spot)
            .orElse(top.spot());
    top.findings().add(spot, list + "[" + index + "]", cause);
  }
}
