package earshot.insight.spike;

import java.util.Optional;

/// Says in one sentence why something cannot be counted now.
public final class Uncountable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Uncountable(RuntimeException why) {
    super(Optional.ofNullable(why.getMessage()).orElse("It cannot be counted now."), why);
  }
}
