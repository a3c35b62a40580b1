package earshot.listening.preset;

import earshot.listening.preset.UrlTemplate.Moment;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How kept posts are asked for again, where the terms of a service want deletions followed.
public sealed interface Mirror {
  /// Each at its own link, without a key.
  record ByLink() implements Mirror {}

  /// By the service's own ids, with the key of the source; the answer is read as any other of its
  /// preset.
  ///
  /// @param together how many ids one question may name
  record ByIds(UrlTemplate url, int together) implements Mirror {
    static final int MOST = 100;

    /// The address that asks for these posts.
    ///
    /// @throws IllegalArgumentException with one sentence when an id cannot stand in its place
    public URI ask(List<String> ids, Map<String, String> params, Moment moment) {
      Map<String, String> values = new HashMap<>(params);
      String joined = String.join(",", ids);
      values.put("id", joined);
      values.put("ids", joined);
      return url.fill(values, moment);
    }
  }
}
