package earshot.listening;

import earshot.model.FailureReason;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How this computer gets out to the web: straight, or through a proxy.
///
/// @param proxy through which hosts of the outside are asked
/// @param unused one that this computer knows and that is not used; named when no host is reached
public record WayOut(Optional<HttpProxy> proxy, Optional<HttpProxy> unused) {
  private static final Set<FailureReason> NOT_REACHED =
      Set.of(FailureReason.DNS, FailureReason.CONNECT, FailureReason.DEADLINE);

  /// Straight, and no proxy is known.
  public static final WayOut STRAIGHT = new WayOut(Optional.empty(), Optional.empty());

  /// What the sentence of an attempt says of a proxy; empty where it speaks of none.
  public static String ofProxy(String sentence) {
    return Pattern.compile("(?<=\\.) (?=[A-Z])")
        .splitAsStream(sentence)
        .filter(part -> part.contains("the proxy ") || part.startsWith("The proxy "))
        .collect(Collectors.joining(" "));
  }

  /// What a breakage was, with what the way out may have to do with it.
  Breakage told(Breakage breakage) {
    if (!NOT_REACHED.contains(breakage.reason())) return breakage;
    if (proxy.isPresent()) {
      return new Breakage(
          breakage.reason() == FailureReason.DNS ? FailureReason.CONNECT : breakage.reason(),
          breakage.sentence()
              + " It was asked through the proxy %s; see that this is right in the settings."
                  .formatted(proxy.get().place()));
    }
    return unused
        .map(
            known ->
                new Breakage(
                    breakage.reason(),
                    breakage.sentence()
                        + " This computer goes out through the proxy %s; enter it in the settings."
                            .formatted(known.place())))
        .orElse(breakage);
  }

  /// What it means that the proxy itself answered.
  Breakage turnedAway(int status, String host) {
    String place = proxy.map(HttpProxy::place).orElse("");
    return new Breakage(
        FailureReason.HTTP_STATUS,
        status == 407
            ? "The proxy %s asks for another user or password; enter them in the settings."
                .formatted(place)
            : "The proxy %s does not let Earshot reach %s (error %d)."
                .formatted(place, host, status));
  }
}
