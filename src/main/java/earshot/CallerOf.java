package earshot;

import earshot.listening.Fetcher;
import earshot.listening.secret.SecretStore;
import java.util.function.Supplier;

/// Who asks the web, from what the person chose; the key of a proxy is fetched only when the choice
/// is another one.
final class CallerOf implements Supplier<Fetcher.Caller> {
  private final Supplier<Outside.Said> wishes;
  private final SecretStore secrets;
  private Outside.Said said;
  private Fetcher.Caller caller;

  CallerOf(Supplier<Outside.Said> wishes, SecretStore secrets) {
    this.wishes = wishes;
    this.secrets = secrets;
    said = wishes.get();
    caller = caller(said);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // what is told is one thing, not its words
  public synchronized Fetcher.Caller get() {
    Outside.Said now = wishes.get();
    // Not by what it says: the password of the same proxy may be another one.
    if (now != said) {
      caller = caller(now);
      said = now;
    }
    return caller;
  }

  private Fetcher.Caller caller(Outside.Said now) {
    return new Fetcher.Caller(
        Fetcher.userAgent(Outside.VERSION, now.contact()),
        now.connecting().out(secrets, Outside.ENVIRONMENT));
  }
}
