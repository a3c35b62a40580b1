package earshot.storage;

import earshot.model.AlertRule;
import earshot.model.BucketWidth;
import earshot.model.Coded;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads and writes the smaller settings of an alert rule, one `name=value` after the other.
///
/// What a later version adds is passed over, and what is missing is as it usually is.
record AlertParams(BucketWidth width, AlertRule.Manners manners) {
  static String written(AlertRule.Terms terms) {
    String quiet =
        terms
            .manners()
            .quiet()
            .map(hours -> " quiet=" + hours.from() + "/" + hours.to())
            .orElse("");
    return "width="
        + terms.watched().width().code()
        + " false-alarms="
        + terms.manners().falseAlarms()
        + quiet;
  }

  static AlertParams read(String written) {
    Map<String, String> params = new HashMap<>();
    for (String param : written.split(" ", -1)) {
      int is = param.indexOf('=');
      if (is > 0) params.put(param.substring(0, is), param.substring(is + 1));
    }
    String width = params.getOrDefault("width", Integer.toString(BucketWidth.HOUR.code()));
    return new AlertParams(
        Coded.of(BucketWidth.class, Integer.parseInt(width)),
        new AlertRule.Manners(
            Double.parseDouble(params.getOrDefault("false-alarms", "1")),
            Optional.ofNullable(params.get("quiet")).map(AlertParams::quiet)));
  }

  private static AlertRule.Quiet quiet(String hours) {
    int to = hours.indexOf('/');
    return new AlertRule.Quiet(
        LocalTime.parse(hours.substring(0, to)), LocalTime.parse(hours.substring(to + 1)));
  }
}
